"""The days of a search's results drawn together: years, then months, then days, as one goes closer."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recoupe.desk.finding.address import with_only

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    from recoupe.desk.visit import Visit
    from recoupe.presentation.interface import Interface

    Days: TypeAlias = list[tuple[str, int]]

# Characters of a day, 2023-03-14, that tell its year, its month, all of it.
YEAR, MONTH, DAY = 4, 7, 10
# Periods that a list shows: a month of days, and less than three years of months.
MOST = 31


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days: what it is called, how many lie in it, where it leads, how high its bar is, of 1."""

    name: str
    count: int
    to: str
    height: float


def periods(days: Days, since: date | None, until: date | None, visit: Visit) -> list[Period]:
    """Return the periods that `days` fall into, between the days chosen, as finely as a list has room for."""
    within = [
        (day, count)
        for day, count in days
        if (not since or day >= since.isoformat()) and (not until or day <= until.isoformat())
    ]
    if not within:
        return []
    fine = next((one for one in (DAY, MONTH) if len({day[:one] for day, _ in within}) <= MOST), YEAR)
    counts: Counter[str] = Counter()
    for day, count in within:
        counts[day[:fine]] += count
    highest = max(counts.values())
    return [
        Period(_named(name, visit.words), count, _leading(name, visit), count / highest)
        for name, count in sorted(counts.items())
    ]


def _leading(name: str, visit: Visit) -> str:
    """Return the address of the search narrowed to a period."""
    year, month, day = (int(part) for part in f"{name}-0-0".split("-")[:3])
    first = date(year, month or 1, day or 1)
    last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    return with_only(visit, since=first.isoformat(), until=last.isoformat())


def _named(name: str, words: Interface) -> str:
    year, month, day = f"{name}--".split("-")[:3]
    if not month:
        return year
    months: Iterable[str] = words.strings["dates"]["short_months"]
    told = f"{[*months][int(month) - 1]} {year}"
    return f"{int(day)} {told}" if day else told
