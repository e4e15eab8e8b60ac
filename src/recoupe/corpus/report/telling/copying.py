"""How much of articles stands in others, and in whose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.copying.dependence import PARTIALLY, WHOLLY
from recoupe.corpus.report.dependence import CLASSES, KINDS, TENTHS, Dependences, Words
from recoupe.corpus.report.telling.saying import TOP, Saying, part, sheet
from recoupe.presentation.figures import Bars, Figure, Row
from recoupe.presentation.pages.columns import Bin, Columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.presentation.export.cells import Cell, Table
    from recoupe.presentation.interface import Interface

# What stands under the columns of tenths; there is no room for all.
SHORT = ("0", "", "≤ 20", "", "≤ 40", "", "≤ 60", "", "≤ 80", "", "", "100")


def dependence_facts(found: Dependences, words: Interface) -> tuple[tuple[str, str], ...]:
    """Return the numbers that sum up what stands elsewhere."""
    say, total, tenths = Saying(words, "copying"), found.total, found.tenths["words"]
    return (
        (say.share(total.elsewhere, total.words), say("words_fact")),
        (say.share(total.narration_elsewhere, total.narration), say("narration_fact")),
        (say.share(total.speech_elsewhere, total.speech), say("speech_fact")),
        (say.share(int(tenths[1:].sum()), int(tenths.sum())), say("some_fact")),
    )


def tell_dependence(found: Dependences, words: Interface) -> tuple[Figure, ...]:
    """Return the figures of what stands elsewhere."""
    telling = _Telling(found, Saying(words, "copying"))
    return telling.derivation(), telling.shares(), telling.verbatim()


@dataclass(frozen=True, slots=True)
class _Telling:
    found: Dependences
    say: Saying

    @property
    def ranked(self) -> list[tuple[str, Words]]:
        return sorted(self.found.outlets.items(), key=lambda one: (-one[1].articles, one[0]))

    def rest(self) -> str:
        left = self.ranked[TOP:]
        return self.say.rest(len(left), self.say.count("article", sum(words.articles for _, words in left)))

    def derivation(self) -> Figure:
        say, known = self.say, self.say.words.strings["outlets"]
        rows = tuple(self._derived(outlet, words) for outlet, words in self.ranked[:TOP])
        series = tuple(say(name) for name in CLASSES)
        head = (known["outlet"], known["articles_head"], *series)
        note = say("derivation_note", say.share(WHOLLY, 1), say.share(PARTIALLY, 1))
        bars = Bars(say("derivation"), head, series, rows, self.rest(), fills=(0, 1, 3))
        rows_of = (_cells(outlet, words.articles, *words.classes.values()) for outlet, words in self.ranked)
        return Figure(
            "derivation",
            say("derivation"),
            note,
            (bars,),
            sheet("outlet articles wholly partially not", rows_of),
        )

    def _derived(self, outlet: str, words: Words) -> Row:
        say, counts = self.say, words.classes.values()
        shares = tuple(part(count, words.articles) for count in counts)
        cells = (say.number(words.articles), *(say.share(count, words.articles) for count in counts))
        return Row(say.outlet(outlet), shares, cells)

    def shares(self) -> Figure:
        say = self.say
        titles = zip(KINDS, ("all_words", "narration", "speech"), strict=True)
        drawings = tuple(
            self._columns(say(title), self.found.tenths[kind].tolist()) for kind, title in titles
        )
        sizes = (say.number(int(self.found.tenths[kind].sum())) for kind in KINDS)
        return Figure("shares", say("shares"), say("shares_note", *sizes), drawings, self._tenths())

    def _columns(self, title: str, counts: list[int]) -> Columns:
        say = self.say
        told = (
            say("told_bin", label, say.count("article", count))
            for label, count in zip(self._labels(), counts, strict=True)
        )
        bins = tuple(
            Bin(label, line, (count,)) for label, line, count in zip(SHORT, told, counts, strict=True)
        )
        return Columns(title, (), bins)

    def _labels(self) -> Iterator[str]:
        yield self.say("none_bin")
        yield from (self.say("tenth", 10 * at - 10, 10 * at) for at in range(1, TENTHS - 1))
        yield self.say("all_bin")

    def _tenths(self) -> Table:
        bounds = [
            ("0", "0"),
            *((str(10 * at - 10), str(10 * at)) for at in range(1, TENTHS - 1)),
            ("100", "100"),
        ]
        columns = zip(*(self.found.tenths[kind].tolist() for kind in KINDS), strict=True)
        rows = (_cells(*ends, *counts) for ends, counts in zip(bounds, columns, strict=True))
        return sheet("percent_over percent_up_to words narration speech", rows)

    def verbatim(self) -> Figure:
        say, known = self.say, self.say.words.strings["outlets"]
        rows = tuple(self._verbatim(outlet, words) for outlet, words in self.ranked[:TOP])
        head = (known["outlet"], *map(say, ("words", "elsewhere", "of_narration", "of_speech")))
        bars = Bars(say("verbatim"), head, (say("narration"), say("speech")), rows, self.rest())
        columns = "outlet narration narration_elsewhere speech speech_elsewhere"
        rows_of = (
            (outlet, one.narration, one.narration_elsewhere, one.speech, one.speech_elsewhere)
            for outlet, one in self.ranked
        )
        return Figure("verbatim", say("verbatim"), say("verbatim_note"), (bars,), sheet(columns, rows_of))

    def _verbatim(self, outlet: str, words: Words) -> Row:
        say = self.say
        elsewhere = words.narration_elsewhere, words.speech_elsewhere
        cells = (
            say.number(words.words),
            say.share(words.elsewhere, words.words),
            say.share(words.narration_elsewhere, words.narration),
            say.share(words.speech_elsewhere, words.speech),
        )
        return Row(say.outlet(outlet), tuple(part(count, words.words) for count in elsewhere), cells)


def _cells(*cells: Cell) -> tuple[Cell, ...]:
    return cells
