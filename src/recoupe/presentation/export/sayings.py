"""Quotations that a search of a store found: as rows, and as lines of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.presentation.export.cells import Cell, Table, fit
from recoupe.presentation.export.jsonl import json_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.store import Saying

Row = dict[str, Any]

# Names and order are a contract.
SAYINGS = {
    "article": 30,
    "outlet": 22,
    "title": 36,
    "published": 12,
    "id": 16,
    "type": 10,
    "content": 72,
    "start": 8,
    "end": 8,
    "cue": 18,
    "source_form": 12,
    "speaker": 26,
    "confidence": 12,
    "carried": 8,
    "story": 18,
    "statement": 10,
    "before": 30,
    "after": 30,
    "language": 8,
    "url": 40,
    "digest": 20,
}
WRAPPED = frozenset({"title", "content"})


def saying_lines(sayings: Iterable[Saying]) -> Iterator[str]:
    """Yield a line for each quotation found."""
    return map(json_line, map(saying_row, sayings))


def saying_table(sayings: Iterable[Saying]) -> Table:
    """Return a row for each quotation found; `carried` is how many outlets do, 0 where not compared yet."""
    return Table(SAYINGS, map(_cells, sayings), WRAPPED)


def saying_row(one: Saying) -> Row:
    """Return one quotation found as plain data; offsets count code points of its article's text, half-open."""
    names = ("article", "outlet", "title", "published", "id", "type")
    more = ("source_form", "speaker", "confidence", "carried", "story", "statement")
    beside = ("before", "after", "language", "url", "digest")
    return {
        **{name: getattr(one, name) for name in names},
        "content": one.said,
        "spans": [[span.start, span.end] for span in one.content],
        "cue": list(one.cue),
        **{name: getattr(one, name) for name in (*more, *beside)},
    }


def _cells(one: Saying) -> tuple[Cell, ...]:
    row = saying_row(one)
    told = {**row, "start": one.span.start, "end": one.span.end, "cue": " […] ".join(one.cue)}
    return fit(*("" if told[name] is None else told[name] for name in SAYINGS))
