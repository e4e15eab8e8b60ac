"""A table whose columns a row near its top names: what CSV, spreadsheets and Parquet have in common."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from recoupe.reading.once import few, once
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.tables.columns import Columns, columns
from recoupe.reading.tables.row import Row, article, opened, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

# Above its header an export has its name, the day, the query: a few rows.
TOP = 10
# What a spreadsheet holds; a table of more columns is none.
WIDEST = 16_384


def read_rows(rows: Iterable[Row | Problem], source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article of each of `rows`, what is odd or wrong, and how the columns were read.

    In place of a row that cannot be read stands why.
    """
    waiting = iter(rows)
    top = list(islice(waiting, TOP))
    start = _header(top, source)
    names = next((one.cells for one in top[start or 0 :] if isinstance(one, Row) and any(one.cells)), None)
    if names is None:
        yield from [one for one in top if isinstance(one, Problem)] or [refusal(source.name, "empty")]
        return
    known = opened(names if start is not None else [""] * len(names), source)
    if not isinstance(known, Columns):
        yield known
        return
    yield from shown(known, source)
    rest = chain(top if start is None else top[:start] + top[start + 1 :], waiting)
    yield from few(once(_articles(rest, known, source, given, start or 0)), source.name)


def _articles(
    rows: Iterable[Row | Problem], known: Columns, source: Source, given: Metadata, start: int
) -> Iterator[Article | Problem]:
    empty = True
    for place, row in enumerate(rows):
        empty = empty and place < start
        if isinstance(row, Problem):
            yield row
        elif place >= start and any(cell not in (None, "") for cell in row.cells):
            yield from article(row, known, source, given)
    if empty:
        yield refusal(source.name, "no_rows")


def _header(top: list[Row | Problem], source: Source) -> int | None:
    """Return which of the first rows names the columns; `None` where none does and they are asked for by number.

    It is the first with a name for the text; where there is none, the first that cells stand in.
    """
    rows = [(place, row.cells) for place, row in enumerate(top) if isinstance(row, Row) and any(row.cells)]
    rows = [(place, cells) for place, cells in rows if len(cells) <= WIDEST]
    if source.columns.get("text", "").isdecimal():
        return next((place for place, cells in rows if columns(cells, {}).places), None)
    named = (place for place, cells in rows if "text" in columns(cells, source.columns).places)
    return next(named, rows[0][0] if rows else 0)
