from __future__ import annotations

from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.corpus.copying.lots import by_lot, places_of

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

SCHEMA = pa.schema([(name, pa.int32()) for name in ("lot", "number", "said", "a", "b")])
PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20, unique=True)


def rows(pairs: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """Return lots of three articles, with the texts that each asks for, in an order that says nothing."""
    asked = {(a // 3, number) for a, b in pairs for number in (a, b)}
    texts = [{"lot": lot, "number": number, "said": 100 * number} for lot, number in asked]
    return [*({"lot": a // 3, "a": a, "b": b} for a, b in pairs), *texts]


def _said(pairs: pa.RecordBatch, texts: pa.RecordBatch) -> pa.RecordBatch:
    """Return what both texts of each pair say."""
    assert texts.column("number").to_pylist() == sorted(set(texts.column("number").to_pylist()))
    said = [texts.column("said").take(pa.array(at)) for at in places_of(pairs, texts)]
    return pa.RecordBatch.from_arrays(said, names=["a", "b"])


@given(PAIRS, st.integers(1, 5), st.randoms(use_true_random=False))
def test_each_pair_comes_once_with_both_its_texts(
    pairs: list[tuple[int, int]], size: int, chance: Random
) -> None:
    drawn = rows(pairs)
    chance.shuffle(drawn)
    batches = [pa.RecordBatch.from_pylist(drawn[at : at + 7], SCHEMA) for at in range(0, len(drawn), 7)]
    met: list[tuple[int, int]] = []
    with TemporaryDirectory() as folder:
        for some in by_lot(batches, size, folder, work=_said):
            assert some.num_rows <= size
            met += zip(some.column("a").to_pylist(), some.column("b").to_pylist(), strict=True)
    assert met == [(100 * a, 100 * b) for a, b in sorted(pairs)]


def test_a_lot_without_pairs_gives_nothing(tmp_path: Path) -> None:
    batch = pa.RecordBatch.from_pylist([{"lot": 0, "number": 1, "said": 2}], SCHEMA)
    assert list(by_lot([batch], 5, str(tmp_path), work=_said)) == []


def test_a_pair_whose_text_is_missing_is_an_error(tmp_path: Path) -> None:
    """Rather than a passage told of another article."""
    some = [
        {"lot": 0, "a": 1, "b": 2},
        {"lot": 0, "number": 1, "said": 100},
        {"lot": 0, "number": 3, "said": 300},
    ]
    with pytest.raises(KeyError):
        list(by_lot([pa.RecordBatch.from_pylist(some, SCHEMA)], 5, str(tmp_path), work=_said))
