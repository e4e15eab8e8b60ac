"""Rows that an engine hands to a function batch after batch, whole and group after group."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray


def groups(batches: Iterable[pa.RecordBatch], key: str) -> Iterator[pa.Table]:
    """Yield the rows of each value of `key`, a number, in order of these: nobody else says what comes after what."""
    if not (held := list(batches)):
        return
    # In one piece, then parted where it lies: each piece taken by itself would go through all of them.
    table = pa.Table.from_batches(held).combine_chunks()
    table = table.take(pa.array(np.argsort(numbers(table, key), kind="stable")))
    keys = numbers(table, key)
    starts = np.flatnonzero(np.diff(keys, prepend=keys[:1] - 1)).tolist()
    for start, end in pairwise([*starts, len(keys)]):
        yield table.slice(start, end - start)


def numbers(table: pa.Table | pa.RecordBatch, name: str) -> NDArray[np.int64]:
    """Return a column of whole numbers."""
    found: NDArray[np.int64] = np.asarray(table.column(name), dtype=np.int64)
    return found
