"""Whether two quotations can have one speaker."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.comparison.statements.words import words
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.quotations.quotation import Speaker


class Kinship(IntEnum):
    """How close two speakers are, from farthest."""

    OTHER = 0
    COUNTRY = 1
    OFFICE = 2
    OPEN = 3
    SAME = 4


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as compared.

    Args:
        actor: the id where resolved.

        names: the words of the name.

        countries: those spoken for.

        person: whether one is known to be.

        titles: the name and the roles, folded.
    """

    actor: str | None
    names: frozenset[str]
    countries: frozenset[str]
    person: bool
    titles: tuple[str, ...] = ()


def voices(actors: Iterable[Actor]) -> dict[str, tuple[Actor, ...]]:
    """Return the actors of each folded name, and of each id."""
    found: dict[str, tuple[Actor, ...]] = {}
    for actor in actors:
        for key in {fold(actor.name), actor.id}:
            found[key] = (*found.get(key, ()), actor)
    return found


def voice(speaker: Speaker, known: dict[str, tuple[Actor, ...]], language: str = "fr") -> Voice:
    """Return `speaker` with the countries its name and its actors' roles tell."""
    actors = known.get(fold(speaker.name), ())
    told = (speaker.name, *(role for actor in actors for role in actor.roles))
    read = [words(text, (Span(0, len(text)),), language) for text in told]
    return Voice(
        actor=speaker.actor,
        names=frozenset(word.stem for word in read[0] if word.content),
        countries=frozenset(word.stem for one in read for word in one if word.stem.startswith("@")),
        person=any(actor.kind is ActorKind.PERSON for actor in actors),
        titles=tuple(dict.fromkeys(map(fold, told))),
    )


def kinship(a: Voice, b: Voice) -> Kinship:
    """Tell how close `a` and `b` are; an unnamed speaker is open to all."""
    if not a.names or not b.names:
        return Kinship.OPEN
    if (a.actor is not None and a.actor == b.actor) or a.names == b.names:
        return Kinship.SAME
    if a.person and b.person:
        nested = a.names <= b.names or b.names <= a.names
        return Kinship.SAME if nested else Kinship.OTHER
    # A government is one country's; two countries named together are nobody's spokesman.
    shared = a.countries & b.countries
    return Kinship.COUNTRY if shared and len(a.countries) == len(b.countries) == 1 else Kinship.OTHER
