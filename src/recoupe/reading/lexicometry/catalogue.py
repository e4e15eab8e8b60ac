"""The table that describes a folder of texts: `metadata.csv`, as TXM asks for it, with their names first."""

from __future__ import annotations

import csv
import io
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from recoupe.reading.encoding import decode
from recoupe.reading.lexicometry.variables import said
from recoupe.reading.metadata import SILENT
from recoupe.reading.problem import notice
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from recoupe.reading.metadata import Metadata
    from recoupe.reading.problem import Problem

NAME = "metadata.csv"
TEXTS = (".txt", ".xml")
# 200 bytes for each of 250,000 texts; the table is in memory as long as the folder is read.
LIMIT = 50_000_000
HEAD = 65_536
DELIMITERS = ",;\t"


class Catalogue:
    """What a table says of each text of its folder, by the name of its file without ending."""

    def __init__(self, name: str, columns: tuple[str, ...], rows: dict[str, tuple[str, ...]]) -> None:
        self._name = name
        self._columns = columns
        self._rows = rows

    def of(self, stem: str) -> tuple[Metadata, tuple[Problem, ...]]:
        """Return what is said of the text called `stem`, and a notice for each value that cannot be read."""
        row = self._rows.get(stem)
        if row is None:
            return SILENT, ()
        return said(dict(zip(self._columns, row, strict=False)), f"{self._name} ({stem})")


def parsed(raw: bytes, name: str) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Return the table that `raw` holds, and what is wrong with it; one too large says nothing."""
    if len(raw) > LIMIT:
        return Catalogue(name, (), {}), (notice(name, "bad_sidecar", f"> {LIMIT // 1_000_000} MB"),)
    try:
        rows = list(_rows(decode(raw).text))
    except csv.Error as error:
        return Catalogue(name, (), {}), (notice(name, "bad_sidecar", type(error).__name__),)
    columns = tuple(rows[0][1:]) if rows else ()
    return Catalogue(name, columns, {row[0].strip(): tuple(row[1:]) for row in rows[1:] if row}), ()


def beside(path: Path) -> tuple[Metadata, tuple[Problem, ...]]:
    """Return what the table of its folder says of the text `path`, or nothing where there is none."""
    table = path.with_name(NAME)
    try:
        state = table.stat()
        return _of_file(table, state.st_mtime_ns, state.st_size).of(path.stem)
    except OSError:
        return SILENT, ()


def describes(path: Path) -> bool:
    """Tell whether `path` is the table of the texts beside it."""
    if path.name.lower() != NAME:
        return False
    try:
        with path.open("rb") as file:
            return is_catalogue(file.read(HEAD), lambda name: path.with_name(name).is_file())
    except (OSError, ValueError):
        return False


def is_catalogue(head: bytes, holds: Callable[[str], bool]) -> bool:
    """Tell whether the table that begins with `head` first names a text that its folder holds."""
    try:
        columns, first = islice(_rows(decode(head).text), 2)
    except (csv.Error, ValueError):
        return False
    if not columns or not first or fold(columns[0].strip()) != "id" or "/" in first[0]:
        return False
    return any(holds(first[0].strip() + end) for end in TEXTS)


def _rows(text: str) -> Iterator[list[str]]:
    line = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=line.count)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


@lru_cache(maxsize=2)
def _of_file(table: Path, _changed: int, _size: int) -> Catalogue:
    if not describes(table):
        return Catalogue(str(table), (), {})
    with table.open("rb") as file:
        return parsed(file.read(LIMIT + 1), str(table))[0]
