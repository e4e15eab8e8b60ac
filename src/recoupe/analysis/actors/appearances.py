"""Where each person of an article comes up, in reading order: looked up, never read through."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Appearance:
    """One mention of a person: where it starts, in which sentence, and whether a verb takes it as subject."""

    start: int
    sentence: int
    subject: bool


@dataclass(slots=True)
class Appearances:
    """The mentions of every person by number."""

    told: defaultdict[int, list[Appearance]] = field(default_factory=lambda: defaultdict(list))

    def add(self, person: int, appearance: Appearance) -> None:
        """Keep one more mention in its place."""
        insort(self.told[person], appearance)

    def last(self, person: int, at: int) -> Appearance | None:
        """Return the last mention that starts before `at`; `None` where there is none."""
        told = self.told.get(person, [])
        place = bisect_left(told, at, key=lambda one: one.start)
        return told[place - 1] if place else None

    def last_as_subject(self, person: int, at: int) -> Appearance | None:
        """Return the last mention as a subject before `at`; `None` where there is none."""
        told = self.told.get(person, [])
        place = bisect_left(told, at, key=lambda one: one.start)
        return next((one for one in reversed(told[:place]) if one.subject), None)
