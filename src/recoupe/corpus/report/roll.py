"""The articles of a corpus as arrays: of each its outlet, its day and its minute, some thirty bytes in all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from recoupe.corpus.report.keys import NOWHERE, Index, Names, keys, numbers, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa
    from numpy.typing import NDArray

    from recoupe.corpus.report.tables import Tables

# What stands for an article whose hour nobody knows.
NEVER = np.iinfo(np.int64).min
# Minutes that keep hours of a known zone apart from those of none: no two of them are compared.
ZONED = np.int64(1) << 40
COLUMNS = ("id", "outlet", "date", "published", "credits")
MINUTE = timedelta(minutes=1)
START = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Credited:
    """Credits of agencies, in the order of the articles.

    Args:
        agencies: their names; `""` for one left unnamed.

        article: where the article of each credit stands.

        agency: of each credit, by its number.

        kind: what the agency is credited for.
    """

    agencies: tuple[str, ...]
    article: NDArray[np.int64]
    agency: NDArray[np.int64]
    kind: NDArray[np.object_]


@dataclass(frozen=True)
class Roll:
    """Every article, in no order that means anything.

    Args:
        index: where an article stands, by the key of its id.

        outlets: their names; `""` where an article tells none.

        outlet: of each article, by its number.

        day: of each article, as `date.toordinal`; 0 where unknown.

        minute: of each article; `NEVER` where its hour is unknown.

        credited: the agencies that articles credit.
    """

    index: Index
    outlets: tuple[str, ...]
    outlet: NDArray[np.int64]
    day: NDArray[np.int64]
    minute: NDArray[np.int64]
    credited: Credited

    @classmethod
    def read(cls, tables: Tables) -> Roll:
        """Return that of the table `articles`."""
        reading = _Reading()
        for rows in tables.read("articles", dict(zip(COLUMNS, COLUMNS, strict=True))):
            reading.add(rows)
        return reading.roll()

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


def iso(day: int) -> str:
    """Return a day as ISO 8601 has it; nothing where there is none."""
    return date.fromordinal(day).isoformat() if day else ""


def between(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the minutes from one to another; below zero where they cannot be compared."""
    known = (first != NEVER) & (second != NEVER) & ((first >= ZONED) == (second >= ZONED))
    return np.where(known, second - first, -1)


class _Reading:
    """What is read of articles, a stretch of rows at a time."""

    def __init__(self) -> None:
        self._count = 0
        self._outlets, self._agencies = Names(), Names()
        self._keys: list[NDArray[np.uint64]] = []
        self._articles: list[tuple[NDArray[np.int64], ...]] = []
        self._credits: list[tuple[NDArray[Any], ...]] = []

    def add(self, rows: pa.RecordBatch) -> None:
        self._keys.append(keys(rows["id"]))
        self._articles.append(
            (self._outlets.numbers(rows["outlet"]), *_when(rows["date"], rows["published"]))
        )
        self._credit(rows["credits"])
        self._count += len(rows)

    def _credit(self, credits_: pa.Array) -> None:
        import pyarrow.compute as pc

        flat = pc.list_flatten(credits_)
        article = numbers(pc.list_parent_indices(credits_)) + self._count
        agency = self._agencies.numbers(pc.struct_field(flat, "agency"))
        self._credits.append((article, agency, texts(pc.struct_field(flat, "kind"))))

    def roll(self) -> Roll:
        outlet, day, minute = _joined(self._articles, np.int64, np.int64, np.int64)
        credited = Credited(tuple(self._agencies.all), *_joined(self._credits, np.int64, np.int64, object))
        return Roll(Index.of(self._keys), tuple(self._outlets.all), outlet, day, minute, credited)


def _joined(parts: list[tuple[NDArray[Any], ...]], *kinds: type) -> Iterator[NDArray[Any]]:
    """Yield the columns of `parts`, each of its kind, one stretch after another."""
    for at, kind in enumerate(kinds):
        yield np.concatenate([np.empty(0, kind), *(part[at] for part in parts)])


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
