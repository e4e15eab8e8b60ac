"""Which articles stand nearest to each, so that what is kept grows with the articles and not with their pairs."""

from __future__ import annotations

from collections import defaultdict
from hashlib import blake2b
from heapq import heappush, heappushpop

# How many of its likest an article keeps: more than nearly any event has articles. A larger one is held together
# by those kept, up to some thousand whole texts.
KEPT = 256


class Neighbours:
    """Likeness of pairs of articles, each kept as long as it is among the strongest of either end.

    What is kept does not depend on the order in which pairs were offered.
    """

    def __init__(self, kept: int = KEPT) -> None:
        self._most = kept
        # Of each article its strongest pairs, the weakest in front. Among equals a draw from both names
        # decides: by their order all copies of one text would keep the same few.
        self._kept: dict[str, list[tuple[float, bytes, str]]] = defaultdict(list)
        # The same by both names, and how many of the two ends keep a pair.
        self._pairs: dict[str, dict[str, float]] = defaultdict(dict)
        self._keepers: dict[tuple[str, str], int] = {}

    def of(self, name: str) -> dict[str, float]:
        """Return how alike others are to the article `name`."""
        return self._pairs.get(name, {})

    def offer(self, one: str, other: str, share: float) -> set[str]:
        """Take a pair in; return the articles that lost a neighbour by it."""
        self._pairs[one][other] = self._pairs[other][one] = share
        self._keepers[_pair(one, other)] = 2
        return self._keep(one, share, other) | self._keep(other, share, one)

    def _keep(self, end: str, share: float, far: str) -> set[str]:
        """Have `end` keep a pair, or the weakest of its own go; what neither end keeps is forgotten."""
        kept = self._kept[end]
        drawn = blake2b("\0".join(_pair(end, far)).encode(), digest_size=8).digest()
        entry = (share, drawn, far)
        if len(kept) < self._most:
            heappush(kept, entry)
            return set()
        *_, weakest = heappushpop(kept, entry)
        pair = _pair(end, weakest)
        self._keepers[pair] -= 1
        if self._keepers[pair]:
            return set()
        del self._keepers[pair], self._pairs[end][weakest], self._pairs[weakest][end]
        return {end, weakest}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
