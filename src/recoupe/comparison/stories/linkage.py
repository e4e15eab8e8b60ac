"""Groups of what is alike on average: no chain of neighbours welds two stories into one."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Of the pairs of articles of two groups, how many must be alike at all for the groups to be joined: one pair
# that copies does not join two groups.
QUORUM = 0.3


class Linkage:
    """Groups joined two by two, the most alike first (average linkage: Sokal & Michener, 1958).

    A group is called by its lowest member, so that equals are joined in one order only.
    """

    def __init__(
        self, sizes: Sequence[int], sums: Mapping[tuple[int, int], tuple[float, int]], least: float
    ) -> None:
        """Begin with groups of these sizes: `sums` has of two of them what `_sums` says."""
        self._sizes = list(sizes)
        self.members = {number: [number] for number in range(len(sizes))}
        self._least = least
        # Over the pairs of two groups: the sum of their likeness, unlike ones included, and how many are alike.
        self._sums: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        self._waiting: list[tuple[float, int, int, int, int]] = []
        for (a, b), told in sums.items():
            self._sums[a][b] = self._sums[b][a] = told
            self._waiting.extend(self._offered(a, b))
        heapify(self._waiting)

    def groups(self) -> list[list[int]]:
        """Return the groups, each two less alike on average than the least."""
        while self._waiting:
            _, a, b, size_a, size_b = heappop(self._waiting)
            # A pair is out of date once either group has grown or gone.
            if self._sizes[a] == size_a and self._sizes[b] == size_b:
                self._join(a, b)
        return sorted(sorted(group) for group in self.members.values())

    def _join(self, a: int, b: int) -> None:
        self.members[a] += self.members.pop(b)
        self._sizes[a], self._sizes[b] = self._sizes[a] + self._sizes[b], 0
        ours, theirs = self._sums[a], self._sums.pop(b)
        for other, (total, alike) in theirs.items():
            self._sums[other].pop(b)
            if other != a:
                held, count = ours.get(other, (0.0, 0))
                # Rounded, a sum of likenesses (of six digits) is the same in whatever order it was made.
                ours[other] = self._sums[other][a] = round(held + total, 9), count + alike
        for other in sorted(ours):
            for offered in self._offered(*sorted((a, other))):
                heappush(self._waiting, offered)

    def _offered(self, a: int, b: int) -> Iterator[tuple[float, int, int, int, int]]:
        size_a, size_b = self._sizes[a], self._sizes[b]
        total, alike = self._sums[a][b]
        average = round(total / (size_a * size_b), 9)
        if average >= self._least and alike >= QUORUM * size_a * size_b:
            yield -average, a, b, size_a, size_b


def link(count: int, likeness: Mapping[tuple[int, int], float], least: float) -> list[list[int]]:
    """Return the numbers below `count` in groups whose average likeness is at least `least`."""
    return Linkage([1] * count, {pair: (share, 1) for pair, share in likeness.items()}, least).groups()
