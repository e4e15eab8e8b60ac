"""How much a shared stretch tells: names, titles and turns of phrase alone are not copying.

A match is weighed as sequence searches weigh theirs (Karlin and Altschul, 1990): the information its
shared words carry must exceed what chance gives among as many words, a multiple of the logarithm of
their number. So one scale serves two articles and a million.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.shingles import SHORT, once, shingle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.alignment import Block
    from recoupe.comparison.copying.words import Words

# Swept on made-up copies among 6,000 encyclopaedic texts: the share of found passages that are copies, and
# of the copies found that are kept. LEAST 3.6: 0.71 / 0.996; LEAST 4: 0.74 / 0.990; with SPREAD 0.5:
# 0.83 / 0.984; with ALONE 1: 0.88 / 0.981; with CHANGED 4: 0.93 / 0.969; with ALONE 2: 0.96 / 0.958.
# NAME stood at 0.5 all along; at 0.25 the last is 0.97 / 0.921 and titles of office keep clear of LEAST.
# In a dossier of five articles, turns of phrase weigh 3.0 and 3.1, the lightest copied passage 6.4.
LEAST = 4.0
"""Information a passage must carry, in logarithms of the number of words compared."""
ALONE = 2.0
"""What more it must carry where it is all that two articles share."""
SPREAD = 0.5
"""What more for each logarithm of the number of times its rarest words in a row stand in the articles."""
CHANGED = 4.0
"""Information (nats) that each differing word takes away."""
NAME = 0.25
"""What a capitalised word weighs: names are what articles on one event share without copying. At 0.5 a list
of states and a verb (*la Suède et les Pays-Bas se sont*) comes close to LEAST."""
FEWEST = 5000
"""Words counted at least: behind two briefs stands a language, and titles of office are as common there."""
PRIOR = 1000
"""Words that what the length of a word says of its rarity is worth (200 to 5,000 make no difference)."""


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """The shared words of all passages: the index of each on side a, and of its passage."""

    at: NDArray[np.int64]
    owner: NDArray[np.int64]

    @classmethod
    def of(cls, passages: Sequence[Sequence[Block]]) -> _Shared:
        bounds = [(i, s.a, s.a_end) for i, blocks in enumerate(passages) for s in blocks if s.equal]
        owner, starts, ends = np.array(bounds, np.int64).reshape(-1, 3).T
        lengths = ends - starts
        at = np.arange(int(lengths.sum())) + np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
        return cls(at, np.repeat(owner, lengths))

    def distinct(self, keys: NDArray[np.uint64]) -> _Shared:
        order = np.lexsort((self.at, keys[self.at], self.owner))
        values, owner = keys[self.at[order]], self.owner[order]
        new = np.ones(len(order), np.bool_)
        new[1:] = (values[1:] != values[:-1]) | (owner[1:] != owner[:-1])
        return _Shared(self.at[order][new], owner[new])


def salient(passages: Sequence[Sequence[Block]], words: Words) -> NDArray[np.bool_]:
    """Tell for each aligned passage whether it says more than a formula does."""
    if not passages:
        return np.zeros(0, np.bool_)
    shared = _Shared.of(passages)
    information = _information(shared.distinct(words.keys), words, len(passages))
    differing = np.array(
        [sum(max(s.a_end - s.a, s.b_end - s.b) for s in blocks if not s.equal) for blocks in passages]
    )
    needed = LEAST + ALONE * _alone(passages, words) + SPREAD * np.log(_spread(shared, words, len(passages)))
    enough: NDArray[np.bool_] = information - CHANGED * differing >= needed * np.log(max(FEWEST, len(words)))
    return enough


def _information(shared: _Shared, words: Words, count: int) -> NDArray[np.float64]:
    """Return what the distinct words of each passage tell, in nats.

    A word's rarity is its share of the words compared, smoothed by what its length leads to expect: longer
    words are rarer (Piantadosi, Tily and Gibson, 2011). Two articles are too few to count by alone.
    """
    values = words.keys[shared.at]
    lengths = (words.ends - words.starts)[shared.at]
    expected = np.exp(-np.minimum(2.0 + lengths, 10.0))
    rarity = (_counted(words.keys, values) + PRIOR * expected) / (len(words) + PRIOR)
    weights = -np.log(rarity) * np.where(words.capitals[shared.at], NAME, 1.0)
    told = np.zeros(count)
    np.add.at(told, shared.owner, weights)
    return told


def _spread(shared: _Shared, words: Words, count: int) -> NDArray[np.float64]:
    """Return how many times each passage's rarest shingle stands in the texts, over the two it must."""
    hashes = shingle(words.keys, SHORT)
    within = np.zeros(len(shared.at), np.bool_)
    run = SHORT - 1
    within[:-run] = (shared.at[run:] - shared.at[:-run] == run) & (shared.owner[run:] == shared.owner[:-run])
    times = _counted(hashes, hashes[shared.at[within]])
    rarest = np.full(count, np.inf)
    np.minimum.at(rarest, shared.owner[within], times)
    return np.where(np.isfinite(rarest), np.maximum(rarest, 2.0) / 2.0, 1.0)


def _counted(every: NDArray[np.uint64], asked: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Return how many times each value asked for stands among `every`."""
    known = once(asked)
    if not len(known):
        return np.zeros(0, np.int64)
    at = np.minimum(np.searchsorted(known, every), len(known) - 1)
    found = at[known[at] == every]
    return np.bincount(found, minlength=len(known))[np.searchsorted(known, asked)]


def _alone(passages: Sequence[Sequence[Block]], words: Words) -> NDArray[np.bool_]:
    """Tell for each passage whether its two articles share no other."""
    ends = np.array([(blocks[0].a, blocks[0].b) for blocks in passages])
    pairs = words.texts[ends[:, 0]] << 32 | words.texts[ends[:, 1]]
    _, back, times = np.unique(pairs, return_inverse=True, return_counts=True)
    lonely: NDArray[np.bool_] = times[back] == 1
    return lonely
