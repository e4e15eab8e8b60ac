"""Whose ages are one person's: by name first, then those without a name that one other suits."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from recoupe.comparison.accounts.pages.content import STEM
from recoupe.comparison.accounts.people.people import is_general, near_nouns, one_noun, words
from recoupe.comparison.accounts.people.years import Group, Told, told_ages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.portrait import Age
    from recoupe.comparison.accounts.people.people import People

# Below so many years somebody is a child.
_GROWN = 18
# A word that more ages of a story stand beside tells nothing of whose they are; it keeps long stories quick.
_COMMON = 40
# How surely *le sexagénaire* is the one of such an age whom its article names: less than what else tells.
_RESTATED = 8


class Pair(NamedTuple):
    """Two groups, by their places in the list, and how surely they are of one person."""

    score: int
    one: int
    other: int


def grouped(people: People) -> list[Group]:
    """Return the ages of a story by person."""
    groups = told_ages(people)
    pairs = sorted(_pairs(groups, people), key=lambda pair: (-pair.score, pair.one, pair.other))
    homes = dict(enumerate(groups))
    for pair in pairs:
        one, other = homes[pair.one], homes[pair.other]
        if one is other or not _may_join(one, other) or _has_rival(pair, pairs, groups, homes):
            continue
        joined = _joined(one, other)
        homes = {at: joined if group in (one, other) else group for at, group in homes.items()}
    found = {id(group): group for group in homes.values()}
    return sorted(found.values(), key=lambda group: group.tellings[0].place)


def _joined(one: Group, other: Group) -> Group:
    tellings = tuple(sorted((*one.tellings, *other.tellings), key=lambda told: told.place))
    return Group(tellings, one.person or other.person, one.nouns | other.nouns)


def _may_join(one: Group, other: Group) -> bool:
    return not (one.person and other.person) and not one.articles & other.articles


def _pairs(groups: Sequence[Group], people: People) -> Iterator[Pair]:
    """Yield the pairs that share a word, a noun or a number of years, and may be of one person."""
    beside: dict[object, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        told = group.tellings
        for word in {*group.nouns, *(one.age.low for one in told)}.union(*(one.stems for one in told)):
            beside[word].append(at)
    near = {pair for places in beside.values() if len(places) <= _COMMON for pair in combinations(places, 2)}
    near |= set(_of_one_trade(groups))
    for one, other in sorted(near):
        if score := _score(groups[one], groups[other], people):
            yield Pair(score, one, other)


def _of_one_trade(groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    if len(groups) <= _COMMON:
        yield from combinations(range(len(groups)), 2)


def _has_rival(pair: Pair, pairs: Sequence[Pair], groups: Sequence[Group], homes: dict[int, Group]) -> bool:
    """Tell whether another pair claims one of two groups as surely, for somebody who is not the other."""
    for rival in pairs:
        if rival.score != pair.score or rival == pair:
            continue
        for mine, yours in ((pair.one, pair.other), (pair.other, pair.one)):
            if mine in rival[1:]:
                third = rival.other if rival.one == mine else rival.one
                if homes[third] is not homes[yours] and not _may_join(groups[third], groups[yours]):
                    return True
    return False


def _score(one: Group, other: Group, people: People) -> int:
    """Return how surely two groups are of one person; 0 where they are not, or cannot be told to be."""
    if (one.person and other.person) or one.articles & other.articles:
        return 0
    if any(told.age.plural for told in (*one.tellings, *other.tellings)):
        return 0
    if not _sexes(one, other.genders) or not _grown(one, other) or _named_apart(one, other, people):
        return 0
    pairs = [(a, b) for a in one.tellings for b in other.tellings]
    restated = _RESTATED * (_restates(one, other, people) or _restates(other, one, people))
    return max(restated, *(_pair(a, b, one, other) for a, b in pairs))


def _restates(one: Group, other: Group, people: People) -> bool:
    """Tell whether *le sexagénaire* takes up somebody whom its article names, and another gives such an age."""
    told = one.tellings
    given = all(agree(a.age, b.age) for a in told for b in other.tellings)
    loose = all(a.age.definite and a.age.span == a.age.bearer and not a.person for a in told)
    named = people.names.get(other.person, {})
    return bool(other.person) and given and loose and all(a.article in named for a in told)


def _pair(a: Told, b: Told, one: Group, other: Group) -> int:
    pairs = [(x, y) for x in one.nouns for y in other.nouns if not is_general(x)]
    trade = any(one_noun(*pair) or near_nouns(*pair) for pair in pairs)
    trade = trade or _takes_up(a, b) or _takes_up(b, a)
    known = all(any(map(is_general, group.nouns)) or not group.nouns for group in (one, other))
    stems, names = len(a.stems & b.stems), len(a.names & b.names)
    near = min(stems, 4) + min(names, 2) + min(len(a.kinds & b.kinds), 2)
    definite = any(told.known and not told.person for told in (a, b))
    if agree(a.age, b.age):
        exact = a.age.low == a.age.high and b.age.low == b.age.high
        sure = trade or (known and near) or (exact and definite)
        # Two people of one story are seldom of one age: *une femme de 51 ans*, *une ouvrière de 51 ans*.
        return 10 + near + 5 * trade if sure else exact * (near + 1)
    # The ages differ, so much else must be alike. By hand; the open stories hold two such pairs and no false one.
    if trade and (definite or near > 2):
        return 5 + near
    return near if known and stems > 1 and near > 2 else 0


def _takes_up(one: Told, other: Told) -> bool:
    """Tell whether *la disparue* takes up a word beside the other age: *une retraitée disparue lundi*."""
    nouns = (noun[:STEM] for noun in one.age.nouns)
    return one.age.definite and not one.person and any(noun in other.stems for noun in nouns)


def agree(one: Age, other: Age) -> bool:
    """Tell whether two ages can be one."""
    return one.low <= other.high and other.low <= one.high


def _sexes(group: Group, genders: frozenset[str]) -> bool:
    return len(group.genders | genders) < 2


def _grown(one: Group, other: Group) -> bool:
    """Tell whether no noun of one means a child where the other is grown."""
    pairs = ((one, other), (other, one))
    return not any(
        not a.nouns.isdisjoint(words("nouns", "young"))
        and min(told.age.high for told in b.tellings) >= _GROWN
        for a, b in pairs
    )


def _named_apart(one: Group, other: Group, people: People) -> bool:
    """Tell whether an article that brings in somebody without a name also names the person of the other age."""
    named, alone = (one, other) if one.person else (other, one)
    if not named.person:
        return False
    return any(
        told.article in people.names.get(named.person, {}) and not told.age.definite
        for told in alone.tellings
    )
