"""Runs of shared words joined over small differences; what is reordered stays apart."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.runs import LEAST, Runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.words import Words

GAP = 8
"""Words that may differ between two runs of one passage, on either side."""
GAP_COST = 0.5
"""What a differing word takes from the shared ones: a gap must be paid for by the runs beside it."""
NEIGHBOURS = 12
"""Runs looked back at; more stand between only where a text repeats itself."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Shared words in a row: the index of the first on either side, and how many."""

    a: int
    b: int
    length: int


BATCH = 1 << 15
"""Pairs of texts taken up at once: the runs of all of a large corpus would fill the memory."""

Chain = tuple[Run, ...]
"""The runs of one passage, in order, none of which overlap."""


def find_chains(runs: Runs, words: Words, least: int = LEAST) -> Iterator[Chain]:
    """Yield the chains of each pair of texts that share `least` words or more, once each.

    Every run of `least` words lies in one of them. A chain of best score is taken, then the best of
    what is left (local chaining: Gusfield, 1997, 13.3).
    """
    runs = runs.of(_accompanied(runs, words, least))
    left, right = words.texts[runs.a], words.texts[runs.b]
    new = np.flatnonzero((left[1:] != left[:-1]) | (right[1:] != right[:-1])) + 1
    for first, end in pairwise([0, *new[BATCH::BATCH].tolist(), len(runs)]):
        cuts = new[np.searchsorted(new, first, "right") : np.searchsorted(new, end)] - first
        yield from _of_pairs(
            runs.of(slice(first, end)), cuts.tolist(), left[first:end] != right[first:end], least
        )


def _of_pairs(runs: Runs, cuts: Sequence[int], apart: NDArray[np.bool_], least: int) -> Iterator[Chain]:
    """Yield the chains of the pairs that `cuts` tell apart."""
    every = [Run(*run) for run in zip(runs.a.tolist(), runs.b.tolist(), runs.lengths.tolist(), strict=True)]
    for first, end in pairwise([0, *cuts, len(every)]):
        if end - first == 1:
            yield (every[first],)
        elif end > first:
            yield from _of_pair(every[first:end], least, apart=bool(apart[first]))


def _accompanied(runs: Runs, words: Words, least: int) -> NDArray[np.bool_]:
    """Tell which runs are long, or stand close to another: most short ones are chance."""
    kept: NDArray[np.bool_] = runs.lengths >= least
    reach = GAP + LEAST
    left, right = words.texts[runs.a], words.texts[runs.b]
    for step in range(1, min(NEIGHBOURS, len(kept))):
        near = (
            (left[step:] == left[:-step])
            & (right[step:] == right[:-step])
            & (runs.a[step:] - runs.a[:-step] - runs.lengths[:-step] <= reach)
            & (abs(runs.b[step:] - runs.b[:-step] - runs.lengths[:-step]) <= reach + LEAST)
        )
        kept[step:] |= near
        kept[:-step] |= near
    return kept


def _of_pair(runs: Sequence[Run], least: int, *, apart: bool) -> list[Chain]:
    """Return the chains of one pair of texts; inside one text (not `apart`) their sides do not overlap."""
    scores, before = _scored(runs)
    used: set[int] = set()
    chains: list[Chain] = []
    for last in sorted(range(len(runs)), key=lambda at: (-scores[at], at)):
        path: list[Run] = []
        at = last
        while at >= 0 and at not in used:
            used.add(at)
            path.append(runs[at])
            at = before[at]
        chain = _trimmed(path[::-1])
        meet = not apart and bool(chain) and chain[-1].a + chain[-1].length > chain[0].b
        parts = [(run,) for run in chain] if meet else [chain]
        chains += [part for part in parts if sum(run.length for run in part) >= least]
    return _outermost(chains) if len(chains) > 1 else chains


def _trimmed(path: Sequence[Run]) -> Chain:
    """Return the runs of `path` with what each shares with the one before taken off its beginning."""
    chain = list(path[:1])
    for run in path[1:]:
        over = _overlap(chain[-1], run)
        if over < run.length:
            chain.append(Run(run.a + over, run.b + over, run.length - over))
    return tuple(chain)


def _outermost(chains: Sequence[Chain]) -> list[Chain]:
    """Return the chains that lie in no other one taken before, in order.

    One that holds another is as long at least, and starts at most its length before: those of each
    power of two are looked up by where they start.
    """
    sizes: dict[int, list[tuple[int, int]]] = defaultdict(list)
    kept: list[Chain] = []
    for rank, chain in enumerate(chains):
        a, a_end, _, _ = bounds(chain)
        size = (a_end - a).bit_length()
        near = (
            chains[other]
            for wide, starts in sizes.items()
            if wide >= size
            for _, other in starts[
                bisect_left(starts, (a - (1 << wide), 0)) : bisect_left(starts, (a + 1, 0))
            ]
        )
        if not any(_holds(other, chain) for other in near):
            kept.append(chain)
            insort(sizes[size], (a, rank))
    return kept


def bounds(chain: Chain) -> tuple[int, int, int, int]:
    """Return where a chain begins and ends, half-open, on side a and on side b."""
    first, last = chain[0], chain[-1]
    return first.a, last.a + last.length, first.b, last.b + last.length


def _holds(one: Chain, other: Chain) -> bool:
    a, a_end, b, b_end = bounds(one)
    a_other, a_end_other, b_other, b_end_other = bounds(other)
    return a <= a_other and a_end_other <= a_end and b <= b_other and b_end_other <= b_end


def _scored(runs: Sequence[Run]) -> tuple[list[float], list[int]]:
    """Return for each run the best score of a chain that ends in it, and the run before it there."""
    scores = [float(run.length) for run in runs]
    before = [-1] * len(runs)
    for at, run in enumerate(runs):
        for earlier in range(max(0, at - NEIGHBOURS), at):
            gain = _gain(runs[earlier], run)
            if scores[earlier] + gain > max(scores[at], scores[earlier]):
                scores[at], before[at] = scores[earlier] + gain, earlier
    return scores, before


def _overlap(first: Run, second: Run) -> int:
    return max(0, first.a + first.length - second.a, first.b + first.length - second.b)


def _gain(first: Run, second: Run) -> float:
    """Return what `second` adds to a chain ending in `first`: its new words less the cost of the gap."""
    on_a, on_b, length = second.a - first.a, second.b - first.b, first.length
    if on_a <= 0 or on_b <= 0 or on_a > GAP + length or on_b > GAP + length:
        return 0.0
    overlap = max(0, length - on_a, length - on_b)
    if overlap >= second.length:
        return 0.0
    return second.length - overlap - GAP_COST * max(0, on_a - length, on_b - length)
