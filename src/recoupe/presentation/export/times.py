"""Temporal expressions as rows, and as lines of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.dating import flags_of
from recoupe.presentation.export.cells import Cell, Table, fit
from recoupe.presentation.export.jsonl import json_line
from recoupe.presentation.export.notes import notes_of
from recoupe.presentation.export.rows.telling import time_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.dating import Dating

# Names and order are a contract.
TIMES = {
    "article": 20,
    "outlet": 22,
    "published": 12,
    "start": 8,
    "end": 8,
    "text": 36,
    "type": 10,
    "value": 18,
    "earliest": 12,
    "latest": 12,
    "anchor": 12,
    "rule": 22,
    "note": 40,
}


def time_table(datings: Iterable[Dating], language: str = "fr") -> Table:
    """Return a row for each expression, each as soon as its article is read, its `note` in `language`."""
    rows = (row for dating in datings for row in time_rows(dating, language))
    return Table(TIMES, rows, frozenset({"text", "note"}))


def time_lines(datings: Iterable[Dating], language: str = "fr") -> Iterator[str]:
    """Yield the lines of each article's expressions as soon as it is read, each `note` in `language`."""
    for dating in datings:
        article, notes = dating.article, notes_of(flags_of(dating), language)
        rows = (time_row(time, article.text, notes.get((article.id, time.span), "")) for time in dating.times)
        yield "".join(map(json_line, rows))


def time_rows(dating: Dating, language: str = "fr") -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each expression, its cells in the order of `TIMES`."""
    article, notes = dating.article, notes_of(flags_of(dating), language)
    where = (article.id, article.outlet or "", article.published or "")
    for time in dating.times:
        days = (day.isoformat() if day else "" for day in (time.earliest, time.latest))
        said = (time.span.start, time.span.end, time.span.of(article.text), time.type.value, time.value)
        yield fit(*where, *said, *days, time.anchor, time.rule, notes.get((article.id, time.span), ""))
