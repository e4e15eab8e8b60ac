"""What values were made of, by place, so that an account of others than were found together can be drawn."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.worth import Relation
from recoupe.comparison.accounts.drafts.drafting import draft_of
from recoupe.comparison.accounts.finding import details_of
from recoupe.comparison.accounts.judged.plain import plain_draft
from recoupe.comparison.accounts.people.ages import age_draft
from recoupe.comparison.accounts.people.bearers import grouped
from recoupe.comparison.accounts.people.frames import frame_of
from recoupe.comparison.accounts.people.people import People
from recoupe.comparison.accounts.people.roles import Given, role_draft
from recoupe.comparison.accounts.people.years import Group
from recoupe.comparison.dossier import AccountKind, Place, Value, Verdict
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.drafts.draft import Draft
    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.people.years import Told
    from recoupe.comparison.cast import Merged
    from recoupe.comparison.dossier import Account

_NEAREST = (
    Verdict.AGREE,
    Verdict.SPELLING,
    Verdict.COMPATIBLE,
    Verdict.UPDATE,
    Verdict.CONFLICT,
    Verdict.ONLY_ONE,
)


class Makings:
    """The values of accounts, and what those of some stories were made of."""

    def __init__(
        self, accounts: Iterable[Account], rooms: Sequence[Newsroom], merged: Merged, wanted: Collection[str]
    ) -> None:
        """Read the values of `accounts`, and all that can be compared in those of `rooms` with an article `wanted`."""
        pages = {name: page for room in rooms for name, page in room.pages.items()}
        self._room = rooms[0]._replace(pages=pages)
        self._details: defaultdict[tuple[Place, str], dict[type, Detail]] = defaultdict(dict)
        self._ages: dict[Place, tuple[Told, Group, People]] = {}
        self._roles: dict[Place, tuple[Given, People]] = {}
        for room in (one for one in rooms if not one.pages.keys().isdisjoint(wanted)):
            self._read(room, People(room, merged))
        kept = [one for one in accounts if one.kind is not AccountKind.CLAIM]
        values = [value for one in kept for value in one.values]
        values += [Value(place, said, self._one(place, said).speaker) for place, said in self._details]
        self.values: Mapping[Place, Value] = {value.place: value for value in reversed(values)}

    def draw(self, values: Sequence[Value], held: Sequence[Account]) -> Draft:
        """Return the account of `values`, which come from the accounts `held`."""
        drawn = self._by_details(values) or self._by_ages(values) or self._by_roles(values)
        return drawn or plain_draft(values, held, self._room.names)

    def near(self, one: Value, other: Value) -> int:
        """Return how far two values are from each other: the rank of their verdict, were they of one fact."""
        if fold(one.value) == fold(other.value):
            return 0
        return _NEAREST.index(self.draw((one, other), ()).verdict)

    def outlet(self, place: Place) -> str:
        """Return how the article of a place is named."""
        return self._room.names[place.article]

    def _read(self, room: Newsroom, people: People) -> None:
        for detail in details_of(room):
            self._details[detail.place, detail.said].setdefault(type(detail.worth), detail)
        for group in grouped(people):
            self._ages |= {told.place: (told, group, people) for told in group.tellings}
        for title in (*people.loose, *(one for titles in people.titles.values() for one in titles)):
            given = Given(title, frame_of(title), sure=title.beside)
            self._roles[Place(title.article, title.span)] = given, people

    def _one(self, place: Place, said: str) -> Detail:
        return next(iter(self._details[place, said].values()))

    def _by_details(self, values: Sequence[Value]) -> Draft | None:
        """Return the account of values of one sort that can be compared."""
        found = [self._details.get((value.place, value.value), {}) for value in values]
        for sort in found[0]:
            if all(sort in one for one in found):
                told = _of_one_time([one[sort] for one in found])
                return draft_of(told, self._room) if _are_comparable(told) else None
        return None

    def _by_ages(self, values: Sequence[Value]) -> Draft | None:
        found = [self._ages[value.place] for value in values if value.place in self._ages]
        if len(found) < len(values) or len({id(people) for _, _, people in found}) > 1:
            return None
        told, group, people = zip(*found, strict=True)
        named = next((one for one in group if one.person), group[0])
        return age_draft(Group(tuple(told), named.person, named.nouns), people[0])

    def _by_roles(self, values: Sequence[Value]) -> Draft | None:
        found = [self._roles[value.place] for value in values if value.place in self._roles]
        alone = len({value.place.article for value in values}) == 1
        if alone or len(found) < len(values) or len({id(people) for _, people in found}) > 1:
            return None
        given, people = [one for one, _ in found], found[0][1]
        named = next((one.title for one in given if one.title.actor), None)
        return role_draft(people.id_of(named.article, named.actor), given, given, people) if named else None


def _of_one_time(told: Sequence[Detail]) -> Sequence[Detail]:
    """Return details that a person holds to be of one fact: none is of another time than the story's."""
    return told if len({one.past for one in told}) == 1 else [replace(one, past=False) for one in told]


def _are_comparable(told: Sequence[Detail]) -> bool:
    pairs = combinations(told, 2)
    return all(a.article == b.article or a.relation(b) is not Relation.OPEN for a, b in pairs)
