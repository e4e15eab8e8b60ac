"""Articles added one by one, grouped by what they tell, the same in whatever order they came.

An article is compared only with those it shares rare words with; what two articles have in common depends on
nothing but the two; and only the groups that new neighbours may change are made again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.stories.gathering import gather
from recoupe.comparison.stories.likeness import FLOOR, nearness
from recoupe.comparison.stories.linkage import link
from recoupe.comparison.stories.neighbours import KEPT, Neighbours
from recoupe.comparison.stories.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from recoupe.comparison.stories.weights import Weighed

# Average likeness from which articles are of one story: the middle of what does well everywhere. B-cubed F1 from
# .12 to .22 by .02: open clusters 98.5 98.5 98.5 98.5 98.0 96.9, with 3,000 headlines between them 96.1 96.1 97.2
# 97.4 97.1 96.2; the invented stories 100 throughout, half of them cut to a sentence 93 97 97 97 97 95.
LEAST = 0.16


class Index:
    """Articles and the groups they make."""

    def __init__(self, least: float = LEAST, kept: int = KEPT) -> None:
        self._least = least
        self._names: list[str] = []
        self._days: dict[str, int | None] = {}
        self._postings = Postings()
        self._neighbours = Neighbours(kept)
        self._group: dict[str, tuple[str, ...]] = {}
        # From these the groups that may have changed can be reached: new articles, and those that lost a pair.
        self._changed: set[str] = set()

    def __len__(self) -> int:
        return len(self._names)

    def add(
        self, name: str, article: Weighed, day: date | None = None, copied: Mapping[str, float] | None = None
    ) -> None:
        """Take an article in.

        Args:
            name: its id, not yet taken.

            article: its words, as `weigh` gives them.

            day: when it was published, where it says so.

            copied: by id of articles already there, the share of the shorter text that stands in the other.

        Raises:
            ValueError: an article of that id is there.
        """
        if name in self._days:
            raise ValueError(name)
        alike = {self._names[number]: share for number, share in self._postings.add(article).items()}
        self._names.append(name)
        self._days[name] = day.toordinal() if day else None
        self._changed.add(name)
        for other in alike.keys() | (copied or {}).keys():
            share = max(alike.get(other, 0.0), (copied or {}).get(other, 0.0))
            self._offer(name, other, round(share * nearness(self._days[name], self._days[other]), 6))

    def alike(self, one: str, other: str) -> float:
        """Return how alike two articles are, 0 to 1."""
        return self._neighbours.of(one).get(other, 0.0)

    def likeness(self) -> dict[tuple[str, str], float]:
        """Return how alike each two articles are, by their ids in order; those without likeness are left out."""
        near = {name: self._neighbours.of(name) for name in sorted(self._names)}
        return {(one, other): near[one][other] for one in near for other in sorted(near[one]) if one < other}

    def group(self, name: str) -> tuple[str, ...]:
        """Return the ids of the articles of the group that `name` stands in, itself included."""
        self._settle()
        return self._group[name]

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Return every group once, in order of their first ids."""
        self._settle()
        return tuple(sorted({id(group): group for group in self._group.values()}.values()))

    def _offer(self, name: str, other: str, share: float) -> None:
        if share >= FLOOR:
            self._changed |= self._neighbours.offer(name, other, share)

    def _settle(self) -> None:
        """Make the groups again that may have changed."""
        while self._changed:
            part = self._reach(min(self._changed))
            self._changed -= set(part)
            for group in self._grouped(part):
                self._group |= dict.fromkeys(group, group)

    def _reach(self, name: str) -> list[str]:
        """Return the articles that pairs alike enough lead to from `name`: no group goes beyond them."""
        reached, ahead = {name}, [name]
        while ahead:
            near = self._neighbours.of(ahead.pop())
            new = {other for other, share in near.items() if share >= self._least} - reached
            reached |= new
            ahead += new
        return sorted(reached)

    def _grouped(self, names: list[str]) -> Iterator[tuple[str, ...]]:
        numbers = {name: number for number, name in enumerate(names)}
        near = {
            number: {numbers[to]: share for to, share in self._neighbours.of(name).items() if to in numbers}
            for name, number in numbers.items()
        }
        pairs = {(a, b): near[a][b] for a in near for b in sorted(near[a]) if a < b}
        for group in gather(link(len(names), pairs, self._least), near, self._least):
            yield tuple(names[number] for number in group)
