"""Two names that articles give the holder of one office."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.offices import portfolios
from recoupe.comparison.accounts.frames import Frame, frame_of
from recoupe.comparison.accounts.people import is_general, words
from recoupe.comparison.accounts.standing import Standing, relate
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.accounts.people import People
    from recoupe.comparison.dossier import Place


def other_names(people: People) -> Iterator[list[Place]]:
    """Yield where two names stand for whoever holds one office: half alike, or of one town."""
    persons = [one for one in sorted(people.titles) if people.actors[one].kind is ActorKind.PERSON]
    for one, other in combinations(persons, 2):
        if _is_other_name(one, other, people):
            places = [
                full
                for person in (one, other)
                for given in people.names.get(person, {}).values()
                if (full := people.full(given))
            ]
            if len({place.article for place in places}) > 1:
                yield places


def _is_other_name(one: str, other: str, people: People) -> bool:
    """Tell whether two people of different articles share an office and half a name, or an office of one place."""
    ours, theirs = people.names.get(one, {}), people.names.get(other, {})
    genders = {people.actors[one].gender, people.actors[other].gender} - {""}
    if not ours or not theirs or ours.keys() & theirs.keys() or len(genders) > 1:
        return False
    half = _half(people.actors[one].name, people.actors[other].name)
    return any(
        _one_office(mine, his, half=half)
        for mine in map(frame_of, people.titles[one])
        for his in map(frame_of, people.titles[other])
    )


def _half(one: str, other: str) -> bool:
    """Tell whether two full names have the forename or the surname in common, and not both."""
    (first, *rest), (given, *others) = fold(one).split() or [""], fold(other).split() or [""]
    return bool(rest and others) and (first == given) is not (rest[-1] == others[-1])


def _one_office(mine: Frame, his: Frame, *, half: bool) -> bool:
    """Tell whether two roles are one office, so far its own that it has one holder in a story."""
    if relate(mine, his) is not Standing.SAME or is_general(mine.noun) or mine.former:
        return False
    unique = mine.noun in words("nouns", "unique")
    town = unique and bool((mine.places & his.places) - portfolios())
    return town or (half and (unique or bool(mine.of & his.of) or bool(mine.rank & his.rank)))
