"""Stretches of time that articles are counted by: days, weeks, months or years, as many as a drawing has room for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recoupe.presentation.interface import Interface

# Columns that a drawing has room for.
MOST = 130
WEEK = 7


@dataclass(frozen=True)
class Periods:
    """Periods without a gap.

    Args:
        unit: `day`, `week`, `month` or `year`.

        starts: the first day of each, as `date.toordinal`.
    """

    unit: str
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, days: NDArray[np.int64]) -> Periods:
        """Return the shortest ones of which no more than `MOST` hold all `days`."""
        if not len(days):
            return cls("day", np.empty(0, np.int64))
        first, last = date.fromordinal(int(days.min())), date.fromordinal(int(days.max()))
        length = last.toordinal() - first.toordinal() + 1
        if length <= MOST:
            return cls("day", np.arange(first.toordinal(), last.toordinal() + 1))
        if length <= MOST * WEEK:
            monday = first.toordinal() - first.weekday()
            return cls("week", np.arange(monday, last.toordinal() + 1, WEEK))
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        if len(months) <= MOST:
            return cls("month", np.array([date(at // 12, at % 12 + 1, 1).toordinal() for at in months]))
        return cls(
            "year", np.array([date(year, 1, 1).toordinal() for year in range(first.year, last.year + 1)])
        )

    def __len__(self) -> int:
        return len(self.starts)

    def count(self, days: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return how many of `days` each period holds."""
        return np.bincount(np.searchsorted(self.starts, days, side="right") - 1, minlength=len(self))

    def label(self, at: int, words: Interface) -> str:
        """Return what a period is called: its first day, its month or its year."""
        first = date.fromordinal(int(self.starts[at]))
        months = words.strings["dates"]["short_months"]
        if self.unit == "year":
            return str(first.year)
        if self.unit == "month":
            return f"{months[first.month - 1]} {first.year}"
        return f"{first.day} {months[first.month - 1]} {first.year}"
