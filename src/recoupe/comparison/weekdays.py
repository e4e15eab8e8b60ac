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
    """The days that the articles of one event tell of, and those on which they say they were written."""

    told: frozenset[MonthDay]
    written: frozenset[MonthDay]

    def settle(
        self, clue: Clues, own: tuple[MonthDay | None, bool], years: Sequence[int]
    ) -> tuple[MonthDay | None, bool]:
        """Return the day an article was written and whether it is exact: its `own`, or one behind that fits better.

        Where it says its day, nothing is weighed. Only a day on which another article was written is, or the
        day after: a weekday that no article knows tells nothing.
        """
        first = _date(years[-1], own[0]) if own[0] and years else None
        if clue.published or clue.stated or first is None or not clue.weekdays:
            return own
        behind = (first + timedelta(days=shift) for shift in range(1, REACH + 1))
        days = [first, *filter(self._is_near, behind)]
        best = max(days, key=lambda one: (self._fitting(clue, one), -one.toordinal()))
        return own if best == first else ((best.month, best.day), True)

    def _is_near(self, day: date) -> bool:
        before = day - timedelta(days=1)
        return bool({(day.month, day.day), (before.month, before.day)} & self.written)

    def _fitting(self, clue: Clues, written: date) -> int:
        """Return how many of the weekdays told as past are days that others tell of, counted from `written`.

        That day itself counts beside one of these: alone, any weekday would be today.
        """
        shifts = [(written.isoweekday() - weekday) % 7 for weekday in clue.weekdays]
        behind = [written - timedelta(days=shift) for shift in shifts if shift]
        fitting = sum((day.month, day.day) in self.told for day in behind)
        own = len(shifts) - len(behind)
        return fitting + own if fitting or (written.month, written.day) in self.told else 0


def find_week(clues: Sequence[Clues]) -> Week:
    """Return what the articles of one event know of its days."""
    own = frozenset(clue.own_day for clue in clues if clue.own_day)
    return Week(own.union(*(clue.told for clue in clues)), own)


def _date(year: int, day: MonthDay) -> date | None:
    try:
        return date(year, *day)
    except ValueError:
        return None
