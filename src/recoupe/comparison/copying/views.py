"""The places a match stands at: its own, and those where carried stretches take parts of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from recoupe.comparison.copying.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from recoupe.comparison.copying.carried import Stretch

Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """One match wherever carried stretches take it: each place of one side shares it with each of the other.

    Args:
        blocks: the match, where its two sides are shifted by nothing.

        ours: how many words further on its first side stands, at each place.

        theirs: the same of its second side.
    """

    blocks: Blocks
    ours: tuple[int, ...]
    theirs: tuple[int, ...]


def spread(found: Sequence[Blocks], carried: Sequence[Stretch], *, least: int) -> Iterator[Spread]:
    """Yield what `expansion.expand` tells pair by pair as matches with all their places, from either side.

    A place may meet itself there; `expand` leaves that out.
    """
    for stretch in carried:
        first, end = stretch.places[0], stretch.places[0] + stretch.length
        shifts = tuple(place - first for place in stretch.places)
        yield Spread((Block(first, end, first, end),), shifts, shifts)
    owners = Owners(carried)
    for blocks in found:
        left = by_words(owners.views(blocks[0].a, blocks[-1].a_end))
        right = by_words(owners.views(blocks[0].b, blocks[-1].b_end))
        for (view, *more), (other, *others) in product(left, right):
            if cut := viewed(blocks, view, other, least):
                ours = (0, *(one.shift - view.shift for one in more))
                theirs = (0, *(one.shift - other.shift for one in others))
                yield Spread(cut, ours, theirs)
                yield Spread(turned(cut), theirs, ours)


@dataclass(frozen=True, slots=True)
class View:
    """One side of a match, its words `first` to `end`, as it stands `shift` words further on."""

    first: int
    end: int
    shift: int = 0

    @property
    def at(self) -> int:
        """Return where it stands."""
        return self.first + self.shift


class Owners:
    """Which carried stretches stand first where."""

    def __init__(self, carried: Sequence[Stretch]) -> None:
        self._stretches = sorted(carried, key=lambda stretch: stretch.places[0])

    def views(self, first: int, end: int) -> list[View]:
        """Return the words `first` to `end` as they stand, and as carried stretches take them elsewhere."""
        views = [View(first, end)]
        for stretch in self._within(first, end):
            start = stretch.places[0]
            part = max(first, start), min(end, start + stretch.length)
            views += [View(*part, place - start) for place in stretch.places[1:]]
        return views

    def _within(self, first: int, end: int) -> Iterator[Stretch]:
        at = bisect_left(self._stretches, first, key=lambda stretch: stretch.places[0] + stretch.length - 1)
        while at < len(self._stretches) and self._stretches[at].places[0] < end:
            yield self._stretches[at]
            at += 1


def by_words(views: Sequence[View]) -> Collection[Sequence[View]]:
    """Return the views of each stretch of words."""
    if len(views) == 1:
        return (views,)
    same: dict[tuple[int, int], list[View]] = defaultdict(list)
    for view in views:
        same[view.first, view.end].append(view)
    return same.values()


def turned(blocks: Blocks) -> Blocks:
    """Return `blocks` with their sides changed about."""
    return tuple(Block(one.b, one.b_end, one.a, one.a_end, equal=one.equal) for one in blocks)


def viewed(blocks: Blocks, view: View, other: View, least: int) -> Blocks:
    """Return `blocks` where the two views stand, cut to their words; none where under `least` words are left."""
    if view.shift == other.shift == 0 and len(blocks) == 1:
        return blocks
    cut = [one for block in blocks if (one := _cut(block, view, other))]
    while cut and not cut[-1].equal:
        cut.pop()
    while cut and not cut[0].equal:
        cut.pop(0)
    return tuple(cut) if sum(one.a_end - one.a for one in cut if one.equal) >= least else ()


def _cut(block: Block, view: View, other: View) -> Block | None:
    """Return the part of `block` in both views, moved to where they stand."""
    before = max(0, view.first - block.a, other.first - block.b) if block.equal else 0
    after = max(0, block.a_end - view.end, block.b_end - other.end) if block.equal else 0
    a, a_end = max(block.a + before, view.first), min(block.a_end - after, view.end)
    b, b_end = max(block.b + before, other.first), min(block.b_end - after, other.end)
    if a > a_end or b > b_end or (block.equal and a == a_end):
        return None
    return Block(a + view.shift, a_end + view.shift, b + other.shift, b_end + other.shift, equal=block.equal)
