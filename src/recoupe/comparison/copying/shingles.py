"""Where two texts hold the same words in a row: hashes of word 4-grams, sorted and joined with themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.alphabet import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from recoupe.comparison.copying.words import Words

SHORT = 4
LONG = 8
"""Words in a shingle, and in the one that takes its place where it stands in more than `COMMON` places."""
COMMON = 64
EVERYWHERE = 1000
"""A long shingle in more places than this is furniture (a masthead, a table of noughts) and is not joined."""
WINDOW = 7
"""Winnowing keeps at least one of so many neighbouring shingles: 4 + 7 - 1 = 10 words are always caught."""
WINNOWED = 50_000_000
"""Words above which shingles are winnowed: some 200,000 articles."""
BITS = np.uint64(32)
LOW = np.uint64(0xFFFFFFFF)
JOINED = 1 << 22


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Words in a row that two texts share, as long as they go; `a` and `b` index the words, `a < b`."""

    a: NDArray[np.int64]
    b: NDArray[np.int64]
    lengths: NDArray[np.int64]


def find_runs(words: Words, *, winnowed: int = WINNOWED) -> Runs:
    """Return every longest run of shared words that holds a joined shingle, by pair of texts and place.

    Any run of 10 words is among them. Broder, 1997 (shingles); Schleimer, Wilkerson and Aiken, 2003
    (winnowing, above `winnowed` words).
    """
    short, long = shingle(words.keys, SHORT), shingle(words.keys, LONG)
    at = winnow(short, WINDOW) if len(words) > winnowed else np.arange(len(short))
    groups = _Groups.of(short, at)
    rare = groups.sized(2, COMMON)
    # A place near the end of the texts has no long shingle; none of 10 shared words starts there.
    often = groups.sized(COMMON + 1, len(at)).at
    often = often[often < len(long)]
    common = _Groups.of(long, often).sized(2, EVERYWHERE)
    seeds = [*_joined(rare, words), *_joined(common, words)]
    keys = once(np.concatenate(seeds)) if seeds else np.zeros(0, np.uint64)
    return _longest(keys, words)


def once(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return `values` sorted, each once.

    `numpy.unique` hashes them since numpy 2.3, and places of words in a row collide: ten times slower.
    """
    values = np.sort(values)
    new = np.ones(len(values), np.bool_)
    new[1:] = values[1:] != values[:-1]
    return values[new]


def shingle(keys: NDArray[np.uint64], size: int) -> NDArray[np.uint64]:
    """Return the hash of each `size` words in a row."""
    count = max(0, len(keys) - size + 1)
    hashes = np.zeros(count, np.uint64)
    for place in range(size):
        hashes = hashes * np.uint64(0x9E3779B97F4A7C15) + keys[place : place + count]
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


@dataclass(frozen=True, slots=True, eq=False)
class _Groups:
    """Places sorted by their hash; `firsts` and `sizes` tell the groups of equal hashes."""

    at: NDArray[np.int64]
    firsts: NDArray[np.int64]
    sizes: NDArray[np.int64]

    @classmethod
    def of(cls, hashes: NDArray[np.uint64], at: NDArray[np.int64]) -> _Groups:
        values = hashes[at]
        order = np.argsort(values, kind="stable")
        values = values[order]
        new = np.ones(len(values), np.bool_)
        new[1:] = values[1:] != values[:-1]
        firsts = np.flatnonzero(new)
        return cls(at[order], firsts, np.diff(np.append(firsts, len(values))))

    def sized(self, least: int, most: int) -> _Groups:
        kept = (self.sizes >= least) & (self.sizes <= most)
        sizes = self.sizes[kept]
        at = self.at[np.repeat(kept, self.sizes)]
        return _Groups(at, np.cumsum(sizes) - sizes, sizes)


def _joined(groups: _Groups, words: Words) -> Iterator[NDArray[np.uint64]]:
    """Yield pairs of places of equal hash in two texts, each as `(b - a) << 32 | a`."""
    following = np.repeat(groups.firsts + groups.sizes, groups.sizes) - np.arange(len(groups.at)) - 1
    total = np.cumsum(following)
    cuts = np.searchsorted(total, np.arange(0, int(total[-1]) if len(total) else 0, JOINED))
    for first, end in zip(cuts.tolist(), [*cuts[1:].tolist(), len(total)], strict=False):
        left = np.repeat(np.arange(first, end), following[first:end])
        starts = np.cumsum(following[first:end]) - following[first:end]
        step = np.arange(len(left)) - np.repeat(starts, following[first:end])
        a, b = groups.at[left], groups.at[left + 1 + step]
        apart = words.texts[a] != words.texts[b]
        a, b = a[apart].astype(np.uint64), b[apart].astype(np.uint64)
        yield once((b - a) << BITS | a)


def _longest(keys: NDArray[np.uint64], words: Words) -> Runs:
    """Return the runs on each diagonal `b - a`, taken word by word as far as both texts agree."""
    new = np.ones(len(keys), np.bool_)
    new[1:] = keys[1:] - keys[:-1] != 1
    firsts = np.flatnonzero(new)
    a = (keys[firsts] & LOW).astype(np.int64)
    b = a + (keys[firsts] >> BITS).astype(np.int64)
    ends = a + np.diff(np.append(firsts, len(keys))) - 1 + SHORT
    a, ends = _extended(a, b - a, ends, words.keys)
    b = a + b - (keys[firsts] & LOW).astype(np.int64)
    # Runs that grew into one another are one: they start at the same place on the same diagonal.
    same = np.zeros(len(a), np.bool_)
    same[1:] = (a[1:] == a[:-1]) & (b[1:] == b[:-1])
    a, b, ends = a[~same], b[~same], ends[~same]
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
