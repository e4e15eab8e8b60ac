"""The articles of a corpus as arrays: of each its outlet, its day and its minute, some thirty bytes in all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from recoupe.corpus.report.keys import NOWHERE, Index, Names, keys

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    from recoupe.corpus.report.tables import Tables

# What stands for an article whose hour nobody knows.
NEVER = np.iinfo(np.int64).min
# Minutes that keep hours of a known zone apart from those of none: no two of them are compared.
ZONED = np.int64(1) << 40
COLUMNS = ("id", "outlet", "date", "published")
MINUTE = timedelta(minutes=1)
START = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Roll:
    """Every article, in no order that means anything.

    Args:
        index: where an article stands, by the key of its id.

        outlets: their names; `""` where an article tells none.

        outlet: of each article, by its number.

        day: of each article, as `date.toordinal`; 0 where unknown.

        minute: of each article; `NEVER` where its hour is unknown.
    """

    index: Index
    outlets: tuple[str, ...]
    outlet: NDArray[np.int64]
    day: NDArray[np.int64]
    minute: NDArray[np.int64]

    @classmethod
    def read(cls, tables: Tables) -> Roll:
        """Return that of the table `articles`."""
        names = Names()
        rows = [
            (keys(one["id"]), names.numbers(one["outlet"]), *_when(one["date"], one["published"]))
            for one in tables.read("articles", dict(zip(COLUMNS, COLUMNS, strict=True)))
        ]
        parts = [
            np.concatenate([np.empty(0, np.int64), *part])
            for part in zip(*(row[1:] for row in rows), strict=True)
        ]
        outlet, day, minute = parts or [np.empty(0, np.int64)] * 3
        return cls(Index.of(row[0] for row in rows), tuple(names.all), outlet, day, minute)

    def __len__(self) -> int:
        return len(self.index)

    def places(self, ids: pa.Array) -> NDArray[np.int64]:
        """Return where articles stand by their ids; `NOWHERE` for one that is not there."""
        return self.index.find(keys(ids))

    def outlets_of(self, ids: pa.Array) -> NDArray[np.int64]:
        """Return the outlet of each article by its id, the number past the last one where it is not there."""
        at = self.places(ids)
        return np.where(at == NOWHERE, len(self.outlets), self.outlet[at] if len(self) else 0)

    def by_outlet(self) -> Counter[str]:
        """Return how many articles each outlet has."""
        counts = np.bincount(self.outlet, minlength=len(self.outlets)).tolist()
        return Counter(dict(zip(self.outlets, counts, strict=True)))

    @property
    def dated(self) -> NDArray[np.int64]:
        """Return the days of those that have one."""
        return self.day[self.day > 0]


def between(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the minutes from one to another; below zero where they cannot be compared."""
    known = (first != NEVER) & (second != NEVER) & ((first >= ZONED) == (second >= ZONED))
    return np.where(known, second - first, -1)


def _when(days: pa.Array, published: pa.Array) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    ordinals = np.array([_ordinal(day) for day in days.to_pylist()], np.int64)
    minutes = np.array([_minute(one) for one in published.to_pylist()], np.int64)
    return ordinals, minutes


def _ordinal(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:  # `unknown`
        return 0


def _minute(published: str | None) -> int:
    """Return the minute of a moment that tells its hour."""
    if published is None or len(published) <= len("2023-03-15"):
        return int(NEVER)
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return int(NEVER)
    if moment.tzinfo is None:
        return (moment.replace(tzinfo=UTC) - START) // MINUTE
    return int(ZONED) + (moment - START) // MINUTE
