"""How much a shared stretch tells: names, titles and turns of phrase alone are not copying.

A match is weighed as sequence searches weigh theirs (Karlin and Altschul, 1990): the information its
shared words carry must exceed what chance gives among as many words, a multiple of the logarithm of
their number. So one scale serves two articles and a million.

What articles that copy one another share is rare elsewhere; a formula is everywhere. So passages are
weighed twice: first strictly, which tells the families of articles that copy one another; then by how
many families, not articles, have their words. A dispatch in 300 articles of one family is no formula.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.information import (
    Aligned,
    count_changed,
    count_telling,
    told,
    weigh_words,
)
from recoupe.comparison.copying.linking import link
from recoupe.comparison.copying.runs import once
from recoupe.comparison.copying.shingles import SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.alignment import Block
    from recoupe.comparison.copying.shingles import Groups
    from recoupe.comparison.copying.words import Words

    Match = tuple[Block, ...]

# Swept together on made-up copies among 6,000 encyclopaedic texts: of pairs, the share found that are right / the
# share of the right ones found; then the formulas taken for copying among 1,000 texts that share nothing, thrice.
# As they stand: 97.2 / 96.6; 0 1 1. LEAST 3: 97.1 / 96.9; 1 4 2. 3.5: 97.4 / 96.3; 0 1 1. STRICT 4: 97.1 / 96.7;
# 2 4 5. 5: 97.3 / 96.4; 0 1 1. ALONE 1: 96.5 / 97.2; 3 4 4. 3: 97.6 / 95.9; 0 1 1. DOUBT 0: 96.6 / 97.0; 10 12 11.
# 1: 97.1 / 96.8; 5 4 4. 3: 97.4 / 96.4; 0 1 1. SPREAD 1: 97.0 / 96.8; 2 4 2. 2: 97.6 / 96.3; 0 1 1.
# CHANGED_NAME 1.6: 96.5 / 96.7; 2 4 2. 5: 97.3 / 96.6; 0 0 1.
# Weighed once, by how many articles have the words: 93.0 / 93.3.
# In a dossier of five articles, turns of phrase weigh 3.0 and 3.1, the lightest copied passage 6.4.
LEAST = 3.25
"""Information a passage must carry, in logarithms of the number of words compared."""
STRICT = 4.5
"""What it must carry for its articles to be of one family."""
ALONE = 2.0
"""What more it must carry where it is all that two articles of no family share."""
DOUBT = 2.0
"""What more again for each logarithm of how few articles are of a family: where nobody copies, what two articles
share is a formula."""
SPREAD = 1.5
"""What more for each logarithm of the number of families its rarest words in a row stand in."""
CHANGED_NAME = 3.25
"""What each name or number taking the place of another takes away, in logarithms of the number of words: a
formula filled in anew (*93 % des critiques*), where who copies changes any word."""
CHANGED = 0.07
"""What each other differing word takes away."""
BATCH = 1 << 14
"""Matches weighed at once."""
FEWEST = 5000
"""Words counted at least: behind two briefs stands a language, and titles of office are as common there."""


class Weighing:
    """Matches taken up batch by batch, then weighed against one another."""

    def __init__(self, words: Words, shingles: Groups) -> None:
        self._words, self._shingles = words, shingles
        self._weights = weigh_words(words, shingles)
        self._telling = count_telling(words)
        self._log = float(np.log(max(FEWEST, len(words))))
        self._articles = _Spread(words, shingles, np.arange(_count(words)))
        self._kept: list[Match] = []
        self._carried: list[float] = []
        self._in_articles: list[float] = []

    def enough(self, matches: Sequence[Match]) -> NDArray[np.bool_]:
        """Tell which of `matches` would say enough if no other article had their words."""
        return self._weigh(Aligned.of(matches)) >= LEAST

    def take(self, matches: Sequence[Match]) -> Iterator[Match]:
        """Take `matches` up; yield those that are formulas whatever else is taken up."""
        aligned = Aligned.of(matches)
        rows = zip(matches, self._weigh(aligned).tolist(), self._articles.of(aligned).tolist(), strict=True)
        for match, carried, articles in rows:
            if carried < LEAST:
                yield match
            else:
                self._kept.append(match)
                self._carried.append(carried)
                self._in_articles.append(articles)

    def _weigh(self, aligned: Aligned) -> NDArray[np.float64]:
        names, others = count_changed(aligned, self._telling)
        carried = told(aligned, self._words, self._weights) / self._log
        weighed: NDArray[np.float64] = carried - CHANGED_NAME * names - CHANGED * others
        return weighed

    def settle(self, pairs: NDArray[np.int64], linked: NDArray[np.int64]) -> tuple[list[Match], list[Match]]:
        """Return the matches that say more than a formula does, and the others.

        Args:
            pairs: the texts of every match taken up, formulas included.

            linked: texts, two by two, that are of one family whatever else they share.
        """
        ours = self._words.texts[[(match[0].a, match[0].b) for match in self._kept]].reshape(-1, 2)
        alone, carried = _alone(ours, pairs), np.array(self._carried)
        strict = STRICT + SPREAD * np.log(np.array(self._in_articles) / 2)
        strong = np.concatenate([ours[carried >= strict + ALONE * alone], linked])
        lonely = alone * (ALONE + DOUBT * _doubt(strong, _count(self._words)))
        families = link(np.concatenate([ours[carried >= strict + lonely], linked]), _count(self._words))
        apart = families[ours[:, 0]] != families[ours[:, 1]]
        enough = carried >= LEAST + lonely * apart + SPREAD * np.log(self._spread(families))
        return (
            [match for match, tells in zip(self._kept, enough.tolist(), strict=True) if tells],
            [match for match, tells in zip(self._kept, enough.tolist(), strict=True) if not tells],
        )

    def _spread(self, families: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return in how many families the rarest words of each match stand."""
        spread = _Spread(self._words, self._shingles, families)
        batches = (self._kept[first : first + BATCH] for first in range(0, max(1, len(self._kept)), BATCH))
        return np.concatenate([spread.of(Aligned.of(batch)) for batch in batches])


def _doubt(pairs: NDArray[np.int64], count: int) -> float:
    """Return how seldom a text is one of `pairs`, as the logarithm of one in so many (Laplace's rule)."""
    return float(-np.log((len(np.unique(pairs)) + 1) / (count + 1)))


def _count(words: Words) -> int:
    return int(words.texts[-1]) + 1 if len(words) else 0


def _alone(ours: NDArray[np.int32], pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell for each match, by its two texts, whether `pairs` holds them once."""
    every = np.sort(_as_one(pairs))
    asked = _as_one(ours)
    lonely: NDArray[np.bool_] = np.searchsorted(every, asked, "right") - np.searchsorted(every, asked) == 1
    return lonely


def _as_one(pairs: NDArray[np.int64] | NDArray[np.int32]) -> NDArray[np.int64]:
    one: NDArray[np.int64] = pairs[:, 0].astype(np.int64) << 32 | pairs[:, 1]
    return one


class _Spread:
    """In how many groups of texts each shingle stands."""

    def __init__(self, words: Words, shingles: Groups, groups: NDArray[np.int64]) -> None:
        kind = np.repeat(np.arange(len(shingles.sizes), dtype=np.uint64), shingles.sizes)
        each = once(kind << np.uint64(32) | groups[words.texts[shingles.at]].astype(np.uint64))
        counts = np.bincount((each >> np.uint64(32)).astype(np.int64), minlength=len(shingles.sizes))
        self._times = np.zeros(len(words), np.int32)
        self._times[shingles.at] = np.repeat(counts, shingles.sizes)

    def of(self, aligned: Aligned) -> NDArray[np.float64]:
        """Return the least number of groups a shingle of each match stands in; 2 where none is known."""
        at, owner, ends = aligned.shared()
        whole = self._times[at] > 0
        for step in range(SHORT - 1):  # the shingle's later words are shared too
            whole[: len(ends) - step] &= ~ends[step:]
        rarest = np.full(aligned.count, np.inf)
        np.minimum.at(rarest, owner[whole], self._times[at[whole]])
        return np.where(np.isfinite(rarest), rarest, 2.0)
