from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.bonds import Bond, standing, united

if TYPE_CHECKING:
    from collections.abc import Sequence

ONE, TWO, OPEN = Bond
Decision = tuple[Bond, int, int]
DECISIONS = st.lists(
    st.tuples(st.sampled_from(Bond), st.integers(0, 5), st.integers(0, 5)).filter(
        lambda one: one[1] != one[2]
    )
)


def kept(decisions: Sequence[Decision]) -> set[Decision]:
    stands = standing(decisions)
    return {(bond, *sorted((a, b))) for (bond, a, b), one in zip(decisions, stands, strict=True) if one}  # type: ignore[misc]


def test_of_two_that_say_otherwise_of_a_pair_the_last_stands() -> None:
    assert standing([(ONE, 1, 2), (TWO, 2, 1)]) == [False, True]
    assert standing([(TWO, 1, 2), (ONE, 1, 2), (OPEN, 1, 2)]) == [False, False, True]


def test_what_is_said_twice_stands_twice() -> None:
    assert standing([(ONE, 1, 2), (ONE, 2, 1)]) == [True, True]


def test_a_circle_breaks_at_its_oldest() -> None:
    assert standing([(ONE, 1, 2), (ONE, 2, 3), (TWO, 1, 3)]) == [False, True, True]
    assert standing([(TWO, 1, 3), (ONE, 1, 2), (ONE, 2, 3)]) == [False, True, True]


def test_doubt_about_a_pair_leaves_others_alone() -> None:
    assert standing([(ONE, 1, 2), (ONE, 2, 3), (OPEN, 1, 3)]) == [True, True, True]


@given(DECISIONS)
def test_what_stands_never_speaks_against_itself(decisions: list[Decision]) -> None:
    stand = kept(decisions)
    homes = united((a, b) for bond, a, b in stand if bond is ONE)
    assert all(b not in homes.get(a, {a}) for bond, a, b in stand if bond is TWO)


@given(DECISIONS)
def test_the_last_always_stands(decisions: list[Decision]) -> None:
    assert standing(decisions)[-1:] == [True] * bool(decisions)


@given(DECISIONS, st.randoms())
def test_where_all_stand_their_order_does_not_matter(
    decisions: list[Decision], random: st.DataObject
) -> None:
    agreed = [one for one, stands in zip(decisions, standing(decisions), strict=True) if stands]
    shuffled = agreed.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert all(standing(shuffled))
    assert kept(shuffled) == kept(agreed)


@given(DECISIONS)
def test_said_twice_over_is_said_once(decisions: list[Decision]) -> None:
    assert kept([*decisions, *decisions]) == kept(decisions)
