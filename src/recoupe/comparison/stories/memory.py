"""An index's home in memory."""

from __future__ import annotations

from array import array
from collections import defaultdict
from heapq import heappop, heappush
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from recoupe.comparison.stories.home import Columns, Label, Tie


class Memory:
    """What an index knows, for as long as the program runs; see `Home`."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._labels: list[Label] = []
        self._stems: dict[str, int] = {}
        self._holders: dict[int, array[int]] = defaultdict(lambda: array("q"))
        self._columns: dict[int, Columns] = {}
        self._near: dict[int, dict[int, float]] = defaultdict(dict)
        # Of each article the pairs it keeps, the weakest in front; and how many of its two ends keep a pair.
        self._kept: dict[int, list[tuple[Tie, int]]] = defaultdict(list)
        self._keepers: dict[tuple[int, int], int] = {}
        self._changed: set[int] = set()
        # The core of each article, the members of each core, which it stands with, and which stand with it.
        self._core: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._homes: dict[int, int] = {}
        self._standing: dict[int, set[int]] = defaultdict(set)

    def enter(self, label: Label) -> int:
        """Return the number of a new article."""
        if label.name in self._numbers:
            raise ValueError(label.name)
        number = self._numbers[label.name] = len(self._labels)
        self._labels.append(label)
        self._changed.add(number)
        self._core[number], self._members[number] = number, [number]
        self.bring({number: number})
        return number

    def number(self, name: str) -> int:
        """Return the number of an article."""
        return self._numbers[name]

    def labels(self, numbers: Iterable[int]) -> dict[int, Label]:
        """Return the labels of articles."""
        return {number: self._labels[number] for number in numbers}

    def stems(self, stems: Sequence[str]) -> list[int]:
        """Return the number of each stem."""
        return [self._stems.setdefault(stem, len(self._stems)) for stem in stems]

    def holders(self, stem: int) -> Sequence[int]:
        """Return the articles that have `stem` among their telling ones."""
        return self._holders.get(stem, ())

    def columns(self, numbers: Sequence[int]) -> list[Columns]:
        """Return the columns of articles."""
        return [self._columns[number] for number in numbers]

    def keep(self, number: int, columns: Columns, telling: Sequence[int]) -> None:
        """Keep the columns of an article."""
        self._columns[number] = columns
        for stem in telling:
            self._holders[stem].append(number)

    def near(self, number: int) -> dict[int, float]:
        """Return how alike other articles are to one."""
        return self._near.get(number, {})

    def between(self, numbers: Collection[int]) -> dict[tuple[int, int], float]:
        """Return how alike articles are to one another."""
        inside = set(numbers)
        return {
            (one, other): share
            for one in inside
            for other, share in self._near.get(one, {}).items()
            if one < other and other in inside
        }

    def tie(self, number: int, ties: Mapping[int, Tie]) -> None:
        """Have an article and others keep what ties them."""
        for other, tie in ties.items():
            self._near[number][other] = self._near[other][number] = tie.share
            self._keepers[_pair(number, other)] = 2
            heappush(self._kept[number], (tie, other))
            heappush(self._kept[other], (tie, number))

    def beyond(self, number: int, most: int) -> list[int]:
        """Return those that an article keeps beyond its strongest."""
        kept = self._kept[number]
        return [heappop(kept)[1] for _ in range(len(kept) - most)]

    def untie(self, number: int, other: int) -> bool:
        """Have an article keep another no longer: `beyond` has taken it out already."""
        pair = _pair(number, other)
        self._keepers[pair] -= 1
        if self._keepers[pair]:
            return False
        del self._keepers[pair], self._near[number][other], self._near[other][number]
        return True

    def change(self, numbers: Iterable[int]) -> None:
        """Note articles from which groups that may have changed can be reached."""
        self._changed.update(numbers)

    def changed(self, most: int) -> list[int]:
        """Return some of them."""
        return list(islice(self._changed, most))

    def cores(self, numbers: Iterable[int]) -> dict[int, int]:
        """Return by article its core."""
        return {number: self._core[number] for number in numbers}

    def members(self, cores: Iterable[int]) -> dict[int, list[int]]:
        """Return the articles of cores."""
        return {core: self._members[core] for core in cores}

    def make(self, cores: Sequence[Sequence[int]]) -> None:
        """Have articles make these cores."""
        for old in {self._core[number] for core in cores for number in core}:
            self._standing[self._homes.pop(old)].discard(old)
            del self._members[old]
        for core in cores:
            name = min(core)
            self._members[name] = list(core)
            self._core |= dict.fromkeys(core, name)
            self._changed.difference_update(core)

    def bring(self, homes: Mapping[int, int]) -> None:
        """Have cores stand with others, or by themselves."""
        for core, home in homes.items():
            self._standing[self._homes.get(core, core)].discard(core)
            self._homes[core] = home
            self._standing[home].add(core)

    def group(self, number: int) -> Sequence[int]:
        """Return the articles of the group that one stands in."""
        home = self._homes[self._core[number]]
        return [member for core in self._standing[home] for member in self._members[core]]

    def numbers(self) -> Iterable[int]:
        """Return all articles."""
        return range(len(self._labels))


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
