"""Which tellings are of one fact: first those of one value, then values that may answer one question."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.values import Relation, relate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.comparison.accounts.measures import Measure
    from recoupe.comparison.accounts.tellings import Telling
    from recoupe.comparison.dossier import Place

# From this number on a value that is not round is rarely met twice by chance. 5 to 20: all alike.
_TELLING = 10


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of one fact, with every place that gives it."""

    tellings: tuple[Telling, ...]

    @property
    def measure(self) -> Measure:
        """Return what is counted."""
        return self.tellings[0].measure

    @property
    def articles(self) -> frozenset[str]:
        """Return the ids of the articles that give it."""
        return frozenset(telling.article for telling in self.tellings)

    @property
    def speakers(self) -> frozenset[str]:
        """Return who gives it, articles left aside."""
        return frozenset(telling.speaker for telling in self.tellings if telling.speaker)

    def shares(self, other: Reading, field: str) -> int:
        """Return how many of the words in `field` some telling of each has in common."""
        ours, theirs = (
            frozenset[str]().union(*(getattr(telling, field) for telling in one.tellings))
            for one in (self, other)
        )
        return len(ours & theirs)

    def is_of_another_day(self, other: Reading) -> bool:
        """Tell whether the sentences of both name days, and none in common."""
        ours, theirs = (
            frozenset[int]().union(*(telling.days for telling in one.tellings)) for one in (self, other)
        )
        return bool(ours and theirs) and not ours & theirs

    def is_of_another_kind(self, other: Reading) -> bool:
        """Tell whether no telling of one counts the same kind as some telling of the other."""
        return not {telling.kind for telling in self.tellings} & {telling.kind for telling in other.tellings}

    def has(self, field: str) -> bool:
        """Tell whether `field` holds of one of its tellings."""
        return any(getattr(telling, field) for telling in self.tellings)

    def relation(self, other: Reading) -> Relation:
        """Return how the two values stand to one another."""
        return relate(self.tellings[0].figure, other.tellings[0].figure)


def facts_of(tellings: Iterable[Telling]) -> list[list[Reading]]:
    """Return the readings of each fact, in reading order."""
    blocks: dict[Measure, list[Telling]] = defaultdict(list)
    for telling in tellings:
        blocks[telling.measure].append(telling)
    facts = [fact for block in blocks.values() for fact in _facts(_readings(block))]
    return sorted(facts, key=lambda fact: min(reading.tellings[0].place for reading in fact))


def _readings(block: Sequence[Telling]) -> list[Reading]:
    """Return the tellings of one measure by value; a small or round value also needs words in common."""
    groups: dict[tuple[object, ...], list[Telling]] = defaultdict(list)
    for telling in block:
        figure = telling.figure
        groups[figure.value, figure.upper, figure.modality, telling.past].append(telling)
    return [Reading(tuple(sorted(part, key=_place))) for group in groups.values() for part in _alike(group)]


def _alike(group: list[Telling]) -> list[list[Telling]]:
    value = group[0].figure.value
    if group[0].measure.is_toll or (value >= _TELLING and value % 10):
        return [group]
    holders: dict[str, int] = {}
    parent = list(range(len(group)))
    for number, telling in enumerate(group):
        for word in sorted({*telling.near, *telling.names}):
            parent[_root(parent, number)] = _root(parent, holders.setdefault(word, number))
    parts: dict[int, list[Telling]] = defaultdict(list)
    for number, telling in enumerate(group):
        parts[_root(parent, number)].append(telling)
    return list(parts.values())


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


def _facts(readings: list[Reading]) -> list[list[Reading]]:
    """Join the readings of one measure, the surest pair first, unless one article gives both."""
    ordered = sorted(readings, key=lambda reading: reading.tellings[0].place)
    given = _given(ordered)
    pairs = [
        (evidence, a, b)
        for a, b in combinations(range(len(ordered)), 2)
        if (evidence := _evidence(ordered[a], ordered[b], given)) > 0
    ]
    facts = {number: [reading] for number, reading in enumerate(ordered)}
    home = list(range(len(ordered)))
    for _, a, b in sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])):
        one, other = sorted((home[a], home[b]))
        if one != other and _can_join(facts[one], facts[other]):
            facts[one] += facts.pop(other)
            home = [one if number == other else number for number in home]
    return list(facts.values())


def _given(readings: Sequence[Reading]) -> dict[str, int]:
    """Return how many values of the measure each article gives."""
    counts: dict[str, int] = defaultdict(int)
    for reading in readings:
        for article in reading.articles:
            counts[article] += 1
    return counts


def _evidence(one: Reading, other: Reading, given: dict[str, int]) -> int:
    """Return how much tells that two values answer one question; 0 where too little does."""
    names, near, stems = (one.shares(other, field) for field in ("names", "near", "stems"))
    found = 2 * names + near + stems
    if one.has("past") or other.has("past") or _counted_apart(one, other):
        return 0
    if one.relation(other) is not Relation.DIFFERENT:
        return found if one.measure.is_toll or near or (names and stems) else 0
    if one.measure.is_toll:
        lead = one.has("lead") and other.has("lead")
        return found + 2 * lead if lead or stems > 1 or (names and stems) else 0
    once = all(given[article] == 1 for article in one.articles | other.articles)
    anchored = (names and near > 1) if one.measure.is_common else near
    return found if once and anchored and not _apart(one, other) else 0


def _apart(one: Reading, other: Reading) -> bool:
    return one.is_of_another_day(other) or one.is_of_another_kind(other)


def _counted_apart(one: Reading, other: Reading) -> bool:
    """Tell whether two known speakers each counted a crowd."""
    return (
        one.measure.is_crowd and bool(one.speakers and other.speakers) and not one.speakers & other.speakers
    )


def _can_join(ours: Sequence[Reading], theirs: Sequence[Reading]) -> bool:
    """Tell whether no article gives different values in both, save a toll that it says has changed."""
    return not any(
        one.articles & other.articles
        and one.relation(other) is Relation.DIFFERENT
        and not (one.measure.is_toll and (one.has("cited") or other.has("cited")))
        for one in ours
        for other in theirs
    )


def _place(telling: Telling) -> Place:
    return telling.place
