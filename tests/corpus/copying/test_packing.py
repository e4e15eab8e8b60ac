from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from recoupe.corpus.copying.packing import pack, unpack

rows = st.lists(st.lists(st.integers(0, 2**31 - 1), max_size=6), max_size=9)


@given(rows, st.integers(0, 9), st.integers(0, 9))
def test_what_is_packed_comes_back_from_any_stretch_of_rows(
    numbers: list[list[int]], first: int, count: int
) -> None:
    lengths = np.array([len(one) for one in numbers], np.int64)
    packed = pack(np.array([one for row in numbers for one in row], np.int32), lengths).slice(first, count)
    values, held = unpack(packed, np.int32)
    assert held.tolist() == [len(one) for one in numbers[first : first + count]]
    assert values.tolist() == [one for row in numbers[first : first + count] for one in row]


@given(rows)
def test_rows_in_several_parts_are_one_after_another(numbers: list[list[int]]) -> None:
    parts = [pa.array([np.array(one, np.int32).tobytes()], pa.binary()) for one in numbers]
    values, held = unpack(pa.chunked_array(parts, pa.binary()), np.int32)
    assert held.tolist() == [len(one) for one in numbers]
    assert values.tolist() == [one for row in numbers for one in row]
