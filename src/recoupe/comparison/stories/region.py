"""The groups that a change changes, found without looking at the others.

Groups are joined the most alike first, and two are joined on nothing but what their own members have in common. So
what is joined around a change is what all articles at once would give as long as no group around it comes out
otherwise than it was: where one does, it is taken in, with those around it in turn, and all is joined again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.stories.gathering import LOOSE, home_of
from recoupe.comparison.stories.linkage import link

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from recoupe.comparison.stories.home import Home


class Region:
    """The articles around those that have changed, as far as the changes reach.

    Args:
        home: what the index knows.

        changed: articles.

        least: average likeness from which groups are joined.
    """

    def __init__(self, home: Home, changed: Iterable[int], least: float) -> None:
        self._home = home
        self._least = least
        self._near: dict[int, dict[int, float]] = {}
        inside = self._cores(changed)
        while otherwise := self._otherwise(inside):
            inside |= otherwise
        self.cores = [sorted(core) for core in inside]

    def homes(self) -> dict[int, int]:
        """Return with which core each one stands that the change may have moved, once the cores are made."""
        inside = {member for core in self.cores for member in core}
        around = inside.union(*(self._near_to(member) for member in inside))
        cores = self._home.members(set(self._home.cores(around).values()))
        loose = {core: members for core, members in cores.items() if len(members) <= LOOSE}
        staying = {min(core): min(core) for core in self.cores}
        return staying | {core: self._home_of(core, members) for core, members in loose.items()}

    def _home_of(self, core: int, members: list[int]) -> int:
        near = {member: self._near_to(member) for member in members}
        if not any(other not in members for member in members for other in self._alike(member)):
            return core  # without a pair alike enough nobody is brought home
        core_of = self._home.cores({other for shares in near.values() for other in shares})
        sizes = {one: len(held) for one, held in self._home.members(set(core_of.values())).items()}
        found = home_of(members, near, core_of, sizes, least=self._least)
        return core if found is None else found

    def _otherwise(self, inside: set[frozenset[int]]) -> set[frozenset[int]]:
        """Join what stands inside with what stands around it; return the cores around that come out otherwise.

        Where none does, what stands inside becomes what it is joined to.
        """
        members = set().union(*inside)
        around = self._cores(other for member in members for other in self._alike(member)) - inside
        joined = set(self._joined(members.union(*around)))
        if otherwise := around - joined:
            return otherwise
        inside.clear()
        inside |= joined - around
        return set()

    def _joined(self, numbers: Collection[int]) -> Iterator[frozenset[int]]:
        """Yield these articles in groups; by their names in order, as numbers say who came first."""
        names = self._home.labels(numbers)
        order = sorted(numbers, key=lambda number: names[number].name)
        places = {number: place for place, number in enumerate(order)}
        pairs = {
            (min(ends), max(ends)): share
            for (one, other), share in self._home.between(numbers).items()
            for ends in [(places[one], places[other])]
        }
        for group in link(len(order), dict(sorted(pairs.items())), self._least):
            yield frozenset(order[place] for place in group)

    def _cores(self, numbers: Iterable[int]) -> set[frozenset[int]]:
        cores = self._home.cores(set(numbers))
        return {frozenset(members) for members in self._home.members(set(cores.values())).values()}

    def _alike(self, number: int) -> Iterator[int]:
        return (other for other, share in self._near_to(number).items() if share >= self._least)

    def _near_to(self, number: int) -> dict[int, float]:
        if number not in self._near:
            self._near[number] = self._home.near(number)
        return self._near[number]
