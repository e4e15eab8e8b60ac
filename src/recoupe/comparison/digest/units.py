"""What a sentence tells: statements, accounts and dated events, with the articles that tell each."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import AccountKind, Place, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Account, Statement, TimelineEntry

_DIFFERING = (Verdict.CONFLICT, Verdict.UPDATE)


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing told: where, by which articles, how much it counts; the account's id where the articles differ.

    `rank`: among the dated events, in order of time; `None` where it has no date.
    """

    id: str
    places: tuple[Place, ...]
    tellers: frozenset[str]
    differing: str = ""
    rank: int | None = None


def gather_units(
    quotations: Iterable[Quotation],
    statements: Iterable[Statement],
    accounts: Iterable[Account],
    timeline: Iterable[TimelineEntry],
) -> tuple[Unit, ...]:
    """Return everything told; who is called what, and how old, is no news."""
    heard = {one.id: Place(one.article, one.span) for one in quotations}
    said = ((one.id, [heard[member] for member in one.members], "", None) for one in statements)
    facts = (
        (one.id, [value.place for value in one.values], one.id if one.verdict in _DIFFERING else "", None)
        for one in accounts
        if one.kind is AccountKind.FACT or (one.kind is AccountKind.EVENT and one.verdict in _DIFFERING)
    )
    dated = ((f"t{rank}", list(entry.mentions), "", rank) for rank, entry in enumerate(timeline))
    return tuple(
        Unit(name, tuple(places), frozenset(place.article for place in places), differing, rank)
        for name, places, differing, rank in (*said, *facts, *dated)
    )


def told_in(units: Sequence[Unit], sentences: Sequence[Place]) -> Mapping[Place, list[Unit]]:
    """Return what each of `sentences`, in order, tells: the units of which a place begins in it."""
    found: dict[Place, list[Unit]] = defaultdict(list)
    for unit in units:
        for sentence in dict.fromkeys(_begun(unit.places, sentences)):
            found[sentence].append(unit)
    return found


def _begun(places: Iterable[Place], sentences: Sequence[Place]) -> Iterator[Place]:
    for place in places:
        at = bisect_right(sentences, (place.article, place.span.start), key=_start) - 1
        if at >= 0 and sentences[at].article == place.article and place.span.start < sentences[at].span.end:
            yield sentences[at]


def _start(sentence: Place) -> tuple[str, int]:
    return sentence.article, sentence.span.start
