"""Spans looked up by place, so that a long article costs no more a word than a short one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.text import Span

Item = TypeVar("Item")
# Characters of one cell: about two sentences, so that a lookup meets a handful of neighbours.
CELL = 512


class Index(Generic[Item]):
    """Items by the stretches of text they stand in."""

    def __init__(self) -> None:
        self._cells: defaultdict[int, list[tuple[Span, Item]]] = defaultdict(list)

    @classmethod
    def over(cls, places: Iterable[tuple[Span, Item]]) -> Index[Item]:
        """Return the index of items at their places."""
        index = cls()
        for span, item in places:
            index.add(span, item)
        return index

    def add(self, span: Span, item: Item) -> None:
        """Set `item` down at `span`."""
        for cell in _cells(span):
            self._cells[cell].append((span, item))

    def near(self, span: Span) -> Iterator[tuple[Span, Item]]:
        """Yield each span set down near `span`, overlapping or not, with its item.

        One that shares several cells with `span` may come several times.
        """
        for cell in _cells(span):
            yield from self._cells.get(cell, ())


def _cells(span: Span) -> range:
    return range(span.start // CELL, span.end // CELL + 1)
