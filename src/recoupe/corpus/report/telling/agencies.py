"""Who credits which agency, and who depends on one without a credit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.copying.families import FAMILY
from recoupe.corpus.report.credits import PHOTO, TEXT, TIED, Credits
from recoupe.corpus.report.telling.saying import TOP, Saying, part, sheet
from recoupe.presentation.figures import Bars, Figure, Row, Section

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from recoupe.presentation.export.cells import Cell
    from recoupe.presentation.interface import Interface

# Agencies that a table has a column for; the file has all.
COLUMNS = 4


def tell_agencies(
    credits_: Credits, articles: Counter[str], words: Interface, missing: tuple[str, ...]
) -> Section:
    """Return the section of agencies; `articles` are those of each outlet."""
    say = Saying(words, "agencies")
    telling, total = _Telling(credits_, articles, say), articles.total()
    facts = [(say.share(credits_.credited.total(), total), say("credited_fact"))]
    if not missing:
        facts.append((say.share(credits_.dependent.total(), total), say("tied_fact")))
    figures = (telling.agencies(), telling.by_outlet())
    return Section("agencies", say("heading"), say("deck"), tuple(facts), figures, missing)


@dataclass(frozen=True, slots=True)
class _Telling:
    credits: Credits
    articles: Counter[str]
    say: Saying

    @property
    def series(self) -> tuple[str, ...]:
        return self.say("credited"), self.say("tied")

    def agencies(self) -> Figure:
        say, agencies = self.say, self.credits.agencies
        counts = {agency: (self._of(agency, TEXT), self._of(agency, TIED)) for agency in agencies}
        most = max(map(sum, counts.values()), default=0)
        rows = tuple(self._row(agency, counts[agency], most) for agency in agencies[:TOP])
        rest = say.rest(
            len(agencies) - TOP, say.count("article", sum(sum(counts[one]) for one in agencies[TOP:]))
        )
        head = (say("agency"), *self.series, say("photo"), self.say.words.strings["outlets"]["share"])
        note = say("agencies_note", FAMILY, say.count("article", self.articles.total()))
        bars = Bars(say("agencies"), head, self.series, rows, rest)
        rows_of = sheet("outlet agency credited tied photo articles", self._all())
        return Figure("agencies", say("agencies"), note, (bars,), rows_of)

    def _of(self, agency: str, how: str) -> int:
        return self.credits.of(agency, how)

    def _row(self, agency: str, counts: tuple[int, int], most: int) -> Row:
        say, photo = self.say, self._of(agency, PHOTO)
        cells = (*map(say.number, (*counts, photo)), say.share(sum(counts), self.articles.total()))
        return Row(say.agency(agency), tuple(part(count, most) for count in counts), cells)

    def _all(self) -> Iterator[tuple[Cell, ...]]:
        for outlet, agency in sorted({(outlet, agency) for outlet, agency, _ in self.credits.counts}):
            counts = (self.credits.counts[outlet, agency, how] for how in (TEXT, TIED, PHOTO))
            yield outlet, agency, *counts, self.articles[outlet]

    def by_outlet(self) -> Figure:
        say, shown = self.say, self.say.words.strings["outlets"]
        ranked = sorted(self.articles.items(), key=lambda one: (-one[1], one[0]))
        agencies = self.credits.agencies[:COLUMNS]
        rows = tuple(self._outlet(outlet, count, agencies) for outlet, count in ranked[:TOP])
        rest = say.rest(len(ranked) - TOP, say.count("article", sum(count for _, count in ranked[TOP:])))
        head = (shown["outlet"], shown["articles_head"], *self.series, *map(say.agency, agencies))
        bars = Bars(say("by_outlet"), head, self.series, rows, rest)
        rows_of = sheet("outlet articles credited tied", self._outlets(ranked))
        return Figure("dependence", say("by_outlet"), say("by_outlet_note"), (bars,), rows_of)

    def _outlet(self, outlet: str, count: int, agencies: list[str]) -> Row:
        say = self.say
        counts = self.credits.credited[outlet], self.credits.dependent[outlet]
        shares = tuple(part(one, count) for one in counts)
        each = (self._together(outlet, agency) for agency in agencies)
        cells = (say.number(count), *(say.share(one, count) for one in (*counts, *each)))
        return Row(say.outlet(outlet), shares, cells)

    def _together(self, outlet: str, agency: str) -> int:
        """Return the articles of an outlet that credit an agency or are tied to it."""
        return self.credits.counts[outlet, agency, TEXT] + self.credits.counts[outlet, agency, TIED]

    def _outlets(self, ranked: list[tuple[str, int]]) -> Iterator[tuple[Cell, ...]]:
        for outlet, count in ranked:
            yield outlet, count, self.credits.credited[outlet], self.credits.dependent[outlet]
