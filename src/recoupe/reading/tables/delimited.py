"""CSV and its like: encoding, delimiter and columns found, one row in memory at a time."""

from __future__ import annotations

import csv
import re
from collections import deque
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.lines import lines
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.tables.columns import columns
from recoupe.reading.tables.row import Row
from recoupe.reading.tables.rows import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

# Characters of a row, eight times the longest article: beyond, a quotation mark was opened and never closed.
ROW = 1_000_000
DELIMITERS = ",;\t|"
# Lines that tell how a table is written.
SAMPLE = 50
SAMPLE_CHARACTERS = 100_000
# Excel writes it as the first line.
SEPARATOR = "sep="
QUOTED = re.compile(r'\A"(.*)"\Z')


class _Open(csv.Error):
    """A row that does not end."""


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article of each row, what is odd or wrong, and how the columns were read."""
    found = lines(file)
    sample = list(_sample(found))
    said = sample[0].strip().lower() if sample else ""
    if said.startswith(SEPARATOR) and len(said) <= len(SEPARATOR) + 1:
        delimiter = sample.pop(0).strip()[len(SEPARATOR) :] or "\t"
    else:
        delimiter = _delimiter(sample, source)
    reader = _Records(chain(sample, found), delimiter, backslash=_is_backslashed(sample))
    yield from read_rows(_rows(reader, delimiter, source), source, given)


def _sample(found: Iterator[str]) -> Iterator[str]:
    size = 0
    for place, line in enumerate(found, 1):
        yield line
        size += len(line)
        if place >= SAMPLE or size >= SAMPLE_CHARACTERS:
            return


def _delimiter(sample: list[str], source: Source) -> str:
    """Return the delimiter under which the first rows name most columns, else make most cells."""
    return max(DELIMITERS, key=lambda one: _plausible(sample, one, source))


def _plausible(sample: list[str], delimiter: str, source: Source) -> tuple[int, int]:
    rows = [row for row in _Records(iter(sample), delimiter, backslash=False) if row]
    named = max((len(columns(row, source.columns).places) for row in rows[:10]), default=0)
    widths = [len(row) for row in rows]
    return named, max(widths, key=widths.count, default=0)


def _is_backslashed(sample: list[str]) -> bool:
    r"""Tell whether a quotation mark in a cell is written `\"` and not twice, as databases do."""
    written = "".join(sample)
    return '\\"' in written and written.count('\\"') > written.count('""')


def _rows(records: Iterable[list[str] | None], delimiter: str, source: Source) -> Iterator[Row | Problem]:
    for number, cells in enumerate(records, 1):
        name = f"{source.name}:{number}"
        yield refusal(name, "endless_row") if cells is None else Row(cells, number, name, delimiter)


class _Records:
    """The cells of each row; `None` for one that does not end, the line after its first being a row again.

    A mark that opens in one row and closes in another shows in what follows it, which is no delimiter.
    """

    def __init__(self, found: Iterable[str], delimiter: str, *, backslash: bool) -> None:
        self._found = iter(found)
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self._size = 0
        self._ended = False
        self._escape = "\\" if backslash else None
        self._delimiter = delimiter
        self._width = 0

    def __iter__(self) -> Iterator[list[str] | None]:
        # The limit is one for the whole process: it is only ever raised, to no more than what is held here anyway.
        csv.field_size_limit(max(csv.field_size_limit(), 2 * ROW))
        while True:
            try:
                yield from self._whole()
            except csv.Error:
                yield self._loosely()
                self._again.extendleft(reversed(self._taken[1:]))
                self._begin()
            else:
                return

    def _whole(self) -> Iterator[list[str]]:
        for cells in self._reader(self._lines(), strict=True):
            self._begin()
            self._width = self._width or len(cells)
            yield cells

    def _loosely(self) -> list[str] | None:
        """Return the cells of a row on one line whose quotation marks are not doubled; `None` where it is no such."""
        cells = self._taken[0].rstrip("\r\n").split(self._delimiter) if self._taken else []
        if len(self._taken) > 1 or self._size > ROW or self._ended or len(cells) != self._width:
            return None
        return [QUOTED.sub(r"\1", cell) for cell in cells]

    def _reader(self, found: Iterable[str], *, strict: bool) -> Iterator[list[str]]:
        return csv.reader(
            found,
            delimiter=self._delimiter,
            escapechar=self._escape,
            doublequote=self._escape is None,
            strict=strict,
        )

    def _begin(self) -> None:
        self._taken, self._size, self._ended = [], 0, False

    def _lines(self) -> Iterator[str]:
        while (line := self._again.popleft() if self._again else next(self._found, None)) is not None:
            self._taken.append(line)
            self._size += len(line)
            if self._size > ROW:
                raise _Open
            yield line
        self._ended = bool(self._taken)
