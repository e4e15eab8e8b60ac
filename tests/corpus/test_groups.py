from __future__ import annotations

from typing import Any

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from recoupe.corpus.groups import groups

ROWS = st.lists(st.lists(st.tuples(st.integers(-3, 3), st.text(max_size=2)), max_size=5), max_size=5)
SCHEMA = pa.schema([("key", pa.int64()), ("said", pa.string())])


@given(ROWS)
def test_groups_have_each_row_once_beside_those_of_its_key(drawn: list[list[tuple[int, str]]]) -> None:
    """In order of the keys, and of the rows within one, whatever batches they came in."""
    rows: list[list[dict[str, Any]]] = [
        [{"key": key, "said": said} for key, said in batch] for batch in drawn
    ]
    found = [
        table.to_pylist()
        for table in groups((pa.RecordBatch.from_pylist(one, SCHEMA) for one in rows), "key")
    ]
    assert [row for group in found for row in group] == sorted(
        (row for batch in rows for row in batch), key=lambda row: row["key"]
    )
    keys = [{row["key"] for row in group} for group in found]
    assert [len(one) for one in keys] == [1] * len(keys)
    assert len(set().union(*keys)) == len(keys)
