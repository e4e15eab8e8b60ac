"""Rows of one value brought together: an engine says which worker has them, not in what order they come."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray


def groups(batches: Iterable[pa.RecordBatch], key: str) -> Iterator[pa.Table]:
    """Yield the rows of each value of `key`, a number, in order of these, as one piece.

    Each batch is parted as it comes: of all the rows no second copy is made.
    """
    held: dict[int, list[pa.RecordBatch]] = defaultdict(list)
    for batch in batches:
        order = np.argsort(numbers(batch, key), kind="stable")
        apart = batch.take(pa.array(order))
        keys = numbers(apart, key)
        starts = np.flatnonzero(np.diff(keys, prepend=keys[:1] - 1)).tolist()
        for start, end in pairwise([*starts, len(keys)]):
            held[int(keys[start])].append(apart.slice(start, end - start))
    for value in sorted(held):
        yield pa.Table.from_batches(held.pop(value)).combine_chunks()


def numbers(table: pa.Table | pa.RecordBatch, name: str) -> NDArray[np.int64]:
    """Return a column of whole numbers."""
    found: NDArray[np.int64] = np.asarray(table.column(name), dtype=np.int64)
    return found
