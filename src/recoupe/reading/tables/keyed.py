"""Rows that each name their cells: the objects of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.reading.metadata import from_mapping
from recoupe.reading.once import few, once
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.tables.columns import Columns, columns, is_own, lacking, listed
from recoupe.reading.tables.row import Row, article, shown
from recoupe.reading.tables.rows import WIDEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

# Objects of one file have a few sets of keys; one with more has each looked at anew.
SETS = 100
Object = dict[str, object]


def read_objects(
    found: Iterable[tuple[int, Object | Problem]], source: Source, given: Metadata
) -> Iterator[Article | Problem]:
    """Yield the article of each object, by its number, and what is odd or wrong."""
    yield from few(once(_Keyed(source, given).articles(found)), source.name)


class _Keyed:
    def __init__(self, source: Source, given: Metadata) -> None:
        self._source, self._given = source, given
        self._known: dict[tuple[str, ...], Columns] = {}
        self._lacking = set(source.columns.values())

    def articles(self, found: Iterable[tuple[int, Object | Problem]]) -> Iterator[Article | Problem]:
        names: tuple[str, ...] = ()
        number = None
        for number, held in found:
            if isinstance(held, Problem):
                yield held
                continue
            said = from_mapping({"details": held.get("details")}, "")[0].details
            cells = flat(held)
            names = tuple(cells)[:WIDEST]
            name = f"{self._source.name}:{number}"
            yield from self._of(
                names, Row(list(cells.values()), number, name, details=said, blocks=held.get("blocks"))
            )
        if number is None:
            yield refusal(self._source.name, "no_rows")
        for name in sorted(self._lacking):
            yield notice(self._source.name, "no_column", name, listed(names))

    def _of(self, names: tuple[str, ...], row: Row) -> Iterator[Article | Problem]:
        known = self._columns(names)
        if "judgement" in names and "text" not in names:
            yield notice(row.name, "judgements_apart")
        elif is_own(names):
            yield notice(row.name, "own_table")
        elif "text" not in known.places:
            yield refusal(row.name, "row_without", "text")
        else:
            yield from shown(known, self._source)
            yield from article(row, known, self._source, self._given)

    def _columns(self, names: tuple[str, ...]) -> Columns:
        known = self._known.get(names)
        if known is None:
            known = columns(names, self._source.columns)
            self._lacking &= set(lacking(names, self._source.columns))
            if len(self._known) < SETS:
                self._known[names] = known
        return known


def flat(held: Mapping[str, object]) -> Object:
    """Return the cells of `held`; of an object in it, its own under both names, as `source.name`.

    What search engines keep of a document stands in `_source`, which is no name of its own.
    """
    flat: Object = {}
    for name, value in held.items():
        if isinstance(value, dict):
            if name == "details":
                continue
            prefix = "" if name == "_source" else f"{name}."
            flat |= {f"{prefix}{inner}": cell for inner, cell in value.items()}
        else:
            flat[name] = value
    return flat
