"""Which articles hold a stem: candidates for a new one are those it shares rare stems with."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.stories.likeness import likeness
from recoupe.comparison.stories.weights import NAT

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recoupe.comparison.stories.weights import Weighed

# A stem is rare from this many nats: at most 18 sentences in a thousand hold it. Only rare ones are looked up, and
# of a long text those that weigh most: with 16, 24 and 40 of them the open clusters, the invented stories and a
# mixture of sentences and whole texts are grouped alike.
RARE = 4 * NAT
SALIENT = 16
# What two articles must share of these to be compared at all: one that no table lists, or two. B-cubed F1 on the
# open clusters, mean over thresholds from .12 to .22: 5 and 7 nats 98.2, 8.5 (two whatever they are): 96.9.
SHARED = 7 * NAT


class Postings:
    """The stems of articles added one by one, which are called by their numbers."""

    def __init__(self) -> None:
        self._stems: dict[str, int] = {}
        self._holders: dict[int, array[int]] = {}
        self._columns: list[tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int32]]] = []

    def __len__(self) -> int:
        return len(self._columns)

    def add(self, article: Weighed) -> dict[int, float]:
        """Take the next article in; return how alike the earlier ones are that it shares rare stems with."""
        stems = np.array([self._stems.setdefault(stem, len(self._stems)) for stem in article.stems], np.int64)
        weights, rarity = np.array(article.weights, np.int32), np.array(article.rarity, np.int32)
        telling = _telling(weights, rarity)
        candidates = self._candidates(stems[telling], rarity[telling])
        found = self._alike(candidates, stems, weights, rarity) if len(candidates) else {}
        number = len(self._columns)
        self._columns.append((stems, weights, rarity))
        for stem in stems[telling].tolist():
            self._holders.setdefault(stem, array("q")).append(number)
        return found

    def _candidates(self, stems: NDArray[np.int64], rarity: NDArray[np.int32]) -> NDArray[np.int64]:
        rare = zip(stems.tolist(), rarity.tolist(), strict=True)
        held = [(self._holders[stem], tells) for stem, tells in rare if stem in self._holders]
        if not held:
            return np.empty(0, np.int64)
        where = np.concatenate([np.array(holders, np.int64) for holders, _ in held])
        tells = np.repeat([tells for _, tells in held], [len(holders) for holders, _ in held])
        found, which = np.unique(where, return_inverse=True)
        # Sums of whole numbers far below 2 to the 53rd: exact.
        return found[np.bincount(which, weights=tells) >= SHARED]

    def _alike(
        self,
        candidates: NDArray[np.int64],
        stems: NDArray[np.int64],
        weights: NDArray[np.int32],
        rarity: NDArray[np.int32],
    ) -> dict[int, float]:
        columns = [self._columns[number] for number in candidates.tolist()]
        sizes = np.array([len(held) for held, _, _ in columns], np.int64)
        starts = np.cumsum(sizes) - sizes
        held = np.concatenate([held for held, _, _ in columns])
        theirs = np.concatenate([weights for _, weights, _ in columns])
        order = np.argsort(stems)
        at = order[np.minimum(np.searchsorted(stems, held, sorter=order), len(stems) - 1)]
        shared = (stems[at] == held).astype(np.int64)
        shares = likeness(
            np.add.reduceat(shared * weights[at] * theirs, starts),
            np.add.reduceat(shared * rarity[at], starts),
            np.add.reduceat(shared, starts),
            len(stems),
            sizes,
        )
        return dict(zip(candidates.tolist(), shares.tolist(), strict=True))


def _telling(weights: NDArray[np.int32], rarity: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return where those of the rare stems stand that weigh most, the first of equals."""
    rare = np.flatnonzero(rarity >= RARE)
    return rare[np.argsort(-weights[rare], kind="stable")[:SALIENT]]
