"""Columns beside one another, as a drawing as wide as its room: all its places are percents, no letter is stretched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Of the room of a column, what stays free beside it; where there are many, what keeps two from being one.
BESIDE = 0.16
# Labels under a drawing: as many as a telephone has room for.
LABELS = 6
# Percents of the room beyond which a label that begins there has none.
LAST = 94
# What the height of a drawing may stand for, times a power of ten.
ROUND = (1, 2, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True, slots=True)
class Bin:
    """What one column shows.

    Args:
        label: under it.

        told: what it is, in full.

        parts: how much of each series, from the ground up.
    """

    label: str
    told: str
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """Return how high it is."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Part:
    """One series in one column, in percents of the drawing."""

    series: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Columns:
    """Columns of one scale.

    Args:
        heading: what they are.

        series: what their parts are, from the ground up; empty where there is one.

        bins: the columns.
    """

    heading: str
    series: tuple[str, ...]
    bins: tuple[Bin, ...]

    kind = "columns"

    @cached_property
    def top(self) -> int:
        """Return what the whole height stands for: a round number over the highest."""
        most = max((one.total for one in self.bins), default=0)
        power = 10 ** max(0, len(str(most)) - 1)
        return next((step * power for step in ROUND if step * power >= most), max(1, most))

    @property
    def steps(self) -> Iterator[tuple[int, float]]:
        """Yield the values that lines are drawn at, each with its height in percents from above."""
        halves = (self.top, self.top // 2) if self.top % 2 == 0 else (self.top,)
        for value in halves:
            yield value, round(100 - 100 * value / self.top, 2)

    @property
    def drawn(self) -> Iterator[tuple[Bin, list[Part]]]:
        """Yield each column with its parts."""
        room = 100 / max(1, len(self.bins))
        for at, one in enumerate(self.bins):
            ends = list(accumulate(one.parts, initial=0))
            shares = [(100 * start / self.top, 100 * end / self.top) for start, end in pairwise(ends)]
            x, width = round(room * (at + BESIDE / 2), 3), round(room * (1 - BESIDE), 3)
            yield (
                one,
                [
                    Part(series, x, round(100 - end, 2), width, round(end - start, 2))
                    for series, (start, end) in enumerate(shares)
                    if end > start
                ],
            )

    @property
    def labels(self) -> Iterator[tuple[float, str]]:
        """Yield the labels there is room for, each where it goes in percents: see `crowded`."""
        count = len(self.bins)
        every = -(-count // (2 * LABELS))
        for at in range(0, count, every):
            x = round(100 * (at + (0 if self.crowded else 0.5)) / count, 2)
            if self.bins[at].label and not (self.crowded and x > LAST):
                yield x, self.bins[at].label

    @property
    def crowded(self) -> bool:
        """Tell whether labels begin where their column does, as not each has one; else they are centred."""
        return len(self.bins) > 2 * LABELS
