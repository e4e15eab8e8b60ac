"""Who shares with whom, and how long a copy takes to appear."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.corpus.report.exchange import KINDS, Exchanges, Pair, quantile
from recoupe.corpus.report.telling.saying import TOP, Saying, part, sheet
from recoupe.presentation.figures import Bars, Figure, Grid, Row
from recoupe.presentation.naming import shorten
from recoupe.presentation.pages.columns import Bin, Columns

if TYPE_CHECKING:
    from recoupe.presentation.interface import Interface

# Outlets that a grid has room for.
SQUARES = 12
# Characters of a name that stands upright.
LABEL = 40
HOUR, DAY = 60, 1440
# Minutes at which one column of delays ends and the next begins: news is copied within minutes or within days.
ENDS = (5, 15, 30, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, DAY, 2 * DAY, 7 * DAY)


def tell_exchange(found: Exchanges, words: Interface) -> tuple[Figure, ...]:
    """Return the figures of what outlets share."""
    telling = _Telling(found, Saying(words, "copying"))
    return (telling.pairs(), *([telling.delays()] if len(found.taken) else []))


@dataclass(frozen=True, slots=True)
class _Telling:
    found: Exchanges
    say: Saying

    def pairs(self) -> Figure:
        say, ranked = self.say, self.found.ranked
        most = ranked[0][1].words if ranked else 0
        rows = tuple(self._row(names, pair, most) for names, pair in ranked[:TOP])
        left = sum(pair.words for _, pair in ranked[TOP:])
        bars = Bars(
            say("pairs"),
            tuple(map(say, ("two", "words", "passages", "forth", "back"))),
            tuple(map(say, ("narration", "both", "quote"))),
            rows,
            say.rest(len(ranked) - TOP, say.count("word", left)),
        )
        columns = "outlet other narration both quote passages other_from_outlet outlet_from_other"
        rows_of = (
            (*names, one.narration, one.both, one.quote, one.passages, one.to_second, one.to_first)
            for names, one in ranked
        )
        note = say("pairs_note", say.count("passage", self.found.own))
        drawings = (bars, self._grid(most)) if len(ranked) > 2 else (bars,)
        return Figure("pairs", say("pairs"), note, drawings, sheet(columns, rows_of))

    def _grid(self, most: int) -> Grid:
        """Return the outlets that share most as squares, each as dark as its words are many."""
        total = Counter[str]()
        for names, pair in self.found.ranked:
            total.update(dict.fromkeys(names, pair.words))
        largest = sorted(total, key=lambda name: (-total[name], name))[:SQUARES]
        cells = tuple(tuple(self._square(one, other, most) for other in largest) for one in largest)
        labels = tuple(shorten(self.say.outlet(name), LABEL) for name in largest)
        return Grid(self.say("grid"), self.say("two"), labels, cells)

    def _square(self, one: str, other: str, most: int) -> tuple[str, float] | None:
        if one == other:
            return None
        words = self.found.pairs.get((min(one, other), max(one, other)), Pair()).words
        return self.say.number(words), part(words, most)

    def _row(self, names: tuple[str, str], pair: Pair, most: int) -> Row:
        first, second = map(self.say.outlet, names)
        shares = tuple(part(getattr(pair, kind), most) for kind in KINDS)
        cells = map(self.say.number, (pair.words, pair.passages, pair.to_second, pair.to_first))
        return Row(f"{first} ↔ {second}", shares, tuple(cells))

    def delays(self) -> Figure:
        say, found = self.say, self.found
        counts = np.bincount(
            np.searchsorted(ENDS, found.taken, side="right"), minlength=len(ENDS) + 1
        ).tolist()
        labels = self._labels()
        bins = (
            Bin(label, say("told_bin", label, say.count("article", count)), (count,))
            for label, count in zip(labels, counts, strict=True)
        )
        drawing = Columns(say("delays"), (), tuple(bins))
        rows_of = zip(("0", *map(str, ENDS)), (*map(str, ENDS), ""), counts, strict=True)
        return Figure(
            "delays",
            say("delays"),
            self._note(),
            (drawing,),
            sheet("minutes_from minutes_under articles", rows_of),
        )

    def _note(self) -> str:
        say, found = self.say, self.found
        told = (say.count("article", found.told), say.number(len(found.taken)))
        half = self._lasting(quantile(found.taken, 0.5))
        first = (self._lasting(quantile(found.first, share)) for share in (0.25, 0.5))
        return say("delays_note", *told, half, say.count("article", len(found.first)), *first)

    def _labels(self) -> list[str]:
        ends = [self._short(end) for end in ENDS]
        return [self.say("under", ends[0]), *(f"≥ {end}" for end in ends[:-1]), self.say("over", ends[-1])]

    def _short(self, minutes: int) -> str:
        unit, size = ("minutes", 1) if minutes < HOUR else ("hours", HOUR) if minutes < DAY else ("days", DAY)
        return self.say(unit, minutes // size)

    def _lasting(self, minutes: int) -> str:
        """Return a length of time in the unit that suits it, rounded up."""
        minutes += 1
        if minutes < 2 * HOUR:
            return self.say.count("minute", minutes)
        unit, size = ("hour", HOUR) if minutes < 2 * DAY else ("day", DAY)
        return self.say.count(unit, -(-minutes // size))
