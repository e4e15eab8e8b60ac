"""Names as numbers: a 64-bit key for an id, so that a million articles are looked up in a few megabytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa
    from numpy.typing import NDArray

# Odd, so that no two keys become one where they are multiplied by it.
APART = np.uint64(0x9E3779B97F4A7C15)
# The place of what is not there.
NOWHERE = -1


def keys(names: pa.Array) -> NDArray[np.uint64]:
    """Return a key for each name: two of ten million have one by a chance of one in a hundred thousand."""
    import pyarrow.compute as pc
    from pandas.util import hash_array

    found: NDArray[np.uint64] = hash_array(
        pc.fill_null(names, "").to_numpy(zero_copy_only=False), categorize=False
    )
    return found


def paired(first: NDArray[np.uint64], second: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return a key for each two keys."""
    return first * APART + second


@dataclass(frozen=True)
class Index:
    """Where each key stands among those it was made of."""

    sorted: NDArray[np.uint64]
    order: NDArray[np.intp]

    @classmethod
    def of(cls, parts: Iterable[NDArray[np.uint64]]) -> Index:
        """Return that of all keys of `parts`, one after another."""
        every = np.concatenate([np.empty(0, np.uint64), *parts])
        order = np.argsort(every, kind="stable")
        return cls(every[order], order)

    def __len__(self) -> int:
        return len(self.order)

    def find(self, wanted: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return the place of each key; `NOWHERE` for one that is not there."""
        if not len(self):
            return np.full(len(wanted), NOWHERE, np.int64)
        at = np.minimum(np.searchsorted(self.sorted, wanted), len(self) - 1)
        return np.where(self.sorted[at] == wanted, self.order[at], NOWHERE)


@dataclass
class Names:
    """Names numbered in the order they come."""

    all: list[str] = field(default_factory=list)
    _known: dict[str, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.all)

    def numbers(self, names: pa.Array) -> NDArray[np.int64]:
        """Return the number of each name; that of `""` where there is none."""
        import pyarrow.compute as pc

        coded = pc.fill_null(names, "").dictionary_encode()
        own = np.array([self.number(name) for name in coded.dictionary.to_pylist()], np.int64)
        return own[coded.indices.to_numpy()] if len(own) else np.empty(0, np.int64)

    def number(self, name: str) -> int:
        """Return the number of one name."""
        if name not in self._known:
            self._known[name] = len(self.all)
            self.all.append(name)
        return self._known[name]


def sums(numbers: NDArray[np.int64], columns: Iterable[NDArray[Any]], size: int) -> NDArray[np.int64]:
    """Return the sum of each column for each number below `size`, one row a number."""
    return np.stack([np.bincount(numbers, column, size) for column in columns], axis=1).astype(np.int64)


def texts(column: pa.Array) -> NDArray[np.object_]:
    """Return a column of words as they can be compared all at once."""
    return np.array(column.to_pylist(), object)


def numbers(column: pa.Array) -> NDArray[np.int64]:
    """Return a column of whole numbers."""
    found: NDArray[np.int64] = column.to_numpy(zero_copy_only=False).astype(np.int64)
    return found
