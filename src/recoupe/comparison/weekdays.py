"""The day an article was written, from the weekdays it names: those that other articles of the event tell of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.times import Clues, MonthDay

# Days by which an article may be younger than what its own words tell.
REACH = 7


@dataclass(frozen=True, slots=True)
class Week:
    """The days that the articles of one event tell of, and the last on which one of them was written."""

    told: frozenset[MonthDay]
    last: MonthDay | None

    def settle(
        self, clue: Clues, day: MonthDay | None, exact: bool, years: Sequence[int]
    ) -> tuple[MonthDay | None, bool]:
        """Return the day an article was written: `day`, or one behind it on which its weekdays fit better.

        Where it says its day, nothing is weighed. It is younger than the youngest article by a day at most: a
        weekday that no article knows tells nothing.
        """
        if clue.published or clue.stated or not (day and years and clue.weekdays and self.last):
            return day, exact
        first, end = _date(years[-1], day), _date(years[-1], self.last)
        if first is None or end is None:
            return day, exact
        end = min(end + timedelta(days=1), first + timedelta(days=REACH))
        days = [first + timedelta(days=shift) for shift in range(max(0, (end - first).days) + 1)]
        best = max(days, key=lambda one: (self._fitting(clue, one), -(one - first).days))
        return (day, exact) if best == first else ((best.month, best.day), True)

    def _fitting(self, clue: Clues, written: date) -> int:
        """Return how many of the weekdays told as past are days that are told of, counted from `written`."""
        known = self.told | {(written.month, written.day)}
        behind = (written - timedelta(days=(written.isoweekday() - weekday) % 7) for weekday in clue.weekdays)
        return sum((day.month, day.day) in known for day in behind)


def find_week(clues: Sequence[Clues]) -> Week:
    """Return what the articles of one event know of its days."""
    own = [clue.own_day for clue in clues if clue.own_day]
    return Week(frozenset(own).union(*(clue.told for clue in clues)), max(own, default=None))


def _date(year: int, day: MonthDay) -> date | None:
    try:
        return date(year, *day)
    except ValueError:
        return None
