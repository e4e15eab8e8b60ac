"""Temporal expressions as rows, and as lines of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.presentation.export.cells import Cell, Table, fit
from recoupe.presentation.export.json import time_row
from recoupe.presentation.export.jsonl import json_line

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
}


def time_table(datings: Iterable[Dating]) -> Table:
    """Return a row for each expression, each as soon as its article is read."""
    return Table(TIMES, (row for dating in datings for row in time_rows(dating)), frozenset({"text"}))


def time_lines(datings: Iterable[Dating]) -> Iterator[str]:
    """Yield the lines of each article's expressions as soon as it is read."""
    for dating in datings:
        yield "".join(json_line(time_row(time, dating.article.text)) for time in dating.times)


def time_rows(dating: Dating) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each expression, its cells in the order of `TIMES`."""
    article = dating.article
    where = (article.id, article.outlet or "", article.published or "")
    for time in dating.times:
        days = (day.isoformat() if day else "" for day in (time.earliest, time.latest))
        said = (time.span.start, time.span.end, time.span.of(article.text), time.type.value, time.value)
        yield fit(*where, *said, *days, time.anchor, time.rule)
