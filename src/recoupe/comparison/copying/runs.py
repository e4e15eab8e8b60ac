"""Words in a row that stand in two places: shingles joined with themselves and taken as far as they agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.shingles import COMMON, EVERYWHERE, SHORT, Groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from recoupe.comparison.copying.sides import Sides
    from recoupe.comparison.copying.words import Words

LEAST = 8
"""Words in common below which nothing is a passage."""
BITS = np.uint64(32)
LOW = np.uint64(0xFFFFFFFF)
JOINED = 1 << 22
"""Pairs of places joined at once: the arrays of one round stay under 200 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Words in a row that stand in two places, as long as they go; `a` and `b` index the words, `a < b`."""

    a: NDArray[np.int64]
    b: NDArray[np.int64]
    lengths: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.a)

    def of(self, kept: NDArray[np.bool_] | slice) -> Runs:
        """Return the runs that are `kept`."""
        return Runs(self.a[kept], self.b[kept], self.lengths[kept])


def find_runs(
    short: Groups,
    long: Groups,
    words: Words,
    *,
    sides: Sides | None = None,
    twins: NDArray[np.int32] | None = None,
) -> Runs:
    """Return every longest run of shared words that holds a joined shingle, by pair of texts and place.

    Any run of 10 words is among them, save one of words that stand `EVERYWHERE`, or in many texts and not `SOON`
    after one another. Inside one text the two sides do not overlap.

    Args:
        short: the shingles; those too common are passed over.

        long: what stands for these.

        words: those of every text.

        sides: which texts are compared; all unless given.

        twins: no run begins or ends where two words have one number.
    """
    joined = (
        *_joined(short.sized(2, COMMON), words, sides),
        *_joined(long.sized(2, EVERYWHERE), words, sides and sides.soon()),
    )
    seeds = [seed if twins is None else unlike(seed, twins) for seed in joined]
    return grow(np.concatenate(seeds) if seeds else np.zeros(0, np.uint64), words)


def grow(seeds: NDArray[np.uint64], words: Words) -> Runs:
    """Return every longest run of shared words that holds one of `seeds` (see `seeds_of`)."""
    return _apart(_longest(once(seeds), words), words)


def once(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return `values` sorted, each once.

    `numpy.unique` hashes them since numpy 2.3, and places of words in a row collide: ten times slower.
    """
    values = np.sort(values)
    new = np.ones(len(values), np.bool_)
    new[1:] = values[1:] != values[:-1]
    return values[new]


def _joined(groups: Groups, words: Words, sides: Sides | None) -> Iterator[NDArray[np.uint64]]:
    """Yield pairs of places in one group, each as `(b - a) << 32 | a`, those too close in one text apart."""
    for a, b in pairs_of(groups):
        apart = (words.texts[a] != words.texts[b]) | (b - a >= LEAST)
        if sides is not None:
            apart &= sides.meet(words.texts[a], words.texts[b])
        yield once(seeds_of(a[apart], b[apart]))


def seeds_of(a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return pairs of places as one number each, by which they sort along their diagonals."""
    return (b - a).astype(np.uint64) << BITS | a.astype(np.uint64)


def pairs_of(groups: Groups) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield each two places of one group, the earlier one first, some millions at once."""
    following = np.repeat(groups.firsts + groups.sizes, groups.sizes) - np.arange(len(groups.at)) - 1
    total = np.cumsum(following)
    cuts = np.searchsorted(total, np.arange(0, int(total[-1]) if len(total) else 0, JOINED))
    for first, end in zip(cuts.tolist(), [*cuts[1:].tolist(), len(total)], strict=False):
        left = np.repeat(np.arange(first, end), following[first:end])
        starts = np.cumsum(following[first:end]) - following[first:end]
        step = np.arange(len(left)) - np.repeat(starts, following[first:end])
        yield groups.at[left], groups.at[left + 1 + step]


def unlike(seeds: NDArray[np.uint64], twins: NDArray[np.int32] | NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return the `seeds` neither end of which lies in words of one number."""
    a = (seeds & LOW).astype(np.int64)
    b = a + (seeds >> BITS).astype(np.int64)
    last = SHORT - 1
    unlike: NDArray[np.bool_] = (twins[a] != twins[b]) & (twins[a + last] != twins[b + last])
    return seeds[unlike]


def _longest(keys: NDArray[np.uint64], words: Words) -> Runs:
    """Return the runs on each diagonal `b - a`, taken word by word as far as both texts agree."""
    new = np.ones(len(keys), np.bool_)
    new[1:] = keys[1:] - keys[:-1] != 1
    firsts = np.flatnonzero(new)
    a = (keys[firsts] & LOW).astype(np.int64)
    diagonal = (keys[firsts] >> BITS).astype(np.int64)
    ends = a + np.diff(np.append(firsts, len(keys))) - 1 + SHORT
    a, ends = _extended(a, diagonal, ends, words.keys)
    # Runs that grew into one another are one: they start at the same place on the same diagonal.
    new = np.ones(len(a), np.bool_)
    new[1:] = (a[1:] != a[:-1]) | (diagonal[1:] != diagonal[:-1])
    a, b, ends = a[new], (a + diagonal)[new], ends[new]
    order = np.lexsort((b, a, words.texts[b], words.texts[a]))
    return Runs(a[order], b[order], (ends - a)[order])


def _extended(
    a: NDArray[np.int64], diagonal: NDArray[np.int64], ends: NDArray[np.int64], keys: NDArray[np.uint64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return starts and ends moved outwards while the words agree; the word closing a text stops them."""
    a, ends = a.copy(), ends.copy()
    live = np.arange(len(a))
    while len(live):
        live = live[ends[live] + diagonal[live] < len(keys)]
        live = live[keys[ends[live]] == keys[ends[live] + diagonal[live]]]
        ends[live] += 1
    live = np.flatnonzero(a > 0)
    while len(live):
        live = live[keys[a[live] - 1] == keys[a[live] - 1 + diagonal[live]]]
        a[live] -= 1
        live = live[a[live] > 0]
    return a, ends


def _apart(runs: Runs, words: Words) -> Runs:
    """Return `runs` with the sides inside one text cut where the second begins: words said over and over."""
    inside = words.texts[runs.a] == words.texts[runs.b]
    longest = np.where(inside, runs.b - runs.a, runs.lengths)
    return Runs(runs.a, runs.b, np.minimum(runs.lengths, longest))
