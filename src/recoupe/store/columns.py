"""A store's small rows as columns in memory, brought up to date by what changed since."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from recoupe.store.catalogue import SAYING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Hashable

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

Made = TypeVar("Made")

# What is kept of earlier searches: a person who narrows one, and a few who look at once.
KEPT = 16
CHANGED = "SELECT article, id, outlet, day, newest, sayings FROM catalogue WHERE tick > ? ORDER BY article"
TICK = "SELECT tick FROM change"


def _none() -> Numbers:
    return np.zeros(0, np.int64)


@dataclass(frozen=True)
class Columns:
    """All articles and all quotations of a store, a column for each thing that is asked of them.

    Args:
        tick: how far the store was read.

        article: the number of each article, ascending; `ids`, `outlet`, `day` and `newest` are in its order.

        home: for each quotation, article by article, where its own stands in the columns above.

        place: for each quotation, its place among its article's.
    """

    tick: int = 0
    article: Numbers = field(default_factory=_none)
    ids: NDArray[np.str_] = field(default_factory=lambda: np.zeros(0, "U1"))
    outlet: Numbers = field(default_factory=_none)
    day: Numbers = field(default_factory=_none)
    newest: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, bool))
    home: Numbers = field(default_factory=_none)
    place: Numbers = field(default_factory=_none)
    sayings: NDArray[Any] = field(default_factory=lambda: np.zeros(0, SAYING))

    _kept: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    def kept(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made of these columns under `key`, made now where it was not or was long ago."""
        if key not in self._kept:
            made = make()
            for oldest in list(self._kept)[: max(0, len(self._kept) - KEPT)]:
                self._kept.pop(oldest, None)
            self._kept[key] = made
            return made
        found: Made = self._kept[key]
        return found

    @cached_property
    def rank(self) -> Numbers:
        """Return the place of each article in the order of ids."""
        rank = np.empty(len(self.ids), np.int64)
        rank[np.argsort(self.ids)] = np.arange(len(self.ids))
        return rank

    @cached_property
    def by_voice(self) -> Numbers:
        """Return the quotations speaker by speaker, those of an article together."""
        return np.lexsort((self.home, self.sayings["voice"]))

    @cached_property
    def days(self) -> tuple[Numbers, Numbers]:
        """Return every day there is, ascending, and for each article which of them is its own."""
        return np.unique(self.day, return_inverse=True)

    def updated(self, connection: sqlite3.Connection) -> Columns:
        """Return the columns as the store has them now."""
        # The tick first: what changes in between comes once more.
        tick = connection.execute(TICK).fetchone()[0]
        rows = connection.execute(CHANGED, (self.tick,)).fetchall() if tick > self.tick else []
        return self._with(rows, tick) if rows else self

    def _with(self, rows: list[Any], tick: int) -> Columns:
        """Return the columns with `rows` of the catalogue in place of what they had of these articles."""
        article, ids, outlet, day, newest, blobs = zip(*rows, strict=True)
        numbers = np.array(article, np.int64)
        kept = ~np.isin(self.article, numbers)
        both = np.concatenate([self.article[kept], numbers])
        order = np.argsort(both)
        counts = np.array([len(blob) // SAYING.itemsize for blob in blobs])
        heard = kept[self.home]
        homes = np.concatenate([self.article[self.home[heard]], np.repeat(numbers, counts)])
        places = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        said = np.argsort(homes, kind="stable")
        return Columns(
            tick,
            article=both[order],
            ids=np.concatenate([self.ids[kept], np.array(ids)])[order],
            outlet=np.concatenate([self.outlet[kept], np.array(outlet)])[order],
            day=np.concatenate([self.day[kept], np.array(day)])[order],
            newest=np.concatenate([self.newest[kept], np.array(newest, bool)])[order],
            home=np.searchsorted(both[order], homes[said]),
            place=np.concatenate([self.place[heard], places])[said],
            sayings=np.concatenate([self.sayings[heard], np.frombuffer(b"".join(blobs), SAYING)])[said],
        )


held: dict[tuple[str, int, int], Columns] = {}
_lock = Lock()


def columns_of(connection: sqlite3.Connection, name: str) -> Columns:
    """Return the columns of the store `name` as it is now; one set is held for all who read it."""
    file = Path(name).stat()
    key = (str(Path(name).resolve()), file.st_dev, file.st_ino)
    with _lock:
        held[key] = held.get(key, Columns()).updated(connection)
        return held[key]
