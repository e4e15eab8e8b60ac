"""Where articles hold the same words in a row: hashes of word 4-grams, sorted and grouped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.alphabet import mixed

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHORT = 4
LONG = 8
"""Words in a shingle, and in the one that takes its place where it stands in more than `COMMON` places."""
COMMON = 64
EVERYWHERE = 1000
"""A long shingle in more places than this is furniture (a table of noughts) and is not joined."""
WINDOW = 7
"""Winnowing keeps at least one of so many neighbouring shingles: 4 + 7 - 1 = 10 words are always caught."""
WINNOWED = 50_000_000
"""Words above which shingles are winnowed: some 200,000 articles."""


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Places that hold the same words, side by side and in order; `firsts` and `sizes` tell the groups."""

    at: NDArray[np.int64]
    firsts: NDArray[np.int64]
    sizes: NDArray[np.int64]

    @classmethod
    def of(cls, hashes: NDArray[np.uint64], at: NDArray[np.int64]) -> Groups:
        """Return the groups of two places or more of `at`, whose hashes are given in their order."""
        order = np.argsort(hashes, kind="stable")
        hashes = hashes[order]
        new = np.ones(len(hashes), np.bool_)
        new[1:] = hashes[1:] != hashes[:-1]
        firsts = np.flatnonzero(new)
        sizes = np.diff(np.append(firsts, len(hashes)))
        return cls(at[order], firsts, sizes).sized(2, len(at))

    def sized(self, least: int, most: int) -> Groups:
        """Return the groups of `least` to `most` places."""
        kept = (self.sizes >= least) & (self.sizes <= most)
        sizes = self.sizes[kept]
        return Groups(self.at[np.repeat(kept, self.sizes)], np.cumsum(sizes) - sizes, sizes)


def group(keys: NDArray[np.uint64], *, winnowed: int = WINNOWED) -> tuple[Groups, Groups]:
    """Return the places of the shingles that stand twice: short ones, and long ones where these are common.

    Broder, 1997 (shingles); Schleimer, Wilkerson and Aiken, 2003 (winnowing, above `winnowed` words).
    """
    hashes = shingle(keys, SHORT)
    at = winnow(hashes, WINDOW) if len(keys) > winnowed else np.arange(len(hashes))
    short = Groups.of(hashes[at], at)
    common = short.sized(COMMON + 1, len(at)).at
    # A place near the end of the texts has no long shingle; none of 10 shared words starts there.
    common = common[common <= len(keys) - LONG]
    return short, Groups.of(shingle(keys, LONG, common), common)


def shingle(keys: NDArray[np.uint64], size: int, at: NDArray[np.int64] | None = None) -> NDArray[np.uint64]:
    """Return the hash of each `size` words in a row, or of those that start `at` the places given."""
    count = max(0, len(keys) - size + 1)
    hashes = np.zeros(count if at is None else len(at), np.uint64)
    for place in range(size):
        hashes *= np.uint64(0x9E3779B97F4A7C15)
        hashes += keys[place : place + count] if at is None else keys[at + place]
    return mixed(hashes)


def winnow(hashes: NDArray[np.uint64], window: int) -> NDArray[np.int64]:
    """Return the places of the hashes that are the least of some `window` neighbours in a row."""
    count = len(hashes) - window + 1
    if count < 1:
        return np.arange(len(hashes))
    least = hashes[:count].copy()
    for step in range(1, window):
        np.minimum(least, hashes[step : step + count], out=least)
    kept = np.zeros(len(hashes), np.bool_)
    for step in range(window):
        kept[step : step + count] |= hashes[step : step + count] == least
    return np.flatnonzero(kept)
