"""Runs of shared words joined over small differences; what is reordered stays apart."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.shingles import Runs
    from recoupe.comparison.copying.words import Words

GAP = 8
"""Words that may differ between two runs of one passage, on either side."""
GAP_COST = 0.5
"""What a differing word takes from the shared ones: a gap must be paid for by the runs beside it."""
LEAST = 8
"""Words in common below which nothing is a passage."""
NEIGHBOURS = 12
"""Runs looked back at; more stand between only where a text repeats itself."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Shared words in a row: the index of the first on either side, and how many."""

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True, order=True)
class Chain:
    """A passage in words, half-open: words `a` to `a_end` of one text, `b` to `b_end` of the other."""

    a: int
    a_end: int
    b: int
    b_end: int

    def __contains__(self, other: Chain) -> bool:
        return (
            self.a <= other.a
            and other.a_end <= self.a_end
            and self.b <= other.b
            and other.b_end <= self.b_end
        )


def find_chains(runs: Runs, words: Words) -> Iterator[Chain]:
    """Yield the chains of each pair of texts, runs of `LEAST` shared words or more, once each.

    Every run of `LEAST` words lies in one of them. A chain of best score is taken, then the best of
    what is left (local chaining: Gusfield, 1997, 13.3).
    """
    kept = _accompanied(runs, words)
    a, b, lengths = runs.a[kept], runs.b[kept], runs.lengths[kept]
    left, right = words.texts[a], words.texts[b]
    new = np.flatnonzero((left[1:] != left[:-1]) | (right[1:] != right[:-1])) + 1
    every = [Run(*run) for run in zip(a.tolist(), b.tolist(), lengths.tolist(), strict=True)]
    for first, end in pairwise([0, *new.tolist(), len(every)]):
        yield from _of_pair(every[first:end])


def _accompanied(runs: Runs, words: Words) -> NDArray[np.int64]:
    """Return the runs that are long, or that stand close to another: most short ones are chance."""
    kept = runs.lengths >= LEAST
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
    return np.flatnonzero(kept)


def _of_pair(runs: Sequence[Run]) -> list[Chain]:
    scores, before = _scored(runs)
    used: set[int] = set()
    chains: list[Chain] = []
    for last in sorted(range(len(runs)), key=lambda at: (-scores[at], at)):
        path: list[int] = []
        at = last
        while at >= 0 and at not in used:
            path.append(at)
            at = before[at]
        used.update(path)
        if not path or _shared([runs[at] for at in reversed(path)]) < LEAST:
            continue
        head, tail = runs[path[-1]], runs[path[0]]
        chain = Chain(head.a, tail.a + tail.length, head.b, tail.b + tail.length)
        chains.append(chain)
    return _outermost(chains)


def _outermost(chains: Sequence[Chain]) -> list[Chain]:
    """Return the chains that lie in no other one taken before, in order.

    One that holds another is as long at least, and starts at most its length before: those of each
    power of two are looked up by where they start.
    """
    sizes: dict[int, list[tuple[int, int]]] = defaultdict(list)
    kept: list[Chain] = []
    for rank, chain in enumerate(chains):
        length = chain.a_end - chain.a
        near = (
            chains[other]
            for size, starts in sizes.items()
            if size >= length.bit_length()
            for _, other in starts[bisect_left(starts, (chain.a - (1 << size), 0)) : _past(starts, chain.a)]
        )
        if not any(chain in other for other in near):
            kept.append(chain)
            insort(sizes[length.bit_length()], (chain.a, rank))
    return kept


def _past(starts: Sequence[tuple[int, int]], a: int) -> int:
    return bisect_left(starts, (a + 1, 0))


def _shared(path: Sequence[Run]) -> int:
    """Return how many words a chain shares, those of overlapping runs once."""
    return sum(run.length for run in path) - sum(_overlap(*two) for two in pairwise(path))


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
    gap = max(second.a - first.a, second.b - first.b) - first.length
    overlap = _overlap(first, second)
    if gap > GAP or overlap >= second.length or second.a <= first.a or second.b <= first.b:
        return 0.0
    return second.length - overlap - GAP_COST * max(0, gap)
