from __future__ import annotations

import os
import signal

import pyarrow as pa
import pytest

from recoupe.corpus.beside import FEW, LostError, beside

SCHEMA = pa.schema([("n", pa.int64())])


def batches(count: int) -> list[pa.RecordBatch]:
    return [pa.RecordBatch.from_pydict({"n": [at, at + 1, at + 2]}, SCHEMA) for at in range(0, count, 3)]


def doubled(batch: pa.RecordBatch) -> pa.RecordBatch:
    values = [2 * value for value in batch.column("n").to_pylist()]
    return pa.RecordBatch.from_pydict({"n": values}, SCHEMA)


def where(batch: pa.RecordBatch) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({"n": [os.getpid()] * batch.num_rows}, SCHEMA)


def killed(_: pa.RecordBatch) -> pa.RecordBatch:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def values(made: list[pa.RecordBatch]) -> list[int]:
    return [value for batch in made for value in batch.column("n").to_pylist()]


@pytest.mark.parametrize("count", [0, 3, 30])
def test_what_is_made_of_batches_comes_in_their_order(count: int) -> None:
    made = list(beside(batches(count), work=doubled, size=2))
    assert values(made) == [2 * value for value in range(count)]


def test_much_work_is_done_in_another_process_and_little_here() -> None:
    assert os.getpid() not in values(list(beside(batches(30), work=where, size=2)))
    assert set(values(list(beside(batches(3 * FEW), work=where, size=3)))) == {os.getpid()}


def test_a_process_that_ends_at_its_work_is_an_error() -> None:
    with pytest.raises(LostError):
        list(beside(batches(30), work=killed, size=2))
