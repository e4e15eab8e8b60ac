"""What happened when, to read in a terminal of any width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.presentation.columns import first, grid, indented
from recoupe.presentation.dates import spell_entry
from recoupe.presentation.naming import name_articles, plain, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from recoupe.comparison.chronology import Timeline
    from recoupe.comparison.dossier import TimelineEntry
    from recoupe.presentation.interface import Interface

# Characters of a label beside a date.
LABEL = 96
# The same where there is nothing but the timeline: the longest there is.
WHOLE = 150


@dataclass(frozen=True)
class TimelineListing:
    """The articles and their year, then every entry under its date; to print with rich.

    Args:
        every: the minor entries too; else a line says how many there are.
    """

    timeline: Timeline
    entries: Iterable[TimelineEntry]
    words: Interface
    every: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        found = list(self.entries)
        shown = [entry for entry in found if self.every or not entry.minor]
        names = name_articles(self.timeline.articles)
        yield self._head(len(found))
        yield Text("")
        if shown:
            yield list_entries(shown, names, self.words, length=WHOLE)
        elif not found:
            yield indented(Text(self.words.strings["timeline"]["none"], style="dim"))
        if folded := len(found) - len(shown):
            told = self.words.strings["timeline"]["folded"].format(self.words.number(folded))
            yield indented(Text(told, style="dim"))
        yield from self._notes(names)

    def _head(self, entries: int) -> Text:
        strings = self.words.strings["summary"]
        year = " / ".join(map(str, self.timeline.year.candidates)) or strings["year_open"]
        counts = (
            self.words.count("article", len(self.timeline.articles)),
            self.words.count("event", entries),
            f"{strings['year'].lower()} {year}",
        )
        return Text(" · ".join(counts))

    def _notes(self, names: Mapping[str, str]) -> Iterator[RenderableType]:
        """Yield what cannot be in the times of the articles, if anything."""
        if self.timeline.notes:
            yield Text(f"\n{self.words.strings['timeline']['notes']}", style="bold")
        for flag in self.timeline.notes:
            told = Text(f"{names[flag.article]} · ", style="dim")
            yield indented(told.append(plain(self.words.why((flag.why,))), "not dim"))


def list_entries(
    entries: Iterable[TimelineEntry], names: Mapping[str, str], words: Interface, *, length: int = LABEL
) -> RenderableType:
    """Return each entry beside its date, which is said once, with the articles that tell it."""
    table = grid(first(), {})
    before = ""
    for entry in entries:
        told = dict.fromkeys(mention.article for mention in entry.mentions)
        moment = spell_entry(entry, words)
        label = Text(shorten(entry.label, length)).append(
            f"\n{', '.join(names[article] for article in told)}", "dim"
        )
        if entry.why:
            label.append(f"\n{shorten(words.why(entry.why), length)}", "dim italic")
        table.add_row(Text("" if moment == before else moment, style="bold"), label)
        before = moment
    return indented(table)
