"""Whether two quotations can have one speaker."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.comparison.statements.lexicon import lexicon
from recoupe.comparison.statements.words import words
from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.quotations.quotation import Speaker
    from recoupe.comparison.statements.words import Word


class Kinship(IntEnum):
    """How close two speakers are, from farthest."""

    OTHER = 0
    RELATED = 1
    COUNTRY = 2
    OPEN = 3
    OFFICE = 4
    SAME = 5


# Words that a role has of a body's long name: *présidente de l'Union des usagers*, *Union des usagers du rail*.
_PART = 2


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as compared.

    Args:
        actor: the id where resolved.

        names: the words of the name.

        countries: those spoken for.

        person: whether one is known to be.

        titles: the name and the roles, folded.

        roles: the words of each role.

        heads: the first word of each.
    """

    actor: str | None
    names: frozenset[str]
    countries: frozenset[str]
    person: bool
    titles: tuple[str, ...] = ()
    roles: tuple[frozenset[str], ...] = ()
    heads: frozenset[str] = frozenset()


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
        names=_stems(read[0]),
        countries=frozenset(word.stem for one in read for word in one if word.stem.startswith("@")),
        person=any(actor.kind is ActorKind.PERSON for actor in actors)
        or (not actors and _is_full(speaker.name)),
        titles=tuple(dict.fromkeys(map(fold, told))),
        roles=tuple(map(_stems, read[1:])),
        heads=frozenset(word.stem for one in read[1:] for word in [w for w in one if w.content][:1]),
    )


def _is_full(name: str) -> bool:
    """Tell whether `name` looks like a person's, forename and family name, no actor telling otherwise."""
    words = name.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _stems(read: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.stem for word in read if word.content)


def kinship(a: Voice, b: Voice) -> Kinship:
    """Tell how close `a` and `b` are; an unnamed speaker is open to all."""
    if not a.names or not b.names:
        return Kinship.OPEN
    if (a.actor is not None and a.actor == b.actor) or a.names == b.names:
        return Kinship.SAME
    if a.person and b.person and (a.names <= b.names or b.names <= a.names):
        return Kinship.SAME
    if _is_office(a, b) or _is_office(b, a):
        return Kinship.OFFICE
    # A government is one country's; two countries named together are nobody's spokesman.
    shared = a.countries & b.countries
    if shared and len(a.countries) == len(b.countries) == 1 and not (a.person and b.person):
        return Kinship.COUNTRY
    return Kinship.OTHER if a.person and b.person else Kinship.RELATED


def _is_office(body: Voice, holder: Voice) -> bool:
    """Tell whether a role of `holder` names `body`, or is the office at its head: *préfecture*, *préfet*."""
    if body.person:
        return False
    parts = (role - holder.heads - holder.countries for role in holder.roles)
    if any(body.names <= role for role in holder.roles) or any(len(p & body.names) >= _PART for p in parts):
        return True
    # Whose government it is tells more than that it has ministers.
    heads = frozenset(head for name in body.names for head in offices().get(name, ()))
    return not body.countries and any(heads & role for role in (*holder.roles, holder.names))


@cache
def offices() -> dict[str, frozenset[str]]:
    """Return by the stem of a body the stems of those who speak for it."""
    stem = lexicon("fr").stem
    listed = table("french", "heads")["heads"]
    return {stem(fold(body)): frozenset(stem(fold(head)) for head in heads) for body, heads in listed.items()}
