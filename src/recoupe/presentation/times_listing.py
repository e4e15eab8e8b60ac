"""The temporal expressions of one article, to read in a terminal of any width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from recoupe.analysis.dating import flags_of
from recoupe.presentation.columns import first, grid, indented
from recoupe.presentation.listing import NARROW, head
from recoupe.presentation.naming import flat
from recoupe.presentation.spelling import spell_time

if TYPE_CHECKING:
    from datetime import date

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from recoupe.analysis.dating import Dating
    from recoupe.analysis.times.time import Time
    from recoupe.presentation.interface import Interface

# Characters of the text on either side of an expression: with it, a line or two of a terminal.
AROUND = 32


@dataclass(frozen=True)
class TimesListing:
    """An article's head, then what each expression means and the words it stands in; to print with rich.

    Args:
        today: the day from which one is in the future.
    """

    dating: Dating
    words: Interface
    today: date | None = None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield head(self.dating.article, self.dating.article.title, self.words)
        for flag in flags_of(self.dating, self.today):
            yield indented(Text(flat(self.words.why((flag.why,))), style="yellow"))
        if not self.dating.times:
            yield indented(Text(self.words.strings["times"]["none"], style="dim"))
        elif options.max_width < NARROW:
            yield from map(self._stacked, self.dating.times)
        else:
            table = grid(first(), {})
            for time in self.dating.times:
                table.add_row(self._value(time), self._said(time))
            yield indented(table)
        yield Text("")

    def _stacked(self, time: Time) -> RenderableType:
        lines = Text.assemble(self._value(time), "\n", self._said(time))
        return Padding(lines, (0, 0, 0, 2), expand=False)

    def _value(self, time: Time) -> Text:
        return Text(spell_time(time, self.words), "bold")

    def _said(self, time: Time) -> Text:
        before, said, behind = self._context(time)
        line = Text.assemble(flat(before), (flat(said), "underline"), flat(behind))
        return line.append(f"\n{time.rule}", "dim")

    def _context(self, time: Time) -> tuple[str, str, str]:
        """Return the words of the line around an expression, none of them cut, and the expression between them."""
        text, span = self.dating.article.text, time.span
        first = text.rfind("\n", 0, span.start) + 1
        last = len(text) if (found := text.find("\n", span.end)) < 0 else found
        before = text[max(first, span.start - AROUND) : span.start]
        behind = text[span.end : min(last, span.end + AROUND)]
        if span.start - AROUND > first:
            before = "…" + before.partition(" ")[2]
        if span.end + AROUND < last:
            behind = behind.rpartition(" ")[0] + "…"
        return before.lstrip(), span.of(text), behind.rstrip()
