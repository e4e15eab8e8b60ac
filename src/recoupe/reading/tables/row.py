"""One row of a table as an article."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from recoupe.reading.blocks import blocks_of
from recoupe.reading.encoding import letters
from recoupe.reading.metadata import Metadata, from_mapping
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.story import told
from recoupe.reading.tables.columns import Columns, columns, is_own, lacking, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.article import Article
    from recoupe.reading.source import Source

# What a spreadsheet would take for a formula comes behind an apostrophe, which is no part of it.
HARMLESS = re.compile(r"'(?=[=+\-@\t\r\n＝＋－＠])")
# A keyword, a section, a count: a longer cell is another text, and would be carried through everything.
SHORT = 200
# As many columns beside the article's own as a person looks at.
DETAILS = 40
MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table.

    Args:
        cells: in the order of the columns.

        number: as its table counts, from 1.

        name: what people are told it is.

        delimiter: what stands between its cells, where it is text.

        details: what it says beside its cells.

        blocks: how its text is laid out, as JSON lists it.
    """

    cells: Sequence[object]
    number: int
    name: str
    delimiter: str = ""
    details: tuple[tuple[str, str], ...] = ()
    blocks: object = None


def opened(header: Sequence[object], source: Source) -> Columns | Problem:
    """Return the columns of a table that begins with `header`, or why no article can be read from it."""
    if missing := lacking(header, source.columns):
        return refusal(source.name, "no_column", missing[0], listed(header))
    if is_own(header):
        return notice(source.name, "own_table")
    known = columns(header, source.columns)
    return known if "text" in known.places else refusal(source.name, "no_text_column", listed(header))


def shown(known: Columns, source: Source) -> Iterator[Problem]:
    """Yield what was guessed of the columns, where anything was."""
    if source.columns or not known.is_plain:
        others = ", ".join(known.names[place] for place in known.others)
        yield notice(source.name, "columns", known.read_as, listed([others]) or "–")


def article(row: Row, known: Columns, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article of `row` and what is odd about it, or why it is none."""
    held = {field: _cell(row.cells, place) for field, place in known.places.items()}
    text = held.pop("text")
    if not isinstance(text, str) or not text:
        yield refusal(row.name, "row_without", "text")
        return
    if too_many := _too_many(row, known):
        yield notice(row.name, "ragged_row", str(len(row.cells)), str(len(known.names)))
    if too_many and known.places["text"] == len(known.names) - 1:
        text = row.delimiter.join(map(str, row.cells[known.places["text"] :]))
    number = _id(held.pop("id", None)) or f"{source.id}-{row.number}"
    said, problems = from_mapping(held, row.name)
    yield from problems
    said = replace(said, details=(*row.details, *_details(row, known)))
    blocks = blocks_of(row.blocks, text)
    yield from letters(text, row.name)
    yield from told(source, text, given.over(said), name=row.name, named=number, blocks=blocks)


def _too_many(row: Row, known: Columns) -> bool:
    """Tell whether a row that is written as text has cells that no column is for."""
    return bool(row.delimiter) and any(row.cells[len(known.names) :])


def _id(cell: object) -> str:
    return str(cell).strip() if isinstance(cell, (str, int, float)) else ""


def _details(row: Row, known: Columns) -> Iterator[tuple[str, str]]:
    """Yield the short cells of the other columns, under the names their table gives them."""
    for place in known.others[:DETAILS]:
        cell = _cell(row.cells, place)
        if isinstance(cell, (str, int, float)) and 0 < len(words := str(cell).strip()) <= SHORT:
            yield known.names[place], words


def _cell(cells: Sequence[object], place: int) -> object:
    """Return the cell in column `place` as it is meant: a date as ISO 8601, a whole number without a point."""
    cell = cells[place] if place < len(cells) else None
    if isinstance(cell, str):
        return HARMLESS.sub("", cell, count=1) if cell.startswith("'") else cell
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == MIDNIGHT and not cell.tzinfo else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
