from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as some

from recoupe.corpus.report.keys import NOWHERE, Index, Names, keys, sums

NAMES = some.lists(some.text(max_size=8), unique=True, max_size=20)


@given(NAMES, NAMES)
def test_a_name_is_found_where_it_stands_and_no_other_is(known: list[str], wanted: list[str]) -> None:
    """The index gives the place of what it was made of, and nowhere for the rest."""
    found = Index.of([keys(pa.array(known, pa.string()))]).find(keys(pa.array(wanted, pa.string())))
    assert found.tolist() == [known.index(name) if name in known else NOWHERE for name in wanted]


def test_names_are_numbered_as_they_come_and_none_is_one_of_them() -> None:
    """A name keeps its number from one stretch to the next; what has none goes by the empty name."""
    names = Names()
    assert names.numbers(pa.array(["Phare", None, "Phare"])).tolist() == [0, 1, 0]
    assert names.numbers(pa.array(["Vigie", ""])).tolist() == [2, 1]
    assert names.all == ["Phare", "", "Vigie"]


def test_columns_are_summed_by_number() -> None:
    """Each number has a row, an absent one too."""
    found = sums(np.array([0, 2, 2]), [np.array([1, 10, 100]), np.array([True, True, False])], 4)
    assert found.tolist() == [[1, 1], [0, 0], [110, 1], [0, 0]]
