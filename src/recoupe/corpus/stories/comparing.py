"""The articles of one cell compared, each with those it shares telling stems with."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa

from recoupe.comparison.stories.likeness import FLOOR, nearness
from recoupe.comparison.stories.neighbours import KEPT, drawn
from recoupe.comparison.stories.postings import SHARED, shares_with
from recoupe.corpus.beside import beside
from recoupe.corpus.groups import groups
from recoupe.corpus.stories.shelves import WHOLE, whole
from recoupe.corpus.stories.sketches import columns_of, telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.comparison.stories.home import Columns
    from recoupe.corpus.stories.cells import Cells

# Likeness as a whole number: sums are then the same in any order.
PARTS = 1_000_000
# Articles in the cells of a task from which a process beside the engine is started: about as long as that takes.
WORTH = 7_000
# A pair as one of its ends has it; `drawn` decides among equals.
PAIRS = whole("article other share drawn")


class Told(NamedTuple):
    """An article of a cell."""

    number: int
    name: str
    day: int | None
    columns: Columns
    telling: Columns


def compared(batches: Iterable[pa.RecordBatch], cells: Cells) -> Iterator[pa.RecordBatch]:
    """Yield the pairs found in each cell, for each article those that may be among its likest."""
    held = list(batches)
    parts = (table.to_batches()[0] for table in groups(held, "cell"))
    work = partial(_within, cells=cells)
    if sum(batch.num_rows for batch in held) < WORTH:
        yield from map(work, parts)
    else:
        yield from beside(((part,) for part in parts), work=work)


def _within(batch: pa.RecordBatch, *, cells: Cells) -> pa.RecordBatch:
    """Return the pairs of one cell."""
    rows = batch.to_pylist()
    cell = Cell(rows[0]["cell"], cells)
    for row in rows:
        columns = columns_of(row["sketch"])
        cell.add(Told(row["number"], row["id"], row["day"], columns, telling(columns)))
    return cell.pairs()


class Cell:
    """The articles of one cell, added one by one."""

    def __init__(self, here: int, cells: Cells) -> None:
        self._here, self._cells = here, cells
        self._articles: list[Told] = []
        self._holders: dict[int, list[int]] = defaultdict(list)
        # By article its pairs, the strongest first as far as they are sorted.
        self._near: dict[int, list[tuple[int, int, int]]] = defaultdict(list)

    def add(self, article: Told) -> None:
        """Compare an article with those that are there, and take it in."""
        if candidates := self._candidates(article):
            shares = shares_with(article.columns, [one.columns for one in candidates]).tolist()
            for other, share in zip(candidates, shares, strict=True):
                self._offer(article, other, share)
        for stem in article.telling.stems.tolist():
            self._holders[stem].append(len(self._articles))
        self._articles.append(article)

    def pairs(self) -> pa.RecordBatch:
        """Return what was found."""
        rows = [(end, other, *tie) for end in self._near for *tie, other in _likest(self._near[end])]
        columns = list(zip(*rows, strict=True)) or [()] * len(PAIRS)
        return pa.RecordBatch.from_arrays([pa.array(one, WHOLE) for one in columns], schema=PAIRS)

    def _candidates(self, article: Told) -> list[Told]:
        """Return those that share enough with `article`, as far as they are compared here."""
        held = [self._holders.get(stem, []) for stem in article.telling.stems.tolist()]
        where = np.array([place for holders in held for place in holders], np.int64)
        stem = np.repeat(np.arange(len(held)), [len(holders) for holders in held])
        found, first, which = np.unique(where, return_index=True, return_inverse=True)
        told = np.bincount(which, weights=article.telling.rarity[stem], minlength=len(found))
        enough = np.flatnonzero(told >= SHARED)
        others = [self._articles[place] for place in found[enough].tolist()]
        shared = article.telling.stems[stem[first[enough]]].tolist()
        return [one for one, by in zip(others, shared, strict=True) if self._is_here(by, article, one)]

    def _is_here(self, stem: int, one: Told, other: Told) -> bool:
        return self._cells.meeting(stem, one.number, other.number) == self._here

    def _offer(self, one: Told, other: Told, share: float) -> None:
        if share < FLOOR or (faded := round(share * nearness(one.day, other.day), 6)) < FLOOR:
            return
        tie = round(faded * PARTS), drawn(one.name, other.name)
        for end, far in ((one.number, other.number), (other.number, one.number)):
            near = self._near[end]
            near.append((*tie, far))
            if len(near) > 2 * KEPT:
                self._near[end] = _likest(near)


def _likest(near: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    return sorted(near, reverse=True)[:KEPT]
