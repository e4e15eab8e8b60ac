"""What a search of a store found: as rows, and as lines of JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from recoupe.presentation.export.cells import Table, fit
from recoupe.presentation.export.jsonl import json_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.store import Hit

# Names and order are a contract.
HITS = {
    "id": 30,
    "outlet": 22,
    "title": 50,
    "published": 20,
    "start": 8,
    "end": 8,
    "text": 20,
    "context": 60,
    "language": 8,
    "url": 40,
    "digest": 20,
}


def hit_lines(hits: Iterable[Hit]) -> Iterator[str]:
    """Yield a line for each article found."""
    return map(json_line, map(hit_row, hits))


def hit_table(hits: Iterable[Hit]) -> Table:
    """Return a row for each article found."""
    return Table(HITS, (fit(*(value or "" for value in hit_row(hit).values())) for hit in hits))


def hit_row(hit: Hit) -> dict[str, Any]:
    """Return one article found as plain data."""
    return asdict(hit)
