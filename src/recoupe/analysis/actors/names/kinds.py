"""Whether a name is a person's, a place's or an organisation's: every mention's evidence, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.names.evidence import from_model, votes_of
from recoupe.analysis.actors.names.people import initials, surname
from recoupe.analysis.actors.words.geography import places
from recoupe.analysis.actors.words.lexicon import key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recoupe.analysis.actors.names.names import Name
    from recoupe.language.parsed import Doc
    from recoupe.language.tokens import Sentence

PERSON, PLACE, ORGANISATION = ActorKind.PERSON, ActorKind.PLACE, ActorKind.ORGANISATION


def kinds_of(
    names: Sequence[Name], sentences: Sequence[Sentence], recognise: Callable[[Sequence[Doc]], None]
) -> tuple[ActorKind, ...]:
    """Return the kind of each name; names of one spelling, and parts of one person's name, agree.

    `recognise` is called with the sentences of names that neither lists nor neighbours tell.
    """
    votes: defaultdict[tuple[str, ...], Counter[ActorKind]] = defaultdict(Counter)
    for name in names:
        votes[name.words].update(votes_of(name, sentences[name.sentence].doc))
    first = {name.words: name for name in reversed(names)}
    unsure = [name for words, name in first.items() if _is_unsure(votes[words])]
    numbers = sorted({name.sentence for name in unsure})
    recognise([sentences[number].doc for number in numbers])
    for name in unsure:
        votes[name.words].update(from_model(name, sentences[name.sentence].doc))
    kinds = {words: _winner(counted) for words, counted in votes.items()}
    parts = {
        part
        for words, kind in kinds.items()
        if kind is PERSON and len(words) > 1
        for part in (words[0], surname(" ".join(words)))
    }
    parts |= {
        short
        for words, kind in kinds.items()
        if kind is PERSON and len(short := initials(" ".join(words))) > 2 and (short,) in kinds
    }
    return tuple(
        PERSON
        if len(name.words) == 1 and name.words[0] in parts and key(name.text) not in places()
        else kinds[name.words]
        for name in names
    )


def _is_unsure(counted: Counter[ActorKind]) -> bool:
    """Tell whether the evidence speaks for no kind, or for two alike: what the pipeline is asked for."""
    first, second = sorted((counted[kind] for kind in (PERSON, PLACE, ORGANISATION)), reverse=True)[:2]
    return first <= max(second, 0.0)


def _winner(counted: Counter[ActorKind]) -> ActorKind:
    return max(sorted(counted), key=lambda kind: counted[kind], default=ORGANISATION)
