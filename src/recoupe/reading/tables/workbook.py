"""Spreadsheets: each sheet a table, read row by row."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any, BinaryIO

from openpyxl import load_workbook

from recoupe.reading.problem import Problem, refusal
from recoupe.reading.seekable import seekable
from recoupe.reading.soundness import Bomb, inflated
from recoupe.reading.tables.row import Row
from recoupe.reading.tables.rows import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

Sheet = Any  # openpyxl ships no types
# The words of all cells are held in memory: sixty thousand articles.
WORDS = "sharedStrings.xml"
WORDS_BYTES = 150_000_000
PARTS = 5_000


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article of each row of each sheet, what is odd or wrong, and how the columns were read.

    Raises:
        recoupe.reading.soundness.Bomb: it unpacks to more than any workbook.
    """
    with seekable(file, source) as whole:
        if refused := _too_much(whole, source):
            yield refused
            return
        book = load_workbook(whole, read_only=True, data_only=True, keep_links=False)
        try:
            alone = len(book.worksheets) == 1
            found = [_sheet(sheet, source, given, alone=alone) for sheet in book.worksheets]
            yield from _of_sheets(found, source)
        finally:
            book.close()


def _too_much(whole: BinaryIO, source: Source) -> Problem | None:
    with zipfile.ZipFile(whole) as packed:
        parts = packed.infolist()
    if len(parts) > PARTS or any(inflated(one.compress_size, one.file_size) for one in parts):
        raise Bomb
    words = sum(one.file_size for one in parts if one.filename.endswith(WORDS))
    return (
        refusal(source.name, "heavy_workbook", str(WORDS_BYTES // 1_000_000)) if words > WORDS_BYTES else None
    )


def _of_sheets(found: list[Iterator[Article | Problem]], source: Source) -> Iterator[Article | Problem]:
    """Yield what each sheet holds; why one holds nothing only where none holds anything."""
    refused: list[Problem] = []
    for sheet in found:
        first = next(sheet, None)
        if isinstance(first, Problem) and first.entry in ("no_text_column", "empty"):
            refused.append(first)
        elif first is not None:
            yield first
            yield from sheet
    if len(refused) == len(found):
        yield from refused[:1] or [refusal(source.name, "empty")]


def _sheet(sheet: Sheet, source: Source, given: Metadata, *, alone: bool) -> Iterator[Article | Problem]:
    place = source.name if alone else f"{source.name}/{sheet.title}"
    return read_rows(_rows(sheet, place), source, given)


def _rows(sheet: Sheet, place: str) -> Iterator[Row]:
    sheet.reset_dimensions()  # what a file says of its size is not to be trusted
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        if any(cell is not None for cell in cells):
            yield Row(cells, number, f"{place}:{number}")
