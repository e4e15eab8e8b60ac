"""What was found for the first place of a carried stretch, told of its every place, pair by pair."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING

from recoupe.comparison.copying.alignment import Block, in_turn
from recoupe.comparison.copying.chains import GAP
from recoupe.comparison.copying.views import Owners, View, turned, viewed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.comparison.copying.carried import Stretch
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
    for _, places in groupby(sorted(begun), key=lambda at: words.texts.item(at)):
        yield [
            blocks
            for view, match in chain.from_iterable(begun[at] for at in places)
            for other in match.others
            if other.at > view.at and (blocks := viewed(match.blocks, view, other, least))
        ]


def _begun(found: Sequence[Blocks], carried: Sequence[Stretch]) -> dict[int, list[tuple[View, _Match]]]:
    """Return every match by where a view of its first side stands, either side being first."""
    begun: dict[int, list[tuple[View, _Match]]] = defaultdict(list)
    for stretch in carried:
        first, length = stretch.places[0], stretch.length
        views = [View(first, first + length, place - first) for place in stretch.places]
        match = _Match((Block(True, first, first + length, first, first + length),), views)
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


def _joined(matches: Iterable[Blocks]) -> Iterator[Blocks]:
    """Yield the matches of one pair of texts, those that follow one another on both sides as one."""
    last: Blocks = ()
    for blocks in matches:
        gap_a, gap_b = (blocks[0].a - last[-1].a_end, blocks[0].b - last[-1].b_end) if last else (-1, -1)
        if 0 <= gap_a <= GAP and 0 <= gap_b <= GAP:
            between = Block(False, last[-1].a_end, blocks[0].a, last[-1].b_end, blocks[0].b)
            last = tuple(in_turn([*last, *([between] if gap_a or gap_b else []), *blocks]))
        else:
            if last:
                yield last
            last = blocks
    if last:
        yield last
