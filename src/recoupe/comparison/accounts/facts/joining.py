"""Details of one kind brought together: first those of one value, then values that can stand together, then others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.count import Count
from recoupe.comparison.accounts.details.worth import COPIED, Relation
from recoupe.comparison.accounts.facts.doubt import MARGIN, Doubt
from recoupe.comparison.accounts.facts.evidence import candidates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.facts.evidence import Evidence

    Pair: TypeAlias = tuple[int, int]
    Fact: TypeAlias = tuple[Detail, ...]

# What must tell that two details are of one fact: for a telling value, any value, values that can stand
# together, values that differ. Open stories, shared facts right: a telling value .2: 50.0, .5: 47.6; any .6:
# 48.8, .8: 48.8, 1.3: 42.9; together .7 to 1: 47.6, 1.3: 41.7; different (conflicts found, false ones) 1.2 to
# 1.6: 45.5, 10, 1.9: 27.3, 10, 2.2: 27.3, 9.
_TELLING, _EQUAL, _COMPATIBLE, _DIFFERENT = 0.0, 0.8, 1.0, 1.4
# A count must be of one noun, or have a word beside it in common: *12 membres d’équipage* are no *douze corps*.
_COUNTED = 0.3
# From so much on, what the other values of either side are counted by is no matter.
_SURE = 3.0
# What it tells that neither article gives another value of the same.
_ONCE = 0.7
# From so much on, days or places that one sentence names and the other does not are no matter.
_TOGETHER = 2.0


@dataclass(frozen=True, slots=True)
class _Group:
    """Some details held to be of one fact, by number."""

    members: tuple[int, ...]
    articles: frozenset[str]


class Joining:
    """The details of one kind, brought together step by step."""

    def __init__(self, details: Sequence[Detail], evidence: Evidence) -> None:
        self._details = details
        self._evidence = evidence
        self._relations: dict[Pair, Relation] = {}
        self._told = {
            (a, b): evidence.between(details[a], details[b])
            for a, b in candidates(details)
            if self._relation((a, b)) is not Relation.OPEN
        }
        self._by_article: dict[str, list[Detail]] = defaultdict(list)
        for one in details:
            self._by_article[one.article].append(one)
        self._home = {n: _Group((n,), frozenset({one.article})) for n, one in enumerate(details)}
        self._lone: frozenset[int] = frozenset()

    def facts(self) -> list[Fact]:
        """Return the details by fact."""
        ranked = self._ranked(self._told)
        for pair in ranked:
            if self._relation(pair) is Relation.EQUAL and self._told[pair] >= self._least(pair):
                self._join_alike(pair)
        for pair in ranked:
            if self._is_compatible(pair) and self._told[pair] >= _COMPATIBLE:
                self._join_alike(pair)
        self._join_different()
        groups = {id(group): group for group in self._home.values()}
        return [tuple(self._details[n] for n in group.members) for group in groups.values()]

    def doubts(self) -> Iterator[Doubt]:
        """Yield, once the facts are found, the values of two articles that differ and are nearest to turning."""
        for pair, told in self._told.items():
            one, other = (self._details[n] for n in pair)
            doubt = abs(self._raised(pair, told) - _DIFFERENT)
            if doubt <= MARGIN and one.article != other.article and self._is_open(pair, told):
                yield Doubt(one, other, doubt, self._home[pair[0]] is self._home[pair[1]])

    def _is_open(self, pair: Pair, told: float) -> bool:
        """Tell whether two values differ, and nothing in them keeps them apart."""
        differ = self._relation(pair) is Relation.DIFFERENT and self._can_be_of_one(pair)
        return differ and self._may_differ(pair, self._raised(pair, told))

    def _raised(self, pair: Pair, told: float) -> float:
        return told + (_ONCE if self._lone.issuperset(pair) else 0.0)

    def _ranked(self, told: dict[Pair, float]) -> list[Pair]:
        return sorted(told, key=lambda pair: (-told[pair], pair))

    def _relation(self, pair: Pair) -> Relation:
        if pair not in self._relations:
            self._relations[pair] = self._details[pair[0]].relation(self._details[pair[1]])
        return self._relations[pair]

    def _is_compatible(self, pair: Pair) -> bool:
        return self._relation(pair) is Relation.COMPATIBLE and self._can_be_of_one(pair)

    def _least(self, pair: Pair) -> float:
        worth = self._details[pair[0]].worth
        if worth.is_telling:
            return _COUNTED if isinstance(worth, Count) else _TELLING
        return _EQUAL

    def _join_alike(self, pair: Pair) -> None:
        """Join two groups of values none of which differ."""
        one, other = (self._home[n] for n in pair)
        if one is not other and not any(self._differ(one, other)):
            self._join(one, other)

    def _differ(self, one: _Group, other: _Group) -> Iterator[Pair]:
        """Yield the pairs between two groups whose values differ."""
        for pair in product(one.members, other.members):
            if self._relation(pair) is Relation.DIFFERENT:
                yield pair

    def _join(self, one: _Group, other: _Group) -> None:
        joined = _Group(tuple(sorted(one.members + other.members)), one.articles | other.articles)
        self._home.update(dict.fromkeys(joined.members, joined))

    def _join_different(self) -> None:
        """Join groups that give different values where each is the likest answer the other's articles have."""
        told = self._differing()
        for pair in self._ranked(told):
            one, other = (self._home[n] for n in pair)
            if one is other or not self._can_follow(one, other):
                continue
            if self._is_likest(pair, told) and (told[pair] >= _SURE or self._all_may_differ(one, other)):
                self._join(one, other)

    def _can_follow(self, one: _Group, other: _Group) -> bool:
        """Tell whether no article gives both values, save one that says that the value has changed."""
        pairs = ((self._details[a], self._details[b]) for a, b in self._differ(one, other))
        return not any(a.article == b.article and not _replaces(a, b) for a, b in pairs)

    def _differing(self) -> dict[Pair, float]:
        found = {}
        self._lone = self._alone()
        for pair, told in self._told.items():
            raised = self._raised(pair, told)
            if (
                self._relation(pair) is Relation.DIFFERENT
                and raised >= _DIFFERENT
                and self._may_differ(pair, raised)
            ):
                found[pair] = raised
        return found

    def _alone(self) -> frozenset[int]:
        """Return the details whose article gives no other value of the same measure."""
        groups: dict[tuple[str, object], set[int]] = defaultdict(set)
        for number, one in enumerate(self._details):
            groups[one.article, one.worth.measured].add(id(self._home[number]))
        return frozenset(
            number
            for number, one in enumerate(self._details)
            if one.worth.kind != "day" and len(groups[one.article, one.worth.measured]) == 1
        )

    def _may_differ(self, pair: Pair, told: float) -> bool:
        one, other = (self._details[n] for n in pair)
        apart = told < _TOGETHER and one.is_apart(other)
        if apart or self._answers(pair) or self._answers(pair[::-1]):
            return False
        return one.worth.may_differ(other.worth, told, self._evidence.beside(one, other))

    def _answers(self, pair: Pair) -> bool:
        """Tell whether the second's article gives another speaker's value beside it with which the first can stand."""
        one, other = (self._details[n] for n in pair)
        return other.speaker != "" and any(
            rival.speaker not in ("", other.speaker)
            and rival.far & other.near
            and rival.relation(one) in (Relation.EQUAL, Relation.COMPATIBLE)
            for rival in self._by_article[other.article]
        )

    def _all_may_differ(self, one: _Group, other: _Group) -> bool:
        return all(self._can_be_of_one(pair) for pair in self._differ(one, other))

    def _can_be_of_one(self, pair: Pair) -> bool:
        one, other = (self._details[n].worth for n in pair)
        return one.can_be_of_one(other)

    def _is_likest(self, pair: Pair, told: dict[Pair, float]) -> bool:
        """Tell whether no other value of the articles on either side is as near to the other side."""
        one, other = (self._home[n] for n in pair)
        rivals = (told[rival] for rival in told if self._rivals(one, other, rival))
        return told[pair] >= COPIED or max(rivals, default=0.0) < told[pair]

    def _rivals(self, one: _Group, other: _Group, rival: Pair) -> bool:
        ends = [self._home[n] for n in rival]
        return any(
            mine is side and theirs is not beside and bool(theirs.articles & beside.articles)
            for mine, theirs in (ends, ends[::-1])
            for side, beside in ((one, other), (other, one))
        )


def _replaces(one: Detail, other: Detail) -> bool:
    return (one.cited or other.cited) and one.worth.follows(other.worth) is not None
