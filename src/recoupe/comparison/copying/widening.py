"""The ends of a chain taken further, past a differing word or two, while more words are shared than differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recoupe.comparison.copying.words import Words

REACH = 8
"""Words looked at beyond either end of a chain."""
COST = 0.6
"""What a differing word takes from a widening; a shared one adds 1."""
BATCH = 1 << 16

Places = "NDArray[np.int64]"


class Extents(NamedTuple):
    """Where stretches begin and end in words, half-open, on either side."""

    a: NDArray[np.int64]
    a_end: NDArray[np.int64]
    b: NDArray[np.int64]
    b_end: NDArray[np.int64]


def widen_chains(extents: Extents, words: Words) -> Extents:
    """Return `extents` widened; inside one text only as far as the sides stay apart."""
    back_a, back_b = _reached(extents.a - 1, extents.b - 1, -1, words)
    on_a, on_b = _reached(extents.a_end, extents.b_end, 1, words)
    wide = Extents(extents.a - back_a, extents.a_end + on_a, extents.b - back_b, extents.b_end + on_b)
    meet = (words.texts[wide.a] == words.texts[wide.b]) & (wide.a_end > wide.b)
    return Extents(*(np.where(meet, *sides) for sides in zip(extents, wide, strict=True)))


def _reached(
    a: NDArray[np.int64], b: NDArray[np.int64], step: int, words: Words
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how many words from `a` and from `b` on are worth taking in."""
    parts = [
        _aligned(_row(a[first : first + BATCH], step, words), _row(b[first : first + BATCH], step, words))
        for first in range(0, max(1, len(a)), BATCH)
    ]
    return np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts])


def _row(at: NDArray[np.int64], step: int, words: Words) -> NDArray[np.uint64]:
    """Return the keys of `REACH` words from `at` on, a row each; 0, which is no key, beyond the text."""
    places = at + step * np.arange(REACH)[:, None]
    inside = np.clip(places, 0, len(words) - 1)
    same = (places == inside) & (words.texts[inside] == words.texts[np.clip(at - step, 0, len(words) - 1)])
    return np.where(same, words.keys[inside], np.uint64(0))


def _aligned(
    ours: NDArray[np.uint64], theirs: NDArray[np.uint64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the best beginnings of two rows to align: `REACH` squared cells, over all chains at once.

    Needleman and Wunsch, 1970, from a fixed corner to the best cell.
    """
    count = ours.shape[1]
    scores = [np.full(count, -COST * j, np.float32) for j in range(REACH + 1)]
    best = np.zeros(count, np.float32)
    reached = np.zeros((2, count), np.int64)
    for i in range(1, REACH + 1):
        corner, scores[0] = scores[0], scores[0] - np.float32(COST)
        for j in range(1, REACH + 1):
            shared = (ours[i - 1] == theirs[j - 1]) & (ours[i - 1] != 0)
            here = np.maximum(corner + np.where(shared, np.float32(1), np.float32(-COST)),
                              np.maximum(scores[j], scores[j - 1]) - np.float32(COST))  # fmt: skip
            corner, scores[j] = scores[j], here
            better = shared & (here > best)
            best[better] = here[better]
            reached[0, better], reached[1, better] = i, j
    return reached[0], reached[1]
