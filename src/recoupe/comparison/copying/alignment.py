"""The two sides of passages, word against word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import Indel

from recoupe.comparison.copying.blocks import in_turn

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recoupe.comparison.copying.blocks import Aligned
    from recoupe.comparison.copying.chains import Chains
    from recoupe.comparison.copying.widening import Extents
    from recoupe.comparison.copying.words import Words

    Places = NDArray[np.int64]


def align(chains: Chains, extents: Extents, words: Words) -> Aligned:
    """Return the blocks of `chains` taken as far as `extents`, shared words and differences in turn.

    Between the runs of a chain, the longest common subsequence of words is shared (Indel distance).
    """
    gaps = _gaps(chains, extents)
    parts, inside = _between(gaps, words)
    # A gap, then the run behind it: behind the last one of its chain there is none.
    at = np.arange(len(chains.owner)) + chains.owner
    runs = np.stack([chains.a, chains.a + chains.lengths, chains.b, chains.b + chains.lengths], axis=1)
    equal = np.concatenate([inside.equal, np.ones(len(runs), np.bool_)])
    pieces = np.column_stack([np.concatenate([parts, runs]), equal])
    order = np.lexsort(
        (
            np.concatenate([inside.rank, np.zeros(len(runs), np.int64)]),
            np.concatenate([2 * inside.gap, 2 * at + 1]),
        )
    )
    owner = np.concatenate([gaps.owner[inside.gap], chains.owner])
    return in_turn(pieces[order], owner[order], chains.count)


@dataclass(frozen=True, slots=True, eq=False)
class _Gaps:
    """What stands before, between and behind the runs of chains, in order: `rows` are four places each."""

    rows: NDArray[np.int64]
    owner: Places


@dataclass(frozen=True, slots=True, eq=False)
class _Inside:
    """Of each piece of a gap the gap, its rank there, and whether it is shared."""

    gap: Places
    rank: Places
    equal: NDArray[np.bool_]


def _gaps(chains: Chains, extents: Extents) -> _Gaps:
    """Return the gaps of `chains`: one more than each has runs."""
    count, runs = chains.count, len(chains.owner)
    rows = np.empty((runs + count, 4), np.int64)
    before = np.arange(runs) + chains.owner
    last = np.cumsum(np.bincount(chains.owner, minlength=count)) + np.arange(count)
    first = np.concatenate([[0], last[:-1] + 1]) if count else last
    rows[before, 1], rows[before, 3] = chains.a, chains.b
    rows[before + 1, 0], rows[before + 1, 2] = chains.a + chains.lengths, chains.b + chains.lengths
    rows[first, 0], rows[first, 2] = extents.a, extents.b
    rows[last, 1], rows[last, 3] = extents.a_end, extents.b_end
    owner = np.empty(runs + count, np.int64)
    owner[before], owner[last] = chains.owner, np.arange(count)
    return _Gaps(rows, owner)


def _between(gaps: _Gaps, words: Words) -> tuple[NDArray[np.int64], _Inside]:
    """Return the pieces that gaps are of, four places each, and what is known of each."""
    rows = gaps.rows
    a, b = rows[:, 1] - rows[:, 0], rows[:, 3] - rows[:, 2]
    # The commonest: nothing on one side, or one word for another.
    plain = np.flatnonzero(((a > 0) ^ (b > 0)) | ((a == 1) & (b == 1)))
    same = (a[plain] == 1) & (b[plain] == 1)
    same[same] = words.keys[rows[plain[same], 0]] == words.keys[rows[plain[same], 2]]
    mixed = np.flatnonzero((a > 0) & (b > 0) & ((a > 1) | (b > 1)))
    steps = [
        (gap, rank, step.tag == "equal", step.src_start, step.src_end, step.dest_start, step.dest_end)
        for gap, row in zip(mixed.tolist(), rows[mixed].tolist(), strict=True)
        for rank, step in enumerate(
            Indel.opcodes(words.keys[row[0] : row[1]].tolist(), words.keys[row[2] : row[3]].tolist())
        )
    ]
    told = np.array(steps, np.int64).reshape(-1, 7)
    gap = told[:, 0]
    pieces = told[:, 3:] + rows[gap][:, [0, 0, 2, 2]]
    inside = _Inside(
        np.concatenate([plain, gap]),
        np.concatenate([np.zeros(len(plain), np.int64), told[:, 1]]),
        np.concatenate([same, told[:, 2] == 1]),
    )
    return np.concatenate([rows[plain], pieces]), inside
