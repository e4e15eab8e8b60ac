"""What happened when, to read in a terminal of any width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.presentation.columns import first, grid, indented
from recoupe.presentation.dates import spell_moment
from recoupe.presentation.naming import name_articles, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
    """The articles and their year, then every entry under its date; to print with rich."""

    timeline: Timeline
    entries: Iterable[TimelineEntry]
    words: Interface

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        every = list(self.entries)
        names = name_articles(self.timeline.articles)
        yield self._head(len(every))
        yield Text("")
        if every:
            yield list_entries(every, names, self.words, length=WHOLE)
        else:
            yield indented(Text(self.words.strings["timeline"]["none"], style="dim"))

    def _head(self, entries: int) -> Text:
        strings = self.words.strings["summary"]
        year = " / ".join(map(str, self.timeline.year.candidates)) or strings["year_open"]
        counts = (
            self.words.count("article", len(self.timeline.articles)),
            self.words.count("event", entries),
            f"{strings['year'].lower()} {year}",
        )
        return Text(" · ".join(counts))


def list_entries(
    entries: Iterable[TimelineEntry], names: Mapping[str, str], words: Interface, *, length: int = LABEL
) -> RenderableType:
    """Return each entry beside its date, which is said once, with the articles that tell it."""
    table = grid(first(), {})
    before = ""
    for entry in entries:
        told = dict.fromkeys(mention.article for mention in entry.mentions)
        moment = spell_moment(entry.moment, words)
        label = Text(shorten(entry.label, length)).append(
            f"\n{', '.join(names[article] for article in told)}", "dim"
        )
        table.add_row(Text("" if moment == before else moment, style="bold"), label)
        before = moment
    return indented(table)
