from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.copying.blocks import Aligned, Block
from recoupe.comparison.copying.chains import GAP
from recoupe.comparison.copying.joining import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from random import Random

    from recoupe.comparison.copying.views import Blocks


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


def together(found: Sequence[Blocks], pairs: Sequence[int] | None = None) -> list[Blocks]:
    """Return matches of one pair of texts, or of those told, joined."""
    return joined(Aligned.of(found), np.array(pairs or [0] * len(found), np.int64)).blocks()


def one_by_one(matches: Iterable[Blocks]) -> Iterator[Blocks]:
    """Yield the matches of one pair of texts, each joined to the one before where it may be."""
    last: Blocks = ()
    for blocks in sorted(matches, key=_place):
        together = _together(last, blocks) if last else None
        if together is None and last:
            yield last
        last = together or blocks
    if last:
        yield last


def _place(blocks: Blocks) -> tuple[int, ...]:
    """Return where a match stands: of those that begin together the longest is first, then the one least changed."""
    first = blocks[0]
    ends = (number for one in blocks for number in (one.a_end, one.b_end, one.equal))
    return first.a, first.b, -blocks[-1].a_end, len(blocks), *ends


def _together(last: Blocks, blocks: Blocks) -> Blocks | None:
    """Return two matches as one; nothing where they lie apart, or cross."""
    end, start = last[-1], blocks[0]
    gap_a, gap_b = start.a - end.a_end, start.b - end.b_end
    if 0 <= gap_a <= GAP and 0 <= gap_b <= GAP:
        between = [Block(end.a_end, start.a, end.b_end, start.b, equal=False)] if gap_a or gap_b else []
        return tuple(in_turn([*last, *between, *blocks]))
    if gap_a == gap_b < 0 and end.a <= start.a:
        if blocks[-1].a_end <= end.a_end:
            return last
        rest = Block(end.a_end, start.a_end, end.b_end, start.b_end)
        return tuple(in_turn([*last, rest, *blocks[1:]])) if start.a_end >= end.a_end else None
    return None


def in_turn(pieces: Iterable[Block]) -> Iterator[Block]:
    """Yield pieces, neighbours of one kind as one."""
    for equal, found in groupby(pieces, key=lambda one: one.equal):
        some = list(found)
        yield Block(some[0].a, some[-1].a_end, some[0].b, some[-1].b_end, equal=equal)


@given(st.lists(matches(), max_size=6))
def test_matches_are_joined_as_one_after_another_would_be(found: list[Blocks]) -> None:
    assert together(found) == list(one_by_one(found))


@given(st.lists(matches(), max_size=4), st.lists(matches(), max_size=4))
def test_matches_of_two_pairs_are_joined_apart(found: list[Blocks], others: list[Blocks]) -> None:
    pairs = [0] * len(found) + [1] * len(others)
    assert together([*found, *others], pairs) == together(found) + together(others)


@given(st.lists(matches(), max_size=5), st.randoms(use_true_random=False))
def test_matches_are_joined_alike_in_whatever_order_they_come(
    found: Sequence[Blocks], chance: Random
) -> None:
    turned = list(found)
    chance.shuffle(turned)
    assert together(turned) == together(found)


def test_of_matches_that_begin_together_the_longest_stays() -> None:
    long = (Block(0, 20, 40, 60),)
    edited = (Block(0, 9, 40, 49), Block(9, 10, 49, 50, equal=False), Block(10, 20, 50, 60))
    assert together([edited, long]) == together([long, edited]) == [long]
