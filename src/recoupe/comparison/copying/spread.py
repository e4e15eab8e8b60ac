"""In how many articles, or families of articles, words in a row stand: a formula is everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.runs import once
from recoupe.comparison.copying.shingles import SHORT

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recoupe.comparison.copying.blocks import Aligned
    from recoupe.comparison.copying.shingles import Groups
    from recoupe.comparison.copying.words import Words


class Spread:
    """In how many groups of texts each shingle stands."""

    def __init__(self, words: Words, shingles: Groups, groups: NDArray[np.int64]) -> None:
        self._times = np.zeros(len(words), np.int32)
        self._times[shingles.at] = np.repeat(
            count_groups(shingles, groups[words.texts[shingles.at]]), shingles.sizes
        )

    def of(self, aligned: Aligned) -> NDArray[np.float64]:
        """Return the least number of groups a shingle of each match stands in; 2 where none is known."""
        at, owner = whole(aligned, self._times > 0)
        return rarest(self._times[at], owner, aligned.count)


def count_groups(shingles: Groups, groups: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each shingle how many of the `groups` its places stand in, given place by place."""
    kind = np.repeat(np.arange(len(shingles.sizes), dtype=np.uint64), shingles.sizes)
    each = once(kind << np.uint64(32) | groups.astype(np.uint64))
    counts: NDArray[np.int64] = np.bincount(
        (each >> np.uint64(32)).astype(np.int64), minlength=len(shingles.sizes)
    )
    return counts


def whole(aligned: Aligned, known: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where the known shingles that lie in shared words of each match begin, and the match of each."""
    at, owner, ends = aligned.shared()
    inside = known[at]
    for step in range(SHORT - 1):  # the shingle's later words are shared too
        inside[: len(ends) - step] &= ~ends[step:]
    return at[inside], owner[inside]


def rarest(times: NDArray[np.int32], owner: NDArray[np.int64], count: int) -> NDArray[np.float64]:
    """Return the least of `times` that each of `count` matches owns; 2 where it owns none."""
    least = np.full(count, np.inf)
    np.minimum.at(least, owner, times)
    return np.where(np.isfinite(least), least, 2.0)
