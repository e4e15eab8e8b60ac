from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recoupe.corpus.stories.components import components, roots_of

if TYPE_CHECKING:
    from recoupe.corpus.workplace import Workplace

PAIRS = st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=40)


def roots(pairs: list[tuple[int, int]], count: int) -> list[int]:
    """Return the lowest number that each hangs together with, by walking from each to all it leads to."""
    near: dict[int, set[int]] = {number: {number} for number in range(count)}
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
    found = []
    for number in range(count):
        seen, left = {number}, [number]
        while left:
            new = near[left.pop()] - seen
            seen |= new
            left += new
        found.append(min(seen))
    return found


@given(PAIRS)
def test_each_number_has_the_lowest_that_it_hangs_together_with(pairs: list[tuple[int, int]]) -> None:
    """However the pairs are turned and ordered."""
    a, b = np.array(pairs, np.int64).reshape(-1, 2).T
    assert roots_of(30, a, b).tolist() == roots(pairs, 30)
    assert roots_of(30, b[::-1], a[::-1]).tolist() == roots(pairs, 30)


def test_a_chain_longer_than_any_partition_is_one(place: Workplace) -> None:
    """Its links lie in several partitions; two chains stay two."""
    chains = [*range(0, 600, 2)], [*range(1, 600, 2)]
    pairs = [(one, other) for chain in chains for one, other in pairwise(chain)]
    shelves = (place.session.createDataFrame(pairs[part::3], "a bigint, b bigint") for part in range(3))
    components(place, shelves, "chains")
    found = place.kept("stories/roots/chains").collect()
    assert {row["node"]: row["root"] for row in found} == {number: number % 2 for number in range(600)}
