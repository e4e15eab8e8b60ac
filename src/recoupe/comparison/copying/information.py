"""What shared words tell: how rare each is among the words compared, and which are names and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.alphabet import mixed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recoupe.comparison.copying.blocks import Aligned
    from recoupe.comparison.copying.shingles import Groups
    from recoupe.comparison.copying.words import Words

NAME = 0.25
"""What a capitalised word weighs: names are what articles on one event share without copying. At 0.5 a list
of states and a verb (*la Suède et les Pays-Bas se sont*) comes close to what a passage must carry."""
PRIOR = 1000
"""Words that what the length of a word says of its rarity is worth (200 to 5,000 make no difference)."""
BUCKETS = 24
"""Bits of a word's hash by which it is counted, at most: six different words in a hundred share their count."""
ONCE = 1 << 20
"""What a word counts that stands in one place alone."""


def weigh_words(words: Words, shingles: Groups) -> NDArray[np.float32]:
    """Return what each word tells, in nats.

    A word's rarity is its share of the words compared, smoothed by what its length leads to expect: longer
    words are rarer (Piantadosi, Tily and Gibson, 2011). Two articles are too few to count by alone. What
    stands in many places counts once: of words in a row that 80 outlets copied, none is common for that.
    """
    sizes = np.ones(len(words), np.int32)
    sizes[shingles.at] = np.repeat(shingles.sizes, shingles.sizes)
    bits = bucket_bits(len(words))
    return weigh(words, count_words(words, sizes, bits))


def bucket_bits(count: int) -> int:
    """Return how many bits of a word's hash it is counted by among `count` words."""
    return min(BUCKETS, count.bit_length() + 4)


def count_words(words: Words, sizes: NDArray[np.int32], bits: int) -> NDArray[np.int64]:
    """Return how often each word stands, in parts of `ONCE`, by the first `bits` of its hash.

    `sizes` tells in how many places the shingle that each word opens stands. Whole numbers add up alike in any order.
    """
    told = ~words.alone
    bucket = (words.keys[told] >> np.uint64(64 - bits)).astype(np.int32)
    counts = np.bincount(bucket, ONCE // sizes[told], 1 << bits)
    return counts.astype(np.int64)


def weigh(
    words: Words, counts: NDArray[np.int64], at: NDArray[np.int64] | None = None
) -> NDArray[np.float32]:
    """Return what each of `words` tells, in nats, by the `counts` of all that are compared; those `at` some places."""
    keys, starts, ends, capitals = (
        values if at is None else values[at]
        for values in (words.keys, words.starts, words.ends, words.capitals)
    )
    bits = len(counts).bit_length() - 1
    bucket = (keys >> np.uint64(64 - bits)).astype(np.int32)
    expected = np.exp(-np.minimum(2.0 + np.arange(10), 10.0))[np.minimum(ends - starts, 9)]
    rarity = (counts[bucket] / ONCE + PRIOR * expected) / (int(counts.sum()) / ONCE + PRIOR)
    weights: NDArray[np.float32] = -np.log(rarity).astype(np.float32)
    weights *= np.where(capitals, np.float32(NAME), np.float32(1))
    return weights


def told(aligned: Aligned, words: Words, weights: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return what the distinct shared words of each passage tell, in nats."""
    at, owner, _ = aligned.shared()
    # A word and its passage as one number: sorted once instead of by two keys.
    values = mixed(owner.astype(np.uint64) + np.uint64(1)) ^ words.keys[at]
    order = np.argsort(values, kind="stable")
    values = values[order]
    new = np.ones(len(values), np.bool_)
    new[1:] = values[1:] != values[:-1]
    once = order[new]
    return np.bincount(owner[once], weights[at[once]], aligned.count).astype(np.float64)


def count_changed(
    aligned: Aligned, telling: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how many names or numbers of each passage stand against others, and how many more words differ.

    `telling` counts the names and numbers before each word.
    """
    owner, a, a_end = (part[~aligned.equal] for part in (aligned.owner, aligned.a, aligned.a_end))
    b, b_end = aligned.b[~aligned.equal], aligned.b_end[~aligned.equal]
    changed = np.minimum(telling[a_end] - telling[a], telling[b_end] - telling[b])
    others = np.maximum(a_end - a, b_end - b) - changed
    return _summed(changed, owner, aligned.count), _summed(others, owner, aligned.count)


def _summed(values: NDArray[np.int64], owner: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    return np.bincount(owner, values, count).astype(np.int64)


def count_telling(words: Words) -> NDArray[np.int32]:
    """Return how many names and numbers stand before each word, and before the end."""
    return np.concatenate([[0], np.cumsum(words.capitals | words.numbers)]).astype(np.int32)
