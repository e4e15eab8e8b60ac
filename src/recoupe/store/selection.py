"""Which articles and quotations of a store a search is for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from recoupe.store.asked import MANY, Facet, Order, Unit
from recoupe.store.catalogue import PLACES, day_number, kind_number
from recoupe.store.columns import columns_of
from recoupe.store.words import match_of, name_of, terms_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from recoupe.store.asked import Asked
    from recoupe.store.columns import Numbers

    Mask = NDArray[np.bool_]

# Later than any day.
_LAST = 99_999_999
# Where more hold the words, how near each is tells little and takes long: the latest come first.
NEAR = 5_000
# A word in a title tells four times as much as one in the text.
_NEARNESS = {"words": "bm25(words, 4.0, 1.0)", "spoken": "bm25(spoken)"}


class Selection:
    """What `asked` is for in a store, as it is now."""

    def __init__(self, connection: sqlite3.Connection, name: str, asked: Asked) -> None:
        """Take the store's columns, and look up what is asked for."""
        self._connection = connection
        self.columns = columns_of(connection, name)
        self.asked = asked
        self.terms = terms_of(asked.words)
        self._whole = asked.of is Unit.ARTICLES

    @property
    def rows(self) -> Numbers:
        """Return the rows found, in the order asked for."""
        return self.columns.kept(("rows", self.asked), self._ordered)

    def _ordered(self) -> Numbers:
        columns, asked = self.columns, self.asked
        mask = self.articles() if self._whole else self.sayings()
        order = columns.kept(("order", self._whole, asked.order is Order.EARLIEST), self._by_day)
        found = order[mask[order]]
        if asked.order is Order.NEAREST and self.terms and self._held.sum() <= NEAR:
            return found[np.argsort(self._nearness()[found], kind="stable")]
        return found

    def _by_day(self) -> Numbers:
        """Return all rows by day, those of a day by id, those of an article as they stand in it."""
        columns = self.columns
        day = columns.day if self.asked.order is Order.EARLIEST else -columns.day
        articles = np.lexsort((columns.rank, day))
        if self._whole:
            return articles
        place = np.empty(len(articles), np.int64)
        place[articles] = np.arange(len(articles))
        return np.argsort(place[columns.home], kind="stable")

    def articles(self, but: Facet | None = None) -> Mask:
        """Return which articles are found; without what a facet itself asks."""
        mask = self._published(but)
        if self.asked.speakers or self.asked.kinds or self.asked.carried:
            speaking = np.zeros(len(mask), bool)
            speaking[self.columns.home[self._heard(but)]] = True
            mask &= speaking
        return mask & self._held if self._whole and self.asked.words.strip() else mask

    def sayings(self, but: Facet | None = None) -> Mask:
        """Return which quotations are found; of the articles found, where articles are looked for."""
        mask = self._heard(but) & self._published(but)[self.columns.home]
        if self.asked.words.strip():
            mask &= self._held[self.columns.home] if self._whole else self._held
        return mask

    def _published(self, but: Facet | None) -> Mask:
        columns, asked = self.columns, self.asked
        mask = np.ones(len(columns.article), bool) if asked.earlier else columns.newest.copy()
        if asked.outlets and but is not Facet.OUTLET:
            mask &= np.isin(columns.outlet, self._numbers("outlet", "name", asked.outlets))
        if (asked.since or asked.until) and but is not Facet.DAY:
            mask &= columns.day >= max(1, day_number(asked.since))
            mask &= columns.day <= (day_number(asked.until) or _LAST)
        return mask

    def _heard(self, but: Facet | None) -> Mask:
        said, asked = self.columns.sayings, self.asked
        mask = np.ones(len(said), bool)
        if asked.speakers and but is not Facet.SPEAKER:
            names = map(name_of, asked.speakers)
            mask &= np.isin(said["voice"], self._numbers("voice", "folded", names))
        if asked.kinds and but is not Facet.KIND:
            mask &= np.isin(said["kind"], [kind_number(kind) for kind in asked.kinds])
        if asked.carried and but is not Facet.CARRIED:
            mask &= np.isin(np.minimum(said["carried"], MANY), [min(one, MANY) for one in asked.carried])
        return mask

    @property
    def _held(self) -> Mask:
        """Return which articles, or which quotations, hold the words."""
        return self.columns.kept(("words", self._whole, tuple(self.terms)), self._hold)

    def _hold(self) -> Mask:
        mask = np.zeros(len(self._rowids), bool)
        # One text of all numbers comes four times as fast as a row for each.
        told = "".join(one or "" for (one,) in self._matched("group_concat(rowid)"))
        mask[self._places(np.fromstring(told, np.int64, sep=","))] = True
        return mask

    def _nearness(self) -> NDArray[np.float64]:
        """Return how near each row is to the words, the nearest lowest; infinity where it lacks one."""
        near = np.full(len(self._rowids), np.inf)
        told = np.array(self._matched(f"rowid, {_NEARNESS[self._table]}"), np.float64).reshape(-1, 2)
        places = self._places(told[:, 0].astype(np.int64))
        near[places] = told[: len(places), 1]
        return near

    def _matched(self, what: str) -> list[tuple[Any, ...]]:
        """Return `what` of the rows that hold the words, ascending; nothing matches where there is no word."""
        if not self.terms:
            return []
        sql = f"SELECT {what} FROM {self._table} WHERE {self._table} MATCH ?"  # noqa: S608 - names of ours
        return [tuple(row) for row in self._connection.execute(sql, (match_of(self.terms),))]

    def _places(self, rowids: Numbers) -> Numbers:
        """Return where rows stand; what another program has added since, the last, comes with the next search."""
        places = np.searchsorted(self._rowids, rowids)
        return places[places < len(self._rowids)]

    @property
    def _table(self) -> str:
        return "words" if self._whole else "spoken"

    @cached_property
    def _rowids(self) -> Numbers:
        """Return by which number each row stands among the words, ascending."""
        columns = self.columns
        return columns.article if self._whole else columns.article[columns.home] * PLACES + columns.place

    def _numbers(self, table: str, column: str, names: Iterable[str]) -> list[int]:
        """Return the numbers of those of `names` that the store knows."""
        sql = f"SELECT number FROM {table} WHERE {column} = ?"  # noqa: S608 - names of ours
        rows = (self._connection.execute(sql, (name,)).fetchone() for name in names)
        return [int(row[0]) for row in rows if row]
