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


def parts(count: int) -> list[tuple[pa.RecordBatch, ...]]:
    return [(batch,) for batch in batches(count)]


def summed(one: pa.RecordBatch, other: pa.RecordBatch) -> pa.RecordBatch:
    both = zip(one.column("n").to_pylist(), other.column("n").to_pylist(), strict=True)
    return pa.RecordBatch.from_pydict({"n": [a + b for a, b in both]}, SCHEMA)


def values(made: list[pa.RecordBatch]) -> list[int]:
    return [value for batch in made for value in batch.column("n").to_pylist()]


@pytest.mark.parametrize("count", [0, 3, 30])
def test_what_is_made_of_batches_comes_in_their_order(count: int) -> None:
    made = list(beside(parts(count), work=doubled))
    assert values(made) == [2 * value for value in range(count)]


def test_a_part_may_be_of_several_batches() -> None:
    made = beside(zip(batches(30), batches(30), strict=True), work=summed)
    assert values(list(made)) == [2 * value for value in range(30)]


def test_much_work_is_done_in_another_process_and_little_here() -> None:
    assert os.getpid() not in values(list(beside(parts(30), work=where)))
    assert set(values(list(beside(parts(3 * FEW), work=where)))) == {os.getpid()}


def test_a_process_that_ends_at_its_work_is_an_error() -> None:
    with pytest.raises(LostError):
        list(beside(parts(30), work=killed))
