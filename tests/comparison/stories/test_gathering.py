from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.stories.gathering import gather

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HOME = [0, 1, 2, 3]
OTHER = [4, 5, 6]


def near(pairs: Mapping[tuple[int, int], float]) -> dict[int, dict[int, float]]:
    found: dict[int, dict[int, float]] = {}
    for (a, b), share in pairs.items():
        found.setdefault(a, {})[b] = found.setdefault(b, {})[a] = share
    return found


def alike(loose: int, members: Iterable[int], share: float) -> dict[tuple[int, int], float]:
    return {(loose, member): share for member in members}


def test_a_loose_article_goes_to_the_large_group_it_is_near() -> None:
    """Less than two groups need brings it home, as long as one pair is alike enough."""
    pairs = alike(7, HOME, 0.12) | {(7, 0): 0.2}
    assert gather([HOME, OTHER, [7]], near(pairs), 0.16) == [[0, 1, 2, 3, 7], OTHER]
    assert gather([HOME, OTHER, [7]], near(alike(7, HOME, 0.12)), 0.16) == [HOME, OTHER, [7]]


def test_what_could_go_to_either_goes_to_none() -> None:
    """Two homes about as near leave it alone."""
    pairs = alike(7, HOME, 0.3) | alike(7, OTHER, 0.25)
    assert gather([HOME, OTHER, [7]], near(pairs), 0.16) == [HOME, OTHER, [7]]


def test_one_strong_pair_brings_nobody_home() -> None:
    """It takes a good part of the home's members."""
    assert gather([HOME, [7]], near({(7, 0): 0.9}), 0.16) == [HOME, [7]]


def test_a_small_group_is_no_home() -> None:
    """A home has three times as many members as what joins it."""
    assert gather([[0, 1], [7]], near(alike(7, [0, 1], 0.15)), 0.1) == [[0, 1], [7]]


PAIRS = st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1])


@given(st.dictionaries(PAIRS, st.floats(0.05, 1.0)))
def test_nobody_is_lost_and_nobody_doubled(pairs: dict[tuple[int, int], float]) -> None:
    """Groups part the numbers as before."""
    gathered = gather([[0, 1, 2, 3], [4, 5, 6], [7], [8, 9]], near(pairs), 0.16)
    assert sorted(number for group in gathered for number in group) == list(range(10))
