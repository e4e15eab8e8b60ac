"""What was read: articles over time, and by outlet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.corpus.report.periods import Periods
from recoupe.corpus.report.roll import iso
from recoupe.corpus.report.telling.saying import TOP, Saying, part, sheet
from recoupe.presentation.figures import Bars, Figure, Row, Section
from recoupe.presentation.pages.columns import Bin, Columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from recoupe.corpus.report.roll import Roll
    from recoupe.presentation.export.cells import Cell
    from recoupe.presentation.interface import Interface

WIDTH = np.int64(1) << 24


def tell_outlets(roll: Roll, words: Interface) -> Section:
    """Return the section of outlets."""
    say = Saying(words, "outlets")
    telling = _Telling(roll, say, Periods.of(roll.dated), _days(roll))
    facts = [
        (say.number(len(roll) - len(roll.dated)), say("undated")),
        (say.number(roll.by_outlet()[""]), say("unknown")),
    ]
    figures = ([telling.by_day()] if len(roll.dated) else []) + [telling.outlets()]
    return Section("outlets", say("heading"), say("deck"), tuple(facts), tuple(figures))


@dataclass(frozen=True, slots=True)
class _Telling:
    roll: Roll
    say: Saying
    periods: Periods
    days: list[NDArray[np.int64]]

    def by_day(self) -> Figure:
        say, counts = self.say, self.periods.count(self.roll.dated).tolist()
        bins = (self._bin(at, count) for at, count in enumerate(counts))
        undated = len(self.roll) - len(self.roll.dated)
        note = say(
            "by_day_note", say(self.periods.unit), say.count("article", len(self.roll)), say.number(undated)
        )
        drawing = Columns(say("by_day"), (), tuple(bins))
        return Figure("articles", say("by_day"), note, (drawing,), sheet("day outlet articles", self._days()))

    def _bin(self, at: int, count: int) -> Bin:
        label = self.periods.label(at, self.say.words)
        return Bin(label, f"{label} – {self.say.count('article', count)}", (count,))

    def _days(self) -> Iterator[tuple[Cell, ...]]:
        """Yield how many articles each outlet has of each day; an empty day is one that nobody knows."""
        pairs, counts = np.unique(self.roll.day * WIDTH + self.roll.outlet, return_counts=True)
        days, outlets = np.divmod(pairs, WIDTH)
        names = (self.roll.outlets[outlet] for outlet in outlets.tolist())
        # By name, as the numbers of outlets are those of the order they were read in.
        for day, name, count in sorted(zip(days.tolist(), names, counts.tolist(), strict=True)):
            yield iso(day), name, count

    def outlets(self) -> Figure:
        say, ranked = self.say, self._ranked()
        most = max((count for _, count in ranked), default=0)
        rows = tuple(self._row(number, count, most) for number, count in ranked[:TOP])
        left = sum(count for _, count in ranked[TOP:])
        rest = say.rest(len(ranked) - TOP, say.count("article", left))
        head = tuple(map(say, ("outlet", "articles_head", "share", "first", "last")))
        note = say("outlets_note", say.count("article", len(self.roll)))
        bars = Bars(say("outlets"), head, (), rows, rest)
        return Figure(
            "outlets", say("outlets"), note, (bars,), sheet("outlet articles first last", self._all(ranked))
        )

    def _ranked(self) -> list[tuple[int, int]]:
        """Return the outlets by their number and how many articles they have, most first."""
        counts = np.bincount(self.roll.outlet, minlength=len(self.roll.outlets)).tolist()
        return sorted(enumerate(counts), key=lambda one: (-one[1], self.roll.outlets[one[0]]))

    def _row(self, number: int, count: int, most: int) -> Row:
        say, days = self.say, self.days[number]
        first, last = _ends(days)
        cells = say.number(count), say.share(count, len(self.roll)), say.day(first), say.day(last)
        course = tuple(self.periods.count(days).tolist()) if len(self.periods) > 1 and len(days) else ()
        return Row(say.outlet(self.roll.outlets[number]), (part(count, most),), cells, course=course)

    def _all(self, ranked: list[tuple[int, int]]) -> Iterator[tuple[Cell, ...]]:
        for number, count in ranked:
            first, last = _ends(self.days[number])
            yield self.roll.outlets[number], count, iso(first), iso(last)


def _days(roll: Roll) -> list[NDArray[np.int64]]:
    """Return the days of the articles of each outlet that have one, in order."""
    order = np.lexsort((roll.day, roll.outlet))
    order = order[roll.day[order] > 0]
    ends = np.searchsorted(roll.outlet[order], np.arange(1, len(roll.outlets)))
    return np.split(roll.day[order], ends)


def _ends(days: NDArray[np.int64]) -> tuple[int, int]:
    return (int(days[0]), int(days[-1])) if len(days) else (0, 0)
