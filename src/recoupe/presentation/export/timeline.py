"""The timeline as rows, and as lines of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.presentation.export.cells import Cell, Table, fit
from recoupe.presentation.export.jsonl import json_line
from recoupe.presentation.export.notes import is_at
from recoupe.presentation.export.rows.telling import entry_row
from recoupe.reasons import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article
    from recoupe.comparison.chronology import Timeline
    from recoupe.comparison.dossier import Moment, Place, TimelineEntry

# Names and order are a contract.
TIMELINE = {
    "entry": 8,
    "earliest": 12,
    "latest": 12,
    "precision": 10,
    "value": 22,
    "label": 64,
    "actors": 36,
    "outlets": 36,
    "article": 20,
    "outlet": 22,
    "published": 12,
    "start": 8,
    "end": 8,
    "text": 64,
    "rank": 8,
    "minor": 8,
    "why": 64,
    "notes": 64,
}


def timeline_table(entries: Iterable[TimelineEntry], timeline: Timeline, *, language: str = "fr") -> Table:
    """Return a row for each place that tells one of `entries`, which are of `timeline`; `entry` counts from 1.

    What stands in `why` and `notes` is in `language`.
    """
    rows = (
        row for number, entry in enumerate(entries, 1) for row in _rows(number, entry, timeline, language)
    )
    return Table(TIMELINE, rows, frozenset({"label", "text", "why", "notes"}))


def timeline_lines(
    entries: Iterable[TimelineEntry], timeline: Timeline, *, language: str = "fr"
) -> Iterator[str]:
    """Yield each of `entries`, which are of `timeline`, as a line of JSON, its `why` in `language`."""
    texts = {article.id: article.text for article in timeline.articles}
    return (json_line(entry_row(entry, texts, timeline.notes, language)) for entry in entries)


def _rows(number: int, entry: TimelineEntry, timeline: Timeline, language: str) -> Iterator[tuple[Cell, ...]]:
    articles = {article.id: article for article in timeline.articles}
    actors = ", ".join(actor.name for actor in timeline.actors if actor.id in entry.actors)
    told = (*_dated(entry.moment), entry.label, actors, ", ".join(entry.outlets))
    ranked = (entry.rank, entry.minor, say(entry.why, language))
    for place in entry.mentions:
        doubts = say(tuple(flag.why for flag in timeline.notes if is_at(flag, place)), language)
        yield fit(number, *told, *_placed(place, articles[place.article]), *ranked, doubts)


def _dated(moment: Moment) -> tuple[str, ...]:
    days = (day.isoformat() if day else "" for day in (moment.earliest, moment.latest))
    return (*days, moment.precision.value, moment.value)


def _placed(place: Place, article: Article) -> tuple[Cell, ...]:
    told = (article.id, article.outlet or "", article.published or "")
    return (*told, place.span.start, place.span.end, place.span.of(article.text))
