"""The quotations of one article, to read in a terminal of any width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from recoupe.analysis.quotations.quotation import Confidence, QuotationType
from recoupe.presentation.columns import first, grid, indented
from recoupe.presentation.dates import spell_day
from recoupe.presentation.naming import plain

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.analysis.speech import Speech
    from recoupe.article import Article
    from recoupe.presentation.interface import Interface

# Columns under which a name stands above the words and not beside them.
NARROW = 64
MARKS = {Confidence.LIKELY: "cyan", Confidence.CHECK: "yellow"}


def head(article: Article, title: str | None, words: Interface) -> Text:
    """Return what stands above the findings of one article: who published it and when, its title below."""
    day = spell_day(article.day, words, weekday=False) if article.day else article.published
    others = filter(None, (article.outlet and article.id, day))
    told = Text(plain(article.outlet or article.id), style="bold underline")
    told.append("".join(f" · {plain(other)}" for other in others), "not bold not underline dim")
    return told.append(f"\n{plain(title)}" if title else "", "not bold not underline")


@dataclass(frozen=True)
class Listing:
    """An article's head, then who said what; to print with rich."""

    speech: Speech
    words: Interface

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield head(self.speech.article, self.speech.title, self.words)
        if not self.speech.quotations:
            yield indented(Text(self.words.strings["actors"]["none"], style="dim"))
        elif options.max_width < NARROW:
            yield from map(self._stacked, self.speech.quotations)
        else:
            table = grid(first(), {})
            for quotation in self.speech.quotations:
                table.add_row(self._speaker(quotation), self._said(quotation))
            yield indented(table)
        yield Text("")

    def _stacked(self, quotation: Quotation) -> RenderableType:
        lines = Text.assemble(self._speaker(quotation), "\n", self._said(quotation))
        return Padding(lines, (0, 0, 0, 2), expand=False)

    def _speaker(self, quotation: Quotation) -> Text:
        name = plain(quotation.speaker.name)
        return Text(name, "bold") if name else Text(self.words.strings["statements"]["unknown"], "italic")

    def _said(self, quotation: Quotation) -> Text:
        text = self.speech.article.text
        said = plain(quotation.said(text))
        direct = quotation.type is QuotationType.DIRECT
        cue = " ".join(plain(span.of(text)) for span in quotation.cue)
        line = Text(self.words.quoted(said) if direct else said)
        notes = (self.words.strings["type"][quotation.type.value], *self._remarks(quotation))
        line.append(f"\n{' · '.join(filter(None, (cue, *notes)))}", "dim")
        if quotation.confidence in MARKS:
            mark = self.words.strings["confidence"][quotation.confidence.value]
            line.append(f" · {mark}", MARKS[quotation.confidence])
        return line

    def _remarks(self, quotation: Quotation) -> tuple[str, ...]:
        strings = self.words.strings["listing"]
        told = ("negated", "denial", "heading", "depth")
        return tuple(strings[name] for name in told if getattr(quotation, name))
