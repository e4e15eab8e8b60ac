"""What was found for the first place of a carried stretch, told of its every place, pair by pair."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING

from recoupe.comparison.copying.alignment import Block, in_turn
from recoupe.comparison.copying.chains import GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.comparison.copying.carried import Stretch
    from recoupe.comparison.copying.words import Words

Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _View:
    """One side of a match, its words `first` to `end`, as it stands `shift` words further on."""

    first: int
    end: int
    shift: int = 0

    @property
    def at(self) -> int:
        """Return where it stands."""
        return self.first + self.shift


@dataclass(frozen=True, slots=True)
class _Match:
    """What two places share, and every view of the second."""

    blocks: Blocks
    others: Sequence[_View]


def expand(
    found: Sequence[Blocks], carried: Sequence[Stretch], words: Words, *, least: int
) -> Iterator[Blocks]:
    """Yield the matches `found` and those of all places of the stretches `carried`, by pair of texts.

    Matches of one pair that follow one another on both sides are one.

    Args:
        found: what no stretch, but for its first place, takes part in.

        carried: the stretches that stand in a crowd of places.

        words: those of every text.

        least: words in common below which what is left of a match is none.
    """

    def pair(blocks: Blocks) -> tuple[int, int]:
        return words.texts.item(blocks[0].a), words.texts.item(blocks[0].b)

    def place(blocks: Blocks) -> tuple[int, int, int, int]:
        return *pair(blocks), blocks[0].a, blocks[0].b

    for matches in _everywhere(found, carried, words, least) if carried else [found]:
        for _, of_pair in groupby(sorted(matches, key=place), key=pair):
            yield from _joined(of_pair)


def _everywhere(
    found: Sequence[Blocks], carried: Sequence[Stretch], words: Words, least: int
) -> Iterator[list[Blocks]]:
    """Yield what each text, in order, shares with itself and those after it."""
    begun = _begun(found, carried)
    for _, places in groupby(sorted(begun), key=words.texts.item):
        yield [
            blocks
            for view, match in chain.from_iterable(begun[at] for at in places)
            for other in match.others
            if other.at > view.at and (blocks := _grown(_viewed(match.blocks, view, other, least), words))
        ]


def _begun(found: Sequence[Blocks], carried: Sequence[Stretch]) -> dict[int, list[tuple[_View, _Match]]]:
    """Return every match by where a view of its first side stands, either side being first."""
    begun: dict[int, list[tuple[_View, _Match]]] = defaultdict(list)
    for stretch in carried:
        first, length = stretch.places[0], stretch.length
        views = [_View(first, first + length, place - first) for place in stretch.places]
        match = _Match((Block(first, first + length, first, first + length),), views)
        for view in views:
            begun[view.at].append((view, match))
    owners = _Owners(carried)
    for blocks in found:
        ours = owners.views(blocks[0].a, blocks[-1].a_end)
        theirs = owners.views(blocks[0].b, blocks[-1].b_end)
        for match, views in ((_Match(blocks, theirs), ours), (_Match(_turned(blocks), ours), theirs)):
            for view in views:
                begun[view.at].append((view, match))
    return begun


class _Owners:
    """Which carried stretches stand first where."""

    def __init__(self, carried: Sequence[Stretch]) -> None:
        self._stretches = sorted(carried, key=lambda stretch: stretch.places[0])

    def views(self, first: int, end: int) -> list[_View]:
        """Return the words `first` to `end` as they stand, and as carried stretches take them elsewhere."""
        views = [_View(first, end)]
        for stretch in self._within(first, end):
            start = stretch.places[0]
            part = max(first, start), min(end, start + stretch.length)
            views += [_View(*part, place - start) for place in stretch.places[1:]]
        return views

    def _within(self, first: int, end: int) -> Iterator[Stretch]:
        at = bisect_left(self._stretches, first, key=lambda stretch: stretch.places[0] + stretch.length - 1)
        while at < len(self._stretches) and self._stretches[at].places[0] < end:
            yield self._stretches[at]
            at += 1


def _turned(blocks: Blocks) -> Blocks:
    return tuple(Block(one.b, one.b_end, one.a, one.a_end, equal=one.equal) for one in blocks)


def _viewed(blocks: Blocks, view: _View, other: _View, least: int) -> Blocks:
    """Return `blocks` where the two views stand, cut to their words; none where too little is left."""
    if view.shift == other.shift == 0 and len(blocks) == 1:
        return blocks
    cut = [one for block in blocks if (one := _cut(block, view, other))]
    while cut and not cut[-1].equal:
        cut.pop()
    while cut and not cut[0].equal:
        cut.pop(0)
    return tuple(cut) if sum(one.a_end - one.a for one in cut if one.equal) >= least else ()


def _cut(block: Block, view: _View, other: _View) -> Block | None:
    """Return the part of `block` in both views, moved to where they stand."""
    before = max(0, view.first - block.a, other.first - block.b) if block.equal else 0
    after = max(0, block.a_end - view.end, block.b_end - other.end) if block.equal else 0
    a, a_end = max(block.a + before, view.first), min(block.a_end - after, view.end)
    b, b_end = max(block.b + before, other.first), min(block.b_end - after, other.end)
    if a > a_end or b > b_end or (block.equal and a == a_end):
        return None
    return Block(a + view.shift, a_end + view.shift, b + other.shift, b_end + other.shift, equal=block.equal)


def _grown(blocks: Blocks, words: Words) -> Blocks:
    """Return `blocks` taken outwards word by word while both sides agree."""
    if not blocks:
        return ()
    keys, first, last = words.keys, blocks[0], blocks[-1]
    before = after = 0
    while first.a > before and keys[first.a - before - 1] == keys[first.b - before - 1]:
        before += 1
    while last.b_end + after < len(keys) and keys[last.a_end + after] == keys[last.b_end + after]:
        after += 1
    if not before and not after:
        return blocks
    grown = [Block(first.a - before, first.a, first.b - before, first.b), *blocks]
    return tuple(in_turn([*grown, Block(last.a_end, last.a_end + after, last.b_end, last.b_end + after)]))


def _joined(matches: Iterable[Blocks]) -> Iterator[Blocks]:
    """Yield the matches of one pair of texts; those that overlap or follow one another on both sides as one."""
    last: Blocks = ()
    for blocks in matches:
        together = _together(last, blocks) if last else None
        if together is None and last:
            yield last
        last = together or blocks
    if last:
        yield last


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
