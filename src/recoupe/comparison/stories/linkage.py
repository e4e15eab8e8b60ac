"""Groups of what is alike on average: no chain of neighbours welds two stories into one."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Of the pairs of articles of two groups, how many must be alike at all for the groups to be joined: one pair
# that copies does not join two groups.
QUORUM = 0.3


class Linkage:
    """Groups joined two by two, the most alike first (average linkage: Sokal & Michener, 1958).

    A group is called by its lowest member, so that equals are joined in one order only.
    """

    def __init__(self, count: int, likeness: Mapping[tuple[int, int], float], least: float) -> None:
        self.members = {number: [number] for number in range(count)}
        self._least = least
        # Over the pairs of two groups: the sum of their likeness, unlike ones included, and how many are alike.
        self._sums: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        for (a, b), share in likeness.items():
            self._sums[a][b] = self._sums[b][a] = share, 1
        self._waiting = [(-share, a, b, 1, 1) for (a, b), share in likeness.items() if share >= least]
        heapify(self._waiting)

    def groups(self) -> list[list[int]]:
        """Return the groups, each two less alike on average than the least."""
        while self._waiting:
            _, a, b, size_a, size_b = heappop(self._waiting)
            # A pair is out of date once either group has grown or gone.
            if len(self.members.get(a, ())) == size_a and len(self.members.get(b, ())) == size_b:
                self._join(a, b)
        return sorted(sorted(group) for group in self.members.values())

    def _join(self, a: int, b: int) -> None:
        self.members[a] += self.members.pop(b)
        ours, theirs = self._sums[a], self._sums.pop(b)
        for other, (total, alike) in theirs.items():
            self._sums[other].pop(b)
            if other != a:
                held, count = ours.get(other, (0.0, 0))
                ours[other] = self._sums[other][a] = held + total, count + alike
        for other in sorted(ours):
            self._offer(*sorted((a, other)))

    def _offer(self, a: int, b: int) -> None:
        size_a, size_b = len(self.members[a]), len(self.members[b])
        total, alike = self._sums[a][b]
        average = round(total / (size_a * size_b), 9)
        if average >= self._least and alike >= QUORUM * size_a * size_b:
            heappush(self._waiting, (-average, a, b, size_a, size_b))


def link(count: int, likeness: Mapping[tuple[int, int], float], least: float) -> list[list[int]]:
    """Return the numbers below `count` in groups whose average likeness is at least `least`."""
    return Linkage(count, likeness, least).groups()
