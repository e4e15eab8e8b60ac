"""The blocks that passages are of: one by one, and those of many passages side by side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Block:
    """Words of both sides: as many and the same (`equal`), or what stands on each side instead."""

    a: int
    a_end: int
    b: int
    b_end: int
    equal: bool = True


Bounds = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Aligned:
    """The blocks of many passages side by side; `owner` tells the passage of each."""

    owner: NDArray[np.int64]
    equal: NDArray[np.bool_]
    a: NDArray[np.int64]
    a_end: NDArray[np.int64]
    b: NDArray[np.int64]
    b_end: NDArray[np.int64]
    count: int

    @classmethod
    def of(cls, passages: Sequence[Sequence[Block]]) -> Aligned:
        """Return the blocks of `passages`."""
        rows = [(i, s.equal, s.a, s.a_end, s.b, s.b_end) for i, blocks in enumerate(passages) for s in blocks]
        owner, equal, a, a_end, b, b_end = np.array(rows, np.int64).reshape(-1, 6).T
        return cls(owner, equal == 1, a, a_end, b, b_end, len(passages))

    def of_those(self, kept: NDArray[np.bool_]) -> Aligned:
        """Return the passages that are `kept`."""
        owner = (np.cumsum(kept) - 1)[self.owner]
        those = kept[self.owner]
        return Aligned(
            owner[those],
            self.equal[those],
            self.a[those],
            self.a_end[those],
            self.b[those],
            self.b_end[those],
            int(kept.sum()),
        )

    @classmethod
    def concat(cls, parts: Iterable[Aligned]) -> Aligned:
        """Return the passages of all `parts` after one another."""
        some = [*parts] or [cls.of(())]
        before = np.cumsum([0, *(part.count for part in some)]).tolist()
        return cls(
            np.concatenate([part.owner + first for part, first in zip(some, before, strict=False)]),
            np.concatenate([part.equal for part in some]),
            np.concatenate([part.a for part in some]),
            np.concatenate([part.a_end for part in some]),
            np.concatenate([part.b for part in some]),
            np.concatenate([part.b_end for part in some]),
            before[-1],
        )

    def firsts(self) -> NDArray[np.int64]:
        """Return the first block of each passage."""
        return np.searchsorted(self.owner, np.arange(self.count))

    def lasts(self) -> NDArray[np.int64]:
        """Return the last block of each passage."""
        return np.searchsorted(self.owner, np.arange(self.count), "right") - 1

    def shared(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """Return each shared word on side a, its passage, and whether it ends its block."""
        first, end = self.a[self.equal], self.a_end[self.equal]
        lengths = end - first
        at = repeated(first, lengths)
        return at, np.repeat(self.owner[self.equal], lengths), at + 1 == np.repeat(end, lengths)

    def blocks(self) -> list[tuple[Block, ...]]:
        """Return the blocks of each passage."""
        columns = (self.a, self.a_end, self.b, self.b_end, self.equal)
        every = [Block(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
        cuts = [*self.firsts().tolist(), len(every)]
        return [tuple(every[first:end]) for first, end in pairwise(cuts)]


def repeated(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers from each of `starts` on, so many as `lengths` tells."""
    firsts = np.cumsum(lengths) - lengths
    return np.asarray(np.arange(int(lengths.sum())) + np.repeat(starts - firsts, lengths), np.int64)


def in_turn(pieces: NDArray[np.int64], owner: NDArray[np.int64], count: int | None = None) -> Aligned:
    """Return pieces with neighbours of one kind as one: what is dropped and put in is one difference.

    A piece is five numbers, as `Block` has them; `owner` tells the passage of each, of which there are `count`: as
    many as are told unless given.
    """
    new = np.ones(len(pieces), np.bool_)
    new[1:] = (owner[1:] != owner[:-1]) | (pieces[1:, 4] != pieces[:-1, 4])
    firsts = np.flatnonzero(new)
    lasts = np.append(firsts[1:], len(pieces))[: len(firsts)] - 1
    a, _, b, _, equal = pieces[firsts].T
    _, a_end, _, b_end, _ = pieces[lasts].T
    told = int(owner[-1]) + 1 if len(owner) else 0
    return Aligned(owner[firsts], equal == 1, a, a_end, b, b_end, told if count is None else count)
