"""What a text calls a body beside its name: *la banque suisse UBS*, *le constructeur Sorbier*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.sources.groups import content
from recoupe.analysis.actors.words.lexicon import listed, nouns
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.actors.names.names import Name
    from recoupe.language.tokens import Sentence

# Between the noun and the name stand its adjectives, seldom more.
WITHIN = 4


@dataclass(frozen=True, slots=True)
class Description:
    """The words of one phrase for a body, and whose it is."""

    words: tuple[str, ...]
    actor: str
    at: int


def find_descriptions(
    names: Iterable[tuple[Name, str]], sentences: Sequence[Sentence]
) -> Iterator[Description]:
    """Yield what stands right before the names of an article, with the ids of their actors."""
    for name, actor in names:
        doc = sentences[name.sentence].doc
        for index in range(name.first - 1, max(-1, name.first - 1 - WITHIN), -1):
            if listed(fold(doc[index].text), nouns("collectives", "bodies")):
                yield Description(content(doc.said(index, name.first - 1)), actor, name.span.start)
                break
            if doc[index].pos_ != "ADJ":
                break


def described(phrase: str, told: Sequence[Description], at: int, actors: Sequence[Actor]) -> Actor | None:
    """Return the one body that `phrase` was said of before `at`; `None` where it was of several or none."""
    mine = content(phrase)
    fitting = {
        one.actor
        for one in told
        if one.at < at and mine and mine[:1] == one.words[:1] and set(mine) <= set(one.words)
    }
    found = [actor for actor in actors if actor.id in fitting]
    return found[0] if len(found) == 1 else None
