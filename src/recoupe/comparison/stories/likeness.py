"""How alike two articles are: by their words, or by the text they share."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.comparison.dossier import Passage
    from recoupe.comparison.stories.weights import Vector

    Likeness = dict[tuple[int, int], float]

# Below this a pair counts as unlike altogether. B-cubed F1 on the open clusters with 0 and .03: 94.8, .05:
# 94.1, .08: 93.5; full articles are grouped alike with all.
FLOOR = 0.03
# A stem of more articles than this is left out of account: it costs their square and tells little. Below
# this many articles nothing is left out.
COMMON = 400
# Two articles published far apart are of one story only where they are twice as alike. Wrongly joined pairs
# of the French TimeBank: never far 7, from 31 to 366 days 5, 3 days 4; alike by .7 6, by .5 and .3 5. A
# season, so that a sequel some weeks later stays in its story.
FAR = 92
FADED = 0.5


def compare(
    vectors: Sequence[Vector], copied: Mapping[tuple[int, int], float], days: Sequence[int | None]
) -> Likeness:
    """Return how alike each two articles are, 0 to 1, by their numbers; pairs below `FLOOR` are left out.

    Args:
        vectors: each article's words, weighed.

        copied: by pair, the share of the shorter text that stands in the other.

        days: when each was published, as an ordinal; `None` where unknown.
    """
    found = {pair: max(share, copied.get(pair, 0.0)) for pair, share in _cosines(vectors)}
    found |= {pair: share for pair, share in copied.items() if pair not in found}
    near = {pair: share * _nearness(days, *pair) for pair, share in found.items()}
    return {pair: round(share, 9) for pair, share in sorted(near.items()) if share >= FLOOR}


def copied_shares(
    passages: Iterable[Passage], numbers: Mapping[str, int], totals: Sequence[int]
) -> dict[tuple[int, int], float]:
    """Return by pair of articles the share of the shorter one's words that the other has too."""
    words: dict[tuple[int, int], int] = defaultdict(int)
    for passage in passages:
        a, b = sorted((numbers[passage.a.article], numbers[passage.b.article]))
        words[a, b] += passage.words
    return {(a, b): min(1.0, n / max(1, min(totals[a], totals[b]))) for (a, b), n in sorted(words.items())}


def _nearness(days: Sequence[int | None], a: int, b: int) -> float:
    one, other = days[a], days[b]
    return FADED if one is not None and other is not None and abs(one - other) > FAR else 1.0


def _cosines(vectors: Sequence[Vector]) -> Iterable[tuple[tuple[int, int], float]]:
    """Yield each pair of articles that share words, with the cosine of their vectors."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for stem in vector:
            holders[stem].append(number)
    shared = {
        stem: (np.array(held), np.array([vectors[number][stem] for number in held]))
        for stem, held in holders.items()
        if 1 < len(held) <= COMMON
    }
    for number, vector in enumerate(vectors):
        told = [(*shared[stem], weight) for stem, weight in vector.items() if stem in shared]
        if not told:
            continue
        where = np.concatenate([held for held, _, _ in told])
        what = np.concatenate([weights * weight for _, weights, weight in told])
        sums = np.bincount(where, weights=what, minlength=len(vectors))
        for other in np.flatnonzero(sums >= FLOOR / 2).tolist():
            if other > number:
                yield (number, other), float(sums[other])
