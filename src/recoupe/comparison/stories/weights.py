"""How much a word tells of a story: much where it is rare in its language at large.

Only a shipped count of words decides, never the other articles: how alike two articles are must not change
when a third is added.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import log, sqrt
from typing import TYPE_CHECKING

from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.comparison.stories.words import Words

# A name tells more than another word as rare. Mean B-cubed F1 over thresholds from .12 to .20, for names
# weighed .8, 1, 1.25 and 1.5 times: open clusters 96.8, 96.9, 96.9, 94.5; the invented stories, of half the
# articles the first sentence only, 85.7, 86.6, 92.1, 93.1.
NAMED = 1.25
# Sentences in a thousand taken for those of a word that the table does not list.
UNLISTED = 0.3
# Weights are whole numbers, so that sums do not depend on the order they are made in.
LENGTH = 10_000
NAT = 1_000


@dataclass(frozen=True, slots=True)
class Weighed:
    """The stems of one article and what they weigh, three columns in one order.

    Args:
        stems: in alphabetical order.

        weights: of a vector whose length is `LENGTH`.

        rarity: what each tells by itself, in thousandths of a nat, however often it stands there.
    """

    stems: tuple[str, ...]
    weights: tuple[int, ...]
    rarity: tuple[int, ...]

    def by_stem(self) -> dict[str, int]:
        """Return the weight of each stem."""
        return dict(zip(self.stems, self.weights, strict=True))


def weigh(words: Words) -> Weighed:
    """Return what the stems of one article weigh (tf-idf, Spärck Jones, 1972)."""
    stems = tuple(sorted(words.counts))
    rare = [_rarity(stem, words.language) for stem in stems]
    raw = [
        (1 + log(words.counts[stem])) * rarity * (NAMED if stem in words.names else 1)
        for stem, rarity in zip(stems, rare, strict=True)
    ]
    length = sqrt(sum(weight * weight for weight in raw))
    return Weighed(
        stems,
        tuple(round(LENGTH * weight / length) for weight in raw),
        tuple(round(NAT * one) for one in rare),
    )


def _rarity(stem: str, language: str) -> float:
    return log(1 + 1000 / (_background(language).get(stem, 0) + UNLISTED))


@cache
def _background(language: str) -> Mapping[str, int]:
    """Return of 1,000 sentences of `language` how many hold each stem; of French where it has no table."""
    listed = table("english" if language == "en" else "french", "background")
    return {stem: int(share) for share, stems in listed.items() for stem in stems.split()}
