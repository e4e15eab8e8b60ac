"""Tables as CSV: in UTF-8 with the mark by which spreadsheets know it."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.presentation.export.cells import Cell, Table

BYTE_ORDER_MARK = "\ufeff"


def to_csv(table: Table, *, delimiter: str = ",") -> Iterator[str]:
    """Yield the head of `table`, then each row as soon as it is there.

    Lines end as RFC 4180 has it: write them to a file opened with `newline=""`.
    """
    yield BYTE_ORDER_MARK + _line(tuple(table.columns), delimiter)
    for row in table.rows:
        yield _line(row, delimiter)


def _line(row: tuple[Cell, ...], delimiter: str) -> str:
    line = StringIO(newline="")
    csv.writer(line, delimiter=delimiter).writerow(map(_spelled, row))
    return line.getvalue()


def _spelled(cell: Cell) -> Cell:
    return str(cell).lower() if isinstance(cell, bool) else cell
