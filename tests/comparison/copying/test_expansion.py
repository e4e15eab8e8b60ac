from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.copying.alignment import Block
from recoupe.comparison.copying.expansion import joined

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random


@st.composite
def matches(draw: st.DrawFn) -> tuple[Block, ...]:
    """Draw a match that begins close to others: words alike, then perhaps a difference and more words alike."""
    a, b = draw(st.integers(0, 12)), draw(st.integers(40, 52))
    blocks = [Block(a, a + (length := draw(st.integers(1, 9))), b, b + length)]
    if draw(st.booleans()):
        last, gap, more = blocks[0], draw(st.integers(1, 3)), draw(st.integers(1, 9))
        ours, theirs = last.a_end + gap, last.b_end + gap
        blocks.append(Block(last.a_end, ours, last.b_end, theirs, equal=False))
        blocks.append(Block(ours, ours + more, theirs, theirs + more))
    return tuple(blocks)


@given(st.lists(matches(), max_size=5), st.randoms(use_true_random=False))
def test_matches_are_joined_alike_in_whatever_order_they_come(
    found: Sequence[tuple[Block, ...]], chance: Random
) -> None:
    turned = list(found)
    chance.shuffle(turned)
    assert list(joined(turned)) == list(joined(found))


def test_of_matches_that_begin_together_the_longest_stays() -> None:
    long = (Block(0, 20, 40, 60),)
    edited = (Block(0, 9, 40, 49), Block(9, 10, 49, 50, equal=False), Block(10, 20, 50, 60))
    assert list(joined([edited, long])) == list(joined([long, edited])) == [long]
