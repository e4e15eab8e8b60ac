"""From when to when an entry reaches, in minutes since the first day of the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.comparison.dossier import Moment

HOUR = 60
DAY = 24 * HOUR
# The hours TIMEX3's parts of a day are drawn over; a night runs into the morning after.
PARTS = {"MO": (6, 12), "DT": (8, 18), "AF": (12, 18), "EV": (18, 24), "NI": (21, 30)}
_CLOCK = re.compile(r"T(?P<hour>\d\d)(?::?(?P<minute>\d\d))?|T(?P<part>[A-Z]{2})")
_OPEN = re.compile(r"XXXX-(0[1-9]|1[0-2])(?:-(\d\d))?(?:.*/XXXX-(0[1-9]|1[0-2])-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Extent:
    """The first minute something may have happened, and the last; the same for an hour of the clock."""

    start: int
    end: int


def find_extent(moment: Moment) -> Extent | None:
    """Return how far a moment of a known year reaches; `None` where its year is open."""
    if moment.earliest is None or moment.latest is None:
        return None
    return _within(moment.earliest, moment.latest, moment.value)


def count_open(moments: Iterable[Moment], year: int) -> list[Extent | None]:
    """Return how far moments without a year reach, the first told in `year`, the others in their order.

    They come earliest first: one that stands before the last in the calendar is of the year after.
    """
    return list(_counted(moments, year))


def _counted(moments: Iterable[Moment], year: int) -> Iterator[Extent | None]:
    before = (0, 0)
    for moment in moments:
        found = _OPEN.match(moment.value)
        if moment.earliest is not None or not found:
            yield None
            continue
        month, day, last_month, last_day = (int(digits) if digits else 0 for digits in found.groups())
        year += (month, day or 1) < before
        before = (month, day or 1)
        until = _day(year + (last_month < month), last_month, last_day) if last_month else None
        yield _within(_day(year, month, day or 1), until or _day(year, month, day or 31), moment.value)


def _day(year: int, month: int, day: int) -> date:
    """Return a day, the nearest of its month where the month has no such day."""
    return date(year, month, min(max(day, 1), monthrange(year, month)[1]))


def _within(first: date, last: date, value: str) -> Extent:
    start, end = first.toordinal() * DAY, (last.toordinal() + 1) * DAY
    clock = _CLOCK.search(value) if first == last else None
    if clock and clock["hour"]:
        at = start + int(clock["hour"]) * HOUR + int(clock["minute"] or 0)
        return Extent(at, at)
    if clock and clock["part"] in PARTS:
        begins, ends = PARTS[clock["part"]]
        return Extent(start + begins * HOUR, start + ends * HOUR)
    return Extent(start, end)
