"""Where articles hold the same words in a row: hashes of word 4-grams, sorted and grouped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.alphabet import mixed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recoupe.comparison.copying.words import Words

SHORT = 4
LONG = 8
"""Words in a shingle, and in the one that takes its place where it stands in more than `COMMON` places."""
COMMON = 64
EVERYWHERE = 1000
"""A long shingle in more places than this is furniture (a table of noughts) and is not joined."""
WINDOW = 7
"""Winnowing keeps at least one of so many neighbouring shingles: 4 + 7 - 1 = 10 words are always caught."""
NOTHING = np.uint64(0xFFFFFFFFFFFFFFFF)
"""In place of the hash of a shingle that matches nothing: the least of no window, unless it is all there is."""
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


def group(words: Words, *, winnowed: int = WINNOWED) -> tuple[Groups, Groups]:
    """Return the places of the shingles that stand twice: short ones, and long ones where these are common.

    Broder, 1997 (shingles); Schleimer, Wilkerson and Aiken, 2003 (winnowing, above `winnowed` words).
    """
    at, hashes = choose(words, winnowed=len(words) > winnowed)
    short = Groups.of(hashes, at)
    common = short.sized(COMMON + 1, len(at)).at
    # A place near the end of the texts has no long shingle; none of 10 shared words starts there.
    common = common[common <= len(words) - LONG]
    return short, Groups.of(shingle(words.keys, LONG, common), common)


def choose(words: Words, *, winnowed: bool) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Return the places of the shingles looked at, those that match nothing left out, and their hashes.

    They depend on each text alone, whatever stands around it.
    """
    hashes = shingle(words.keys, SHORT)
    idle = lone(words.alone, SHORT)
    if not winnowed:
        at = np.flatnonzero(~idle)
        return at, hashes[at]
    hashes[idle] = NOTHING
    at = winnow(hashes, WINDOW, words.texts[: len(hashes)])
    at = at[~idle[at]]
    return at, hashes[at]


def lone(alone: NDArray[np.bool_], size: int) -> NDArray[np.bool_]:
    """Tell of each `size` words in a row whether one of them matches nothing."""
    idle = np.zeros(max(0, len(alone) - size + 1), np.bool_)
    for place in range(size):
        idle |= alone[place : place + len(idle)]
    return idle


def shingle(keys: NDArray[np.uint64], size: int, at: NDArray[np.int64] | None = None) -> NDArray[np.uint64]:
    """Return the hash of each `size` words in a row, or of those that start `at` the places given."""
    count = max(0, len(keys) - size + 1)
    hashes = np.zeros(count if at is None else len(at), np.uint64)
    for place in range(size):
        hashes *= np.uint64(0x9E3779B97F4A7C15)
        hashes += keys[place : place + count] if at is None else keys[at + place]
    return mixed(hashes)


def winnow(hashes: NDArray[np.uint64], window: int, texts: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return the places of the hashes that are the least of some `window` neighbours in a row of one text.

    Of a text with fewer hashes all are kept.
    """
    count = max(0, len(hashes) - window + 1)
    least = hashes[:count].copy()
    for step in range(1, window):
        np.minimum(least, hashes[step : step + count], out=least)
    inside = texts[:count] == texts[window - 1 : window - 1 + count]
    kept: NDArray[np.bool_] = (np.bincount(texts) < window)[texts] if len(texts) else np.zeros(0, np.bool_)
    for step in range(window):
        kept[step : step + count] |= inside & (hashes[step : step + count] == least)
    return np.flatnonzero(kept)
