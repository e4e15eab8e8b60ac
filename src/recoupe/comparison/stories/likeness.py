"""How alike two articles are, by the words they share: the same scale for a sentence and for a whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.stories.weights import LENGTH, NAT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from recoupe.comparison.dossier import Passage

# What two articles that have nothing in common share by chance grows with their lengths. The invented stories
# (115 stems an article): median cosine of articles of different stories .075; open clusters (15 stems): 0.
CHANCE = 0.075 / 115
# What articles share must tell this much, in nats, to count in full: two rare words, not one. B-cubed F1 for
# thresholds .12, .14, .16, .18, .20 on the open clusters: 12 nats 95 98 98 98 96, 14: 99 98 98 98 96, 16: 99 98
# 98 97 96, 20: 97 97 97 95 94; with 4,000 headlines between them, 12 nats: 91 95 95 96 94, 16: 96 96 96 96 94,
# all that two words share: 96 95 95 95 93, without any such measure: 89 88 at .13 and .22.
TELLING = 16
# In a text of more stems than a sentence has, any word is found by chance the more easily: by the logarithm of
# their number. Without this two to five of 3,000 headlines stand among the five open articles, with it none;
# the open clusters stay as they are.
SENTENCE = 15
# A sentence has few of the words that a whole text has, however well it sums it up: likeness is multiplied by this
# power of how much longer one is. B-cubed F1 for thresholds .14, .16, .18 of the invented stories, of half the
# articles the first sentence only: 0: 78 78 76, .25: 94 98 98.
STRETCH = 0.25
# Below this a pair counts as unlike altogether.
FLOOR = 0.04
# Two articles published far apart are of one story only where they are twice as alike. A season, so that a
# sequel some weeks later stays in its story.
FAR = 92
FADED = 0.5


def likeness(
    products: NDArray[np.int64],
    evidence: NDArray[np.int64],
    shared: NDArray[np.int64],
    stems: int,
    others: NDArray[np.int64],
) -> NDArray[np.float64]:
    """Return how alike one article is to others, 0 to 1.

    The cosine of their vectors, less what chance shares, stretched where one is much longer, and in full only where
    what they share tells enough.

    Args:
        products: of their vectors.

        evidence: what the stems they share tell, as `Weighed.rarity`.

        shared: how many stems they share.

        stems: of the article.

        others: the stems of each of the others.
    """
    shorter, longer = np.minimum(stems, others), np.maximum(stems, others)
    above = products / (LENGTH * LENGTH) - CHANCE * np.sqrt(stems * others)
    alike = np.clip(above * (longer / np.maximum(1, shorter)) ** STRETCH, 0, 1)
    told = evidence / NAT - shared * np.log(np.maximum(1, longer / SENTENCE))
    return np.round(alike * np.clip(told / TELLING, 0, 1), 6)


def nearness(one: int | None, other: int | None) -> float:
    """Return by how much to multiply the likeness of articles published on these days; unknown days count in full."""
    return FADED if one is not None and other is not None and abs(one - other) > FAR else 1.0


def copied_shares(passages: Iterable[Passage], totals: Mapping[str, int]) -> dict[str, dict[str, float]]:
    """Return how much of the shorter of two articles stands in the other, by the later id, then the earlier.

    Args:
        passages: what they share.

        totals: by id, the words of each.
    """
    words: dict[str, dict[str, int]] = {}
    for passage in passages:
        first, second = sorted((passage.a.article, passage.b.article))
        of_second = words.setdefault(second, {})
        of_second[first] = of_second.get(first, 0) + passage.words
    return {
        name: {other: min(1.0, n / max(1, min(totals[name], totals[other]))) for other, n in held.items()}
        for name, held in words.items()
    }
