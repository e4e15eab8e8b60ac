"""Short names of bodies that an article also names in full: *BEM*, *la Compagnie sarnaise*."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.words.lexicon import EMPTY, key, listed, nouns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.analysis.actors.names.names import Name
    from recoupe.language.tokens import Sentence


def full_names(
    names: Sequence[Name], kinds: Sequence[ActorKind], sentences: Sequence[Sentence]
) -> Mapping[str, str]:
    """Return the full name of each body that is named in short too, by the short name's key."""
    bodies = [name for name, kind in zip(names, kinds, strict=True) if kind is ActorKind.ORGANISATION]
    found = dict(cut_short(sorted({name.text for name in bodies})))
    return found | dict(_initials(bodies, sentences))


def cut_short(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the key of each name that opens one longer name alone, with the longer one."""
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        said = key(text).split()
        if listed(said[0], nouns("collectives", "bodies")):
            for size in range(1, len(said)):
                longer[" ".join(said[:size])].add(text)
    for text in texts:
        owners = longer[key(text)]
        fullest = max(owners, key=lambda name: (len(name), name), default="")
        if fullest and all(key(fullest).startswith(key(owner)) for owner in owners):
            yield key(text), fullest


def _initials(bodies: Sequence[Name], sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """Yield the acronyms that follow a name in brackets and are made of its words' initials."""
    for name, following in pairwise(bodies):
        beside = name.sentence == following.sentence and following.first == name.last + 2
        opening = sentences[name.sentence].doc[name.last + 1].text if beside else ""
        if opening == "(" and _made_of(key(following.text), key(name.text)):
            yield key(following.text), name.text


def _made_of(acronym: str, name: str) -> bool:
    words = re.findall(r"\w+", name)
    initials = "".join(word[0] for word in words if word not in EMPTY)
    return acronym in (initials, "".join(word[0] for word in words))
