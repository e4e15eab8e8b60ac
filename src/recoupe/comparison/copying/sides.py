"""Which texts are compared with which."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

NO_DAY = -1
"""The day of a text that does not say when it was published."""
# Of 100,000 made-up articles of 50 days, whose dispatches are carried the day they are sent: 2,474,857 passages without
# it, 2,458,202 with 7; those left out are formulas. A window of 3 days for all finds 2,450,452.
SOON = 7
"""Days within which words in a row that many texts have tell of copying: who carries a dispatch does so within days,
where a formula stands all the year round."""


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """What is known of each text that keeps it apart from others.

    Args:
        sides: no two texts of one side are compared.

        days: as `day_number` tells them.

        window: days apart beyond which two texts are not compared; `NO_DAY` is near to all.
    """

    sides: NDArray[np.bool_] | None = None
    days: NDArray[np.int64] | None = None
    window: int | None = None

    def soon(self) -> Sides:
        """Return the same texts, compared where at most `SOON` days are between them."""
        return replace(self, window=soon_within(self.window))

    def meet(self, a: NDArray[np.int32], b: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Tell of texts two by two whether they are compared."""
        together = np.ones(len(a), np.bool_)
        if self.sides is not None:
            together &= self.sides[a] != self.sides[b]
        if self.days is not None and self.window is not None:
            together &= near(self.days[a], self.days[b], self.window)
        return together


def soon_within(window: int | None) -> int:
    """Return how many days apart texts are compared for what many have: `SOON`, or fewer in a narrower window."""
    return SOON if window is None else min(SOON, window)


def near(a: NDArray[np.int64], b: NDArray[np.int64], window: int) -> NDArray[np.bool_]:
    """Tell of days two by two whether they are at most `window` apart, or one is not known."""
    close: NDArray[np.bool_] = (a == NO_DAY) | (b == NO_DAY) | (np.abs(a - b) <= window)
    return close


def day_number(published: str) -> int:
    """Return the day of a moment in ISO 8601 as a number, to tell how far two are apart."""
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return NO_DAY
