"""Numbers of many articles, a row each: packed into binary columns of Arrow and back, without a step per row."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from numpy.typing import NDArray

_Kind = TypeVar("_Kind", bound=np.generic)


def pack(values: NDArray[np.generic], lengths: NDArray[np.int64]) -> pa.Array:
    """Return a row of bytes for each of `lengths`, so many of `values` one after another."""
    offsets = np.concatenate([[0], np.cumsum(lengths)]) * values.itemsize
    buffers = [None, pa.py_buffer(offsets.astype(np.int64)), pa.py_buffer(np.ascontiguousarray(values))]
    return pa.Array.from_buffers(pa.large_binary(), len(lengths), buffers).cast(pa.binary())


def unpack(column: pa.Array | pa.ChunkedArray, kind: type[_Kind]) -> tuple[NDArray[_Kind], NDArray[np.int64]]:
    """Return the numbers that `pack` packed, and how many each row holds."""
    item = np.dtype(kind).itemsize
    chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    parts = [_bytes(one.cast(pa.large_binary())) for one in chunks]
    data = np.concatenate([np.zeros(0, np.uint8), *(part[0] for part in parts)])
    lengths = np.concatenate([np.zeros(0, np.int64), *(part[1] for part in parts)])
    return data.view(kind), lengths // item


def _bytes(rows: pa.Array) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    if not len(rows):
        return np.zeros(0, np.uint8), np.zeros(0, np.int64)
    _, offsets, data = rows.buffers()
    at = np.frombuffer(offsets, np.int64)[rows.offset : rows.offset + len(rows) + 1]
    held = np.frombuffer(data, np.uint8) if data is not None else np.zeros(0, np.uint8)
    return held[at[0] : at[-1]], np.diff(at)
