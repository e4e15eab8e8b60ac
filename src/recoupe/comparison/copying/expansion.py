"""What was found for the first place of a carried stretch, told of its every place, pair by pair."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.blocks import Aligned, Block
from recoupe.comparison.copying.joining import grown, joined
from recoupe.comparison.copying.views import Owners, View, turned, viewed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    for matches in _everywhere(found, carried, words, least) if carried else [found]:
        every = Aligned.of(matches)
        first = every.firsts()
        pairs = words.texts[every.a[first]].astype(np.int64) << 32 | words.texts[every.b[first]]
        if carried:
            every, pairs = grown(every, pairs, words)
        yield from joined(every, pairs).blocks()


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
            if other.at > view.at and (blocks := viewed(match.blocks, view, other, least))
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
