"""Matches weighed, each by its own words, then all against one another (see `salience`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.copying.blocks import Aligned
from recoupe.comparison.copying.information import count_changed, count_telling, told, weigh_words
from recoupe.comparison.copying.linking import link
from recoupe.comparison.copying.salience import CHANGED, CHANGED_NAME, LEAST, Weighed, doubt_of
from recoupe.comparison.copying.spread import Spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.blocks import Block
    from recoupe.comparison.copying.shingles import Groups
    from recoupe.comparison.copying.words import Words

    Match = tuple[Block, ...]

BATCH = 1 << 14
"""Matches weighed at once."""
FEWEST = 5000
"""Words counted at least: behind two briefs stands a language, and titles of office are as common there."""


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """What a match is weighed with.

    Args:
        words: those it lies in.

        weights: what each of them tells.

        count: how many words are compared in all.
    """

    words: Words
    weights: NDArray[np.float32]
    count: int
    telling: NDArray[np.int32] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "telling", count_telling(self.words))

    def weigh(self, aligned: Aligned) -> NDArray[np.float64]:
        """Return what each match says, in logarithms of the number of words compared."""
        names, others = count_changed(aligned, self.telling)
        carried = told(aligned, self.words, self.weights) / float(np.log(max(FEWEST, self.count)))
        weighed: NDArray[np.float64] = carried - CHANGED_NAME * names - CHANGED * others
        return weighed


class Weighing:
    """Matches taken up batch by batch, then weighed against one another."""

    def __init__(self, words: Words, shingles: Groups) -> None:
        self._words, self._shingles = words, shingles
        self._scale = Scale(words, weigh_words(words, shingles), len(words))
        self._articles = Spread(words, shingles, np.arange(_count(words)))
        self._kept: list[Match] = []
        self._carried: list[float] = []
        self._in_articles: list[float] = []

    def enough(self, matches: Sequence[Match]) -> NDArray[np.bool_]:
        """Tell which of `matches` would say enough if no other article had their words."""
        return self._scale.weigh(Aligned.of(matches)) >= LEAST

    def take(self, aligned: Aligned) -> Iterator[Match]:
        """Take matches up; yield those that are formulas whatever else is taken up."""
        carried = self._scale.weigh(aligned)
        tells = carried >= LEAST
        self._kept += aligned.of_those(tells).blocks()
        self._carried += carried[tells].tolist()
        self._in_articles += self._articles.of(aligned)[tells].tolist()
        yield from aligned.of_those(~tells).blocks()

    def settle(self, pairs: NDArray[np.int64], linked: NDArray[np.int64]) -> tuple[list[Match], list[Match]]:
        """Return the matches that say more than a formula does, and the others.

        Args:
            pairs: the texts of every match taken up, formulas included.

            linked: texts, two by two, that are of one family whatever else they share.
        """
        ours = self._words.texts[[(match[0].a, match[0].b) for match in self._kept]].reshape(-1, 2)
        count = _count(self._words)
        weighed = Weighed(np.array(self._carried), np.array(self._in_articles), _alone(ours, pairs))
        strong = np.concatenate([ours[weighed.strong()], linked])
        doubt = doubt_of(len(np.unique(strong)), count)
        families = link(np.concatenate([ours[weighed.of_family(doubt)], linked]), count)
        apart = families[ours[:, 0]] != families[ours[:, 1]]
        enough = weighed.enough(doubt, apart, self._spread(families)).tolist()
        return (
            [match for match, tells in zip(self._kept, enough, strict=True) if tells],
            [match for match, tells in zip(self._kept, enough, strict=True) if not tells],
        )

    def _spread(self, families: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return in how many families the rarest words of each match stand."""
        spread = Spread(self._words, self._shingles, families)
        batches = (self._kept[first : first + BATCH] for first in range(0, max(1, len(self._kept)), BATCH))
        return np.concatenate([spread.of(Aligned.of(batch)) for batch in batches])


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
