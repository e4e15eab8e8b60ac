"""Quotations as CSV: one a row, in UTF-8 with the mark by which spreadsheets know it."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from recoupe.presentation.export.cells import COLUMNS, Cell, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.speech import Speech

BYTE_ORDER_MARK = "\ufeff"


def to_csv(speeches: Iterable[Speech], *, language: str = "fr", delimiter: str = ",") -> Iterator[str]:
    """Yield the head, then the rows of each article as soon as it is read; their `why` is in `language`.

    Lines end as RFC 4180 has it: write them to a file opened with `newline=""`.
    """
    yield BYTE_ORDER_MARK + _lines([tuple(COLUMNS)], delimiter)
    for speech in speeches:
        yield _lines(rows(speech, language), delimiter)


def _lines(rows: Iterable[tuple[Cell, ...]], delimiter: str) -> str:
    lines = StringIO(newline="")
    csv.writer(lines, delimiter=delimiter).writerows(map(_spelled, row) for row in rows)
    return lines.getvalue()


def _spelled(cell: Cell) -> Cell:
    return str(cell).lower() if isinstance(cell, bool) else cell
