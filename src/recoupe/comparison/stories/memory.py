"""An index's home in memory."""

from __future__ import annotations

from array import array
from collections import defaultdict
from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
        self._group: dict[int, Sequence[int]] = {}

    def enter(self, label: Label) -> int:
        """Return the number of a new article."""
        if label.name in self._numbers:
            raise ValueError(label.name)
        number = self._numbers[label.name] = len(self._labels)
        self._labels.append(label)
        self._changed.add(number)
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

    def changed(self) -> int | None:
        """Return one of them."""
        return next(iter(self._changed), None)

    def regroup(self, groups: Sequence[Sequence[int]]) -> None:
        """Have these articles make these groups."""
        for group in groups:
            self._group |= dict.fromkeys(group, group)
            self._changed.difference_update(group)

    def group(self, number: int) -> Sequence[int]:
        """Return the articles of the group that one stands in."""
        return self._group[number]

    def numbers(self) -> Iterable[int]:
        """Return all articles."""
        return range(len(self._labels))


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
