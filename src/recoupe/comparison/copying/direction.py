"""Which of two articles that share prose may have taken it from the other, where a credit or a clock tells."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Direction
from recoupe.language.lexicon import table
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.comparison.copying.words import Text


def direct(a: Text, b: Text) -> Direction:
    """Return which of two articles may have taken prose from the other.

    One that credits an agency took it from the agency: from the other article where that is the agency's own.
    Where neither credits any, the later one, by the times they were published at, took it from the earlier.
    """
    for ours, theirs, found in ((a, b, Direction.A_FROM_B), (b, a, Direction.B_FROM_A)):
        if agency_of(theirs.outlet) in ours.credits:
            return found
    if a.credits or b.credits:
        return Direction.SHARED
    earlier = _earlier(a.published, b.published)
    return {-1: Direction.B_FROM_A, 0: Direction.SHARED, 1: Direction.A_FROM_B}[earlier]


@cache
def agency_of(outlet: str) -> str | None:
    """Return the agency that an outlet's name is of; `None` where it is none."""
    return _agencies().get(fold(outlet))


@cache
def _agencies() -> dict[str, str]:
    rows = table("french", "agencies").items()
    return {fold(form): name for name, row in rows for form in (name, *row["forms"])}


def _earlier(a: str, b: str) -> int:
    """Return -1 where `a` is the earlier moment, 1 where `b` is, 0 where days alone, or nothing, are known."""
    if a[:10] != b[:10] and (len(a) == 10 or len(b) == 10):
        return _order(a[:10], b[:10])
    return _order(a, b) if len(a) > 10 and len(b) > 10 else 0


def _order(a: str, b: str) -> int:
    try:
        first, second = datetime.fromisoformat(a), datetime.fromisoformat(b)
        return (first > second) - (first < second)
    except (ValueError, TypeError):  # no dates, or one with its zone and one without
        return 0
