"""Articles added one by one, grouped by what they tell, the same in whatever order they came.

An article is compared only with those it shares rare words with; what two articles have in common depends on
nothing but the two; and only the groups that new neighbours change are made again, with those they might have
joined (`region`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.stories.home import Label
from recoupe.comparison.stories.likeness import FLOOR, nearness
from recoupe.comparison.stories.memory import Memory
from recoupe.comparison.stories.neighbours import KEPT, Neighbours
from recoupe.comparison.stories.postings import Postings
from recoupe.comparison.stories.region import Region

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from recoupe.comparison.stories.home import Home
    from recoupe.comparison.stories.weights import Weighed

# Average likeness from which articles are of one story: the middle of what does well everywhere. B-cubed F1 from
# .12 to .22 by .02: open clusters 98.5 98.5 98.5 98.5 98.0 96.9, with 3,000 headlines between them 96.1 96.1 97.2
# 97.4 97.1 96.2; the invented stories 100 throughout, half of them cut to a sentence 93 97 97 97 97 95.
LEAST = 0.16
# Changes whose groups are made again together. 1,500 headlines, of which 317 are of one form, take 26 s one by one.
AT_ONCE = 500


class Index:
    """Articles and the groups they make, kept in a home of their own."""

    def __init__(self, least: float = LEAST, kept: int = KEPT, home: Home | None = None) -> None:
        self._least = least
        self._home: Home = Memory() if home is None else home
        self._postings = Postings(self._home)
        self._neighbours = Neighbours(self._home, kept)

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
        label = Label(name, day.toordinal() if day else None)
        number = self._home.enter(label)
        alike = self._postings.add(number, article)
        for other, part in (copied or {}).items():
            held = self._home.number(other)
            alike[held] = max(alike.get(held, 0.0), part)
        likely = {other: share for other, share in alike.items() if share >= FLOOR}
        days = self._home.labels(likely)
        faded = {to: round(share * nearness(label.day, days[to].day), 6) for to, share in likely.items()}
        self._neighbours.offer(number, {other: share for other, share in faded.items() if share >= FLOOR})

    def alike(self, one: str, other: str) -> float:
        """Return how alike two articles are, 0 to 1."""
        return self._home.near(self._home.number(one)).get(self._home.number(other), 0.0)

    def likeness(self) -> dict[tuple[str, str], float]:
        """Return how alike each two articles are, by their ids in order; those without likeness are left out."""
        names = {number: label.name for number, label in self._home.labels(self._home.numbers()).items()}
        pairs = {
            (names[one], names[other]): share
            for one in names
            for other, share in self._home.near(one).items()
        }
        return {pair: pairs[pair] for pair in sorted(pairs) if pair[0] < pair[1]}

    def group(self, name: str) -> tuple[str, ...]:
        """Return the ids of the articles of the group that `name` stands in, itself included."""
        self._settle()
        return self._named(self._home.group(self._home.number(name)))

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Return every group once, in order of their first ids."""
        self._settle()
        found = {min(group): group for group in map(self._home.group, self._home.numbers())}
        return tuple(sorted(map(self._named, found.values())))

    def regroup(self) -> bool:
        """Make those groups again that some changes change; tell whether there were any."""
        if not (changed := self._home.changed(AT_ONCE)):
            return False
        region = Region(self._home, changed, self._least)
        self._home.make(region.cores)
        self._home.bring(region.homes())
        return True

    def _settle(self) -> None:
        while self.regroup():
            pass

    def _named(self, group: Sequence[int]) -> tuple[str, ...]:
        return tuple(sorted(label.name for label in self._home.labels(group).values()))
