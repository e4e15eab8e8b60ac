"""The choices of a search as the screen shows them: each with its count and the address that makes it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.desk.finding.address import NAMES, with_only, with_value
from recoupe.desk.finding.periods import Period, periods
from recoupe.presentation.dates import spell_day
from recoupe.presentation.naming import plain
from recoupe.store import Facet
from recoupe.store.asked import MANY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.desk.visit import Visit
    from recoupe.store import Asked, Facets


@dataclass(frozen=True, slots=True)
class Link:
    """A choice: what it is called, how many it leaves, where it leads, whether it is made."""

    name: str
    count: int
    to: str
    is_chosen: bool


@dataclass(frozen=True)
class Choices:
    """All choices of a search, but those that the page itself makes."""

    asked: Asked
    facets: Facets
    visit: Visit
    made: frozenset[Facet] = frozenset()

    @property
    def _open(self) -> list[Facet]:
        return [facet for facet in NAMES if facet not in self.made]

    @property
    def lists(self) -> list[tuple[str, list[Link], int]]:
        """Return each list: the name of its facet, its choices, how many more there are."""
        return [(facet.value, self._links(facet), self.facets.hidden.get(facet, 0)) for facet in self._open]

    @cached_property
    def periods(self) -> list[Period]:
        """Return the years, months or days over which the results lie, as close as the choice of days asks."""
        days = [(one.value, one.count) for one in self.facets.choices[Facet.DAY] if one.value]
        return periods(days, self.asked.since, self.asked.until, self.visit)

    @property
    def chosen(self) -> Iterator[Link]:
        """Yield what is chosen, each with the address that takes it back."""
        for facet in self._open:
            for value in self._chosen(facet):
                to = with_value(self.visit, NAMES[facet], value)
                yield Link(self.name(facet, value), 0, to, is_chosen=True)
        for name, day in (("since", self.asked.since), ("until", self.asked.until)):
            if day:
                told = self._words[name].format(spell_day(day, self.visit.words, weekday=False))
                yield Link(told, 0, with_only(self.visit, **{name: ""}), is_chosen=True)
        if self.asked.earlier:
            yield Link(self._words["earlier"], 0, with_only(self.visit, earlier=""), is_chosen=True)

    @property
    def more(self) -> str:
        """Return the address that lists more choices."""
        return with_only(self.visit, more="1")

    @property
    def with_earlier(self) -> str:
        """Return the address that looks in earlier texts too; `""` where it does."""
        return "" if self.asked.earlier else with_only(self.visit, earlier="1")

    def name(self, facet: Facet, value: str) -> str:
        """Return what a value is called."""
        strings = self.visit.words.strings
        if facet is Facet.KIND:
            return str(strings["type"][value])
        if facet is Facet.CARRIED:
            return str(strings["carried"][str(min(int(value), MANY))])
        known = {one.value: one.name for one in self.facets.choices[facet]}
        return plain(known.get(value, value)) or str(self._words[f"no_{facet.value}"])

    def _links(self, facet: Facet) -> list[Link]:
        chosen, name = self._chosen(facet), NAMES[facet]
        counts = {one.value: one.count for one in self.facets.choices[facet]}
        values = [*counts, *(value for value in chosen if value not in counts)]
        return [
            Link(
                self.name(facet, value),
                counts.get(value, 0),
                with_value(self.visit, name, value),
                is_chosen=value in chosen,
            )
            for value in values
        ]

    def _chosen(self, facet: Facet) -> tuple[str, ...]:
        asked = self.asked
        told = {
            Facet.OUTLET: asked.outlets,
            Facet.SPEAKER: asked.speakers,
            Facet.KIND: asked.kinds,
            Facet.CARRIED: tuple(map(str, asked.carried)),
        }
        return told[facet]

    @property
    def _words(self) -> dict[str, str]:
        words: dict[str, str] = self.visit.words.strings["find"]
        return words
