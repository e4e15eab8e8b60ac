"""Which details are of one fact, and of which that is least sure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.worth import Relation
from recoupe.comparison.accounts.facts.evidence import candidates
from recoupe.comparison.accounts.facts.joining import Joining

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.facts.doubt import Doubt
    from recoupe.comparison.accounts.facts.evidence import Evidence
    from recoupe.comparison.accounts.facts.joining import Fact


def facts_of(details: Iterable[Detail], evidence: Evidence) -> list[Fact]:
    """Return the details of each fact together, in reading order."""
    found = [fact for joining in _joinings(details, evidence) for fact in joining.facts()]
    return sorted(found, key=lambda fact: (fact[0].place, fact[0].said))


def doubts_of(details: Iterable[Detail], evidence: Evidence) -> Iterator[Doubt]:
    """Yield the pairs of values of which it is least sure whether they are of one fact."""
    for joining in _joinings(details, evidence):
        joining.facts()
        yield from joining.doubts()


def any_differ(details: Iterable[Detail]) -> bool:
    """Tell whether two articles give values of one kind that differ, and have a word beside them in common."""
    return any(
        kind[a].article != kind[b].article and kind[a].relation(kind[b]) is Relation.DIFFERENT
        for kind in _kinds(details)
        for a, b in candidates(kind)
    )


def _joinings(details: Iterable[Detail], evidence: Evidence) -> Iterator[Joining]:
    for kind in _kinds(details):
        yield Joining(kind, evidence)


def _kinds(details: Iterable[Detail]) -> list[list[Detail]]:
    kinds: dict[str, list[Detail]] = defaultdict(list)
    for detail in details:
        kinds[detail.worth.kind].append(detail)
    return [kinds[kind] for kind in sorted(kinds)]
