"""How many of the words of each outlet's articles stand in those of each other outlet.

No pair of articles is looked at: what a match tells holds for every place of its two sides, so that a
dispatch in 300 outlets is one square of 300 by 300 for each stretch of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.blocks import Aligned
from recoupe.comparison.copying.parties import Party, find_parties
from recoupe.comparison.copying.views import spread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from recoupe.comparison.copying.matches import Matches
    from recoupe.comparison.copying.views import Blocks, Spread

    Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Share:
    """What of one party's words stands in another's articles.

    Args:
        party: whose words, as an index of the exchange's parties.

        other: where they stand. The same party where one of its articles stands in another of its own.

        narration: words of its own prose that stand there, each counted once.

        speech: words it reports as said that stand there, each counted once.
    """

    party: int
    other: int
    narration: int
    speech: int

    @property
    def words(self) -> int:
        """Return the words that stand there."""
        return self.narration + self.speech


@dataclass(frozen=True)
class Exchange:
    """Who shares how much with whom.

    Args:
        parties: outlets, by name; an article that has none, or all of them where outlets tell nothing apart.

        shares: those of a word or more, by party and other.
    """

    parties: tuple[Party, ...]
    shares: tuple[Share, ...]

    @cached_property
    def between(self) -> dict[tuple[int, int], Share]:
        """Return the shares by party and other."""
        return {(share.party, share.other): share for share in self.shares}

    def part(self, share: Share) -> float:
        """Return the words of `share` as a part of all the party's, 0 to 1."""
        return share.words / max(1, self.parties[share.party].words)


def find_exchange(matches: Matches) -> Exchange:
    """Return how many words of each outlet's articles stand in those of each other, and in others of its own.

    A word counts once for each outlet it stands in, however often it does.
    """
    parties, owner = find_parties(matches)
    first, end, other = _once(*_standing(matches, owner))
    pairs, back = np.unique(owner[matches.words.texts[first]] * len(parties) + other, return_inverse=True)
    counts = [np.bincount(back, before[end] - before[first], len(pairs)) for before in _before(matches)]
    rows = np.stack([*np.divmod(pairs, max(1, len(parties))), *counts], axis=1).astype(np.int64)
    return Exchange(parties, tuple(Share(*row) for row in rows.tolist() if any(row[2:])))


def _before(matches: Matches) -> Iterator[Numbers]:
    """Yield how much narration, then how much reported speech, stands before each word and before the end."""
    for kind in (matches.words.narration, matches.words.speech):
        yield np.concatenate([[0], np.cumsum(kind)])


def _once(first: Numbers, end: Numbers, other: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Return the stretches so that no two that stand with one party overlap."""
    order = np.lexsort((first, other))
    first, end, other = first[order], end[order], other[order]
    # Each party's words in a range of their own, so that one running maximum serves all.
    base = other * (end.max(initial=0) + 1)
    reached = np.maximum.accumulate(np.concatenate([[0], base + end]))[:-1] - base
    first = np.maximum(first, reached)
    new = first < end
    return first[new], end[new], other[new]


def _standing(matches: Matches, owner: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Return stretches of words, first and end, and a party in whose articles each stands too."""
    texts = matches.words.texts
    rows: list[Numbers] = []
    paired: list[Blocks] = []
    for one in spread(matches.found, matches.carried, least=matches.least):
        if len(one.ours) == len(one.theirs) == 1:
            paired.append(one.blocks)
        else:
            rows.append(_square(one, texts, owner))
    aligned = Aligned.of(paired)
    apart = aligned.equal & (texts[aligned.a] != texts[aligned.b])
    pairs = np.stack([aligned.a[apart], aligned.a_end[apart], owner[texts[aligned.b[apart]]]])
    first, end, other = np.concatenate([pairs, *rows], axis=1)
    return first, end, other


def _square(one: Spread, texts: NDArray[np.int32], owner: Numbers) -> Numbers:
    """Return the words of each place of the first side, with each party of the second."""
    ours, theirs = np.array(one.ours), np.array(one.theirs)
    mine, others = texts[one.blocks[0].a + ours], np.unique(texts[one.blocks[0].b + theirs])
    parties, times = np.unique(owner[others], return_counts=True)
    # An article does not stand in itself: its outlet counts where it has another one there.
    itself = (owner[mine][:, None] == parties) & np.isin(mine, others)[:, None]
    place, party = np.nonzero(times - itself > 0)
    blocks = [block for block in one.blocks if block.equal]
    return np.concatenate(
        [np.stack([block.a + ours[place], block.a_end + ours[place], parties[party]]) for block in blocks],
        axis=1,
    )
