"""What was found for the first place of a carried stretch, told of its every place, pair by pair."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.alignment import Block, in_turn
from recoupe.comparison.copying.carried import ENDS
from recoupe.comparison.copying.chains import GAP
from recoupe.comparison.copying.views import Owners, View, turned, viewed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.carried import Stretch
    from recoupe.comparison.copying.information import Aligned
    from recoupe.comparison.copying.views import Blocks
    from recoupe.comparison.copying.words import Words


@dataclass(frozen=True, slots=True)
class _Match:
    """What two places share, and every view of the second."""

    blocks: Blocks
    others: Sequence[View]


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

    for matches in _everywhere(found, carried, words, least) if carried else [found]:
        for _, of_pair in groupby(sorted(matches, key=pair), key=pair):
            yield from joined(of_pair)


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
            if other.at > view.at and (blocks := grown(viewed(match.blocks, view, other, least), words))
        ]


def _begun(found: Sequence[Blocks], carried: Sequence[Stretch]) -> dict[int, list[tuple[View, _Match]]]:
    """Return every match by where a view of its first side stands, either side being first."""
    begun: dict[int, list[tuple[View, _Match]]] = defaultdict(list)
    for stretch in carried:
        first, length = stretch.places[0], stretch.length
        views = [View(first, first + length, place - first) for place in stretch.places]
        match = _Match((Block(first, first + length, first, first + length),), views)
        for view in views:
            begun[view.at].append((view, match))
    owners = Owners(carried)
    for blocks in found:
        ours = owners.views(blocks[0].a, blocks[-1].a_end)
        theirs = owners.views(blocks[0].b, blocks[-1].b_end)
        for match, views in ((_Match(blocks, theirs), ours), (_Match(turned(blocks), ours), theirs)):
            for view in views:
                begun[view.at].append((view, match))
    return begun


def may_grow(matches: Aligned, words: Words) -> NDArray[np.bool_]:
    """Tell which of `matches` `grown` may change, all at once: most end where words differ."""
    firsts, lasts = matches.firsts(), matches.lasts()
    a, b, a_end, b_end = matches.a[firsts], matches.b[firsts], matches.a_end[lasts], matches.b_end[lasts]
    last = len(words) - 1
    before = (a > 0) & (words.keys[a - 1] == words.keys[b - 1])
    after = (b_end <= last) & (words.keys[np.minimum(a_end, last)] == words.keys[np.minimum(b_end, last)])
    inside = words.texts[a] == words.texts[b]
    may: NDArray[np.bool_] = before | after | inside
    return may


def grown(blocks: Blocks, words: Words) -> Blocks:
    """Return `blocks` taken outwards, `ENDS` words at most, while both sides agree and in one text do not meet.

    Sides that overlap in one text, as two places of words said over and over do, are no match.
    """
    if not blocks:
        return ()
    first, last = blocks[0], blocks[-1]
    apart = words.texts[first.a] != words.texts[first.b]
    room = 2 * ENDS if apart else first.b - last.a_end
    if room < 0:
        return ()
    before = _agreeing(words, first.a - 1, first.b - 1, -1, min(ENDS, room))
    after = _agreeing(words, last.a_end, last.b_end, 1, min(ENDS, room - before))
    if not before and not after:
        return blocks
    grown = [Block(first.a - before, first.a, first.b - before, first.b), *blocks]
    return tuple(in_turn([*grown, Block(last.a_end, last.a_end + after, last.b_end, last.b_end + after)]))


def _agreeing(words: Words, a: int, b: int, step: int, most: int) -> int:
    """Return how many words from `a` and `b` on are the same, at most so many."""
    count = 0
    while count < most and a >= 0 and b < len(words) and words.keys[a] == words.keys[b]:
        count, a, b = count + 1, a + step, b + step
    return count


def joined(matches: Iterable[Blocks]) -> Iterator[Blocks]:
    """Yield the matches of one pair of texts by place; those that overlap or follow one another on both sides as one.

    The order they come in makes no difference.
    """
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
