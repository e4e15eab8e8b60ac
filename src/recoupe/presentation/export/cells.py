"""Tables of cells that a spreadsheet can open without harm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Cell = str | int | float | bool

# Characters with which a cell is a formula to one spreadsheet or another (OWASP, CSV Injection).
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
# What XML 1.0 has no place for.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as they come.

    Args:
        columns: their names, and how many characters wide each is worth.

        rows: a cell for each column.

        wrapped: the columns of long text.
    """

    columns: Mapping[str, int]
    rows: Iterable[tuple[Cell, ...]]
    wrapped: frozenset[str] = frozenset()


def fit(*cells: Cell) -> tuple[Cell, ...]:
    """Return `cells` as a row, its words harmless."""
    return tuple(harmless(cell) if isinstance(cell, str) else cell for cell in cells)


def harmless(cell: str) -> str:
    """Return `cell` as words and nothing else: what would make it a formula comes behind an apostrophe."""
    fit = _UNFIT.sub("", cell)
    return f"'{fit}" if fit.startswith(FORMULA) else fit
