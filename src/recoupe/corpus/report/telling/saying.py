"""What the sections have in common: names, shares, what is not drawn, files of rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recoupe.presentation.dates import spell_day
from recoupe.presentation.export.cells import Table, fit
from recoupe.presentation.naming import legible, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.presentation.export.cells import Cell
    from recoupe.presentation.interface import Interface

# Rows that a screen has room for; the file holds all, and the page says how many more there are.
TOP = 20
# Characters of a name that are shown.
NAME = 90
# How many characters wide a column of a file is worth.
WIDTH = 14


@dataclass(frozen=True, slots=True)
class Saying:
    """How one section is said: its own words beside those of all."""

    words: Interface
    part: str

    def __call__(self, key: str, *given: object) -> str:
        """Return the section's sentence `key` with what is `given` in its gaps."""
        return str(self.words.strings[self.part][key]).format(*given)

    def number(self, number: int) -> str:
        """Return a number with its thousands apart."""
        return self.words.number(number)

    def count(self, noun: str, number: int) -> str:
        """Return a number with its noun."""
        return self.words.count(noun, number)

    def share(self, part: float, whole: float) -> str:
        """Return a part of a whole in percents; a dash where there is no whole."""
        return self.words.percent(part / whole) if whole else "–"

    def outlet(self, name: str) -> str:
        """Return an outlet's name as it is shown."""
        return shorten(legible(name), NAME) or str(self.words.strings["report"]["no_outlet"])

    def agency(self, name: str) -> str:
        """Return an agency's name as it is shown."""
        return shorten(legible(name), NAME) or str(self.words.strings["report"]["no_agency"])

    def day(self, ordinal: int) -> str:
        """Return a day, spelled; a dash where there is none."""
        return spell_day(date.fromordinal(ordinal), self.words, weekday=False) if ordinal else "–"

    def rest(self, left: int, told: str) -> str:
        """Return how many rows are not drawn, and what they come to; nothing where all are."""
        return str(self.words.strings["report"]["rest"]).format(self.number(left), told) if left > 0 else ""


def part(count: float, whole: float) -> float:
    """Return a part of a whole, 0 to 1."""
    return count / whole if whole else 0.0


def sheet(columns: str, rows: Iterable[tuple[Cell, ...]]) -> Table:
    """Return `rows` as a file, its words harmless to spreadsheets."""
    return Table(dict.fromkeys(columns.split(), WIDTH), (fit(*row) for row in rows))
