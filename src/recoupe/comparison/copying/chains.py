"""Runs of shared words joined over small differences; what is reordered stays apart."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise, starmap
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np

from recoupe.comparison.copying.runs import LEAST, Runs
from recoupe.comparison.copying.widening import Extents

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


class Run(NamedTuple):
    """Shared words in a row: the index of the first on either side, and how many."""

    a: int
    b: int
    length: int


BATCH = 1 << 14
"""Pairs of texts taken up at once: the runs of all of a large corpus would fill the memory."""

Chain = tuple[Run, ...]
"""The runs of one passage, in order, none of which overlap."""


@dataclass(frozen=True, slots=True, eq=False)
class Chains:
    """The runs of many chains side by side, each one's together and in order; `owner` tells the chain of each."""

    a: NDArray[np.int64]
    b: NDArray[np.int64]
    lengths: NDArray[np.int64]
    owner: NDArray[np.int64]
    count: int

    @classmethod
    def of(cls, chains: Sequence[Chain]) -> Self:
        """Return `chains`."""
        rows = [(owner, *run) for owner, chain in enumerate(chains) for run in chain]
        owner, a, b, lengths = np.array(rows, np.int64).reshape(-1, 4).T
        return cls(a, b, lengths, owner, len(chains))

    def extents(self) -> Extents:
        """Return where they begin and end."""
        every = np.arange(self.count)
        first = np.searchsorted(self.owner, every)
        last = np.searchsorted(self.owner, every, "right") - 1
        length = self.lengths[last]
        return Extents(self.a[first], self.a[last] + length, self.b[first], self.b[last] + length)


def find_chains(runs: Runs, words: Words, least: int = LEAST) -> Iterator[Chains]:
    """Yield the chains of each pair of texts that share `least` words or more, once each, some pairs at once.

    Every run of `least` words lies in one of them. A chain of best score is taken, then the best of
    what is left (local chaining: Gusfield, 1997, 13.3).
    """
    runs = runs.of(_accompanied(runs, words, least))
    left, right = words.texts[runs.a], words.texts[runs.b]
    new = np.flatnonzero((left[1:] != left[:-1]) | (right[1:] != right[:-1])) + 1
    for first, end in pairwise([0, *new[BATCH::BATCH].tolist(), len(runs)]):
        cuts = new[np.searchsorted(new, first, "right") : np.searchsorted(new, end)] - first
        some = runs.of(slice(first, end))
        yield _of_pairs(some, np.array([0, *cuts, len(some)]), left[first:end] != right[first:end], least)


def _of_pairs(runs: Runs, cuts: NDArray[np.int64], apart: NDArray[np.bool_], least: int) -> Chains:
    """Return the chains of the pairs that `cuts` tell apart, in their order; a run alone in its pair is one."""
    sizes = np.diff(cuts)
    alone = cuts[:-1][sizes == 1]
    every = list(starmap(Run, zip(runs.a.tolist(), runs.b.tolist(), runs.lengths.tolist(), strict=True)))
    several = [
        (first, rank, *run)
        for first, end in zip(cuts[:-1][sizes > 1].tolist(), cuts[1:][sizes > 1].tolist(), strict=True)
        for rank, chain in enumerate(_of_pair(every[first:end], least, apart=bool(apart[first])))
        for run in chain
    ]
    single = (alone, np.zeros_like(alone), runs.a[alone], runs.b[alone], runs.lengths[alone])
    rows = np.concatenate([np.stack(single, axis=1), np.array(several, np.int64).reshape(-1, 5)])
    pair, rank, a, b, lengths = rows[np.lexsort((rows[:, 1], rows[:, 0]))].T
    new = np.ones(len(rows), np.bool_)
    new[1:] = (pair[1:] != pair[:-1]) | (rank[1:] != rank[:-1])
    return Chains(a, b, lengths, np.cumsum(new) - 1, int(new.sum()))


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
        if last in used:
            continue
        path: list[Run] = []
        at = last
        while at >= 0 and at not in used:
            used.add(at)
            path.append(runs[at])
            at = before[at]
        chain = _trimmed(path[::-1])
        meet = not apart and chain[-1].a + chain[-1].length > chain[0].b
        parts = [(run,) for run in chain] if meet else [chain]
        chains += [part for part in parts if sum(run.length for run in part) >= least]
    return _outermost(chains) if len(chains) > 1 else chains


def _trimmed(path: Sequence[Run]) -> Chain:
    """Return the runs of `path` with what each shares with the one before taken off its beginning."""
    chain = list(path[:1])
    for run in path[1:]:
        last = chain[-1]
        over = max(0, last.a + last.length - run.a, last.b + last.length - run.b)
        if not over:
            chain.append(run)
        elif over < run.length:
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
    """Return for each run the best score of a chain that ends in it, and the run before it there.

    It adds its new words less the cost of the gap, none of whose sides is wider than `GAP`.
    """
    scores = [float(run.length) for run in runs]
    before = [-1] * len(runs)
    for at, (a, b, length) in enumerate(runs):
        for earlier in range(max(0, at - NEIGHBOURS), at):
            start_a, start_b, held = runs[earlier]
            on_a, on_b = a - start_a, b - start_b
            if not (0 < on_a <= GAP + held and 0 < on_b <= GAP + held):
                continue
            gap_a, gap_b = on_a - held, on_b - held
            new = min(length, length + gap_a, length + gap_b)
            gain = new - GAP_COST * max(0, gap_a, gap_b)
            if new > 0 < gain and scores[earlier] + gain > scores[at]:
                scores[at], before[at] = scores[earlier] + gain, earlier
    return scores, before
