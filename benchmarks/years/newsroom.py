"""How outlets tell of an event: in words of their own, or by a dispatch that they cut and edit."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from benchmarks.years.words import Pen

Row = dict[str, Any]
Sentence = list[str]

OUTLETS, AGENCIES = 400, ("AFP", "Reuters", "AP")
HOUSE = 5
"""Outlets of one house, which share its formulas."""
EDITED, CHANGED = 0.6, 0.08
"""Share of the carried stretches that are edited, and of the words changed in these."""
CREDITED, SIGNED, FORMULAS = 0.5, 0.6, 6
"""Shares of the carriers that name their agency, of the articles with a formula of their house; formulas a house."""
LEAST, MOST = 250, 430
"""Words of an article, save a sentence."""
LATE = 150
"""Minutes after which an outlet tells of an event, on the mean."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened at an hour: the words of its own, and its dispatch where there is one."""

    name: str
    hour: datetime
    own: Sentence
    dispatch: tuple[Sentence, ...] = ()
    agency: str = ""


@dataclass(slots=True)
class Newsroom:
    """All outlets: they write with one pen, and what they choose is drawn."""

    pen: Pen
    houses: tuple[tuple[Sentence, ...], ...]
    chance: random.Random = field(default_factory=random.Random)

    @classmethod
    def opened(cls, pen: Pen, seed: int) -> Self:
        """Return one whose houses have formulas of their own."""
        pen.begin(seed, 0, 1)
        chance = random.Random(seed)  # noqa: S311 - the same draw each time
        houses = (tuple(pen.sentence(chance) for _ in range(FORMULAS)) for _ in range(OUTLETS // HOUSE))
        return cls(pen, tuple(houses))

    def turn(self, seed: str) -> None:
        """Turn to a day."""
        self.chance = random.Random(seed)  # noqa: S311 - as above

    def told(self, name: str, event: Event, teller: int | None) -> tuple[Row, list[Row]]:
        """Return the article in which an outlet, or the agency as `None`, tells of an event, and what it carries."""
        before: list[Sentence] = []
        after: list[Sentence] = []
        carried = _Carried(list(event.dispatch))
        if teller is not None:
            carried = self._carried(event.dispatch) if event.dispatch else carried
            before, after = self._around(event, carried.words)
            after += self._closing(event, self.houses[teller // HOUSE])
        text, places = _laid([*before, *carried.sentences, *after])
        article = {
            "id": name,
            "outlet": event.agency if teller is None else f"Média {teller:03}",
            "title": " ".join([*self.pen.sentence(self.chance)[:5], *event.own[:2]]),
            "published": self._hour(event, teller).isoformat(timespec="minutes"),
            "language": "fr",
            "text": text,
        }
        if not carried.sentences:
            return article, []
        start, end = places[len(before)][0], places[len(before) + len(carried.sentences) - 1][1]
        placed = {"article": name, "dispatch": event.name, "start": start, "end": end}
        return article, [
            placed | {"first": carried.first, "words": carried.words, "changed": carried.changed}
        ]

    def _hour(self, event: Event, teller: int | None) -> datetime:
        late = 0 if teller is None else 5 + int(self.chance.expovariate(1 / LATE))
        return event.hour + timedelta(minutes=late)

    def _carried(self, dispatch: Sequence[Sentence]) -> _Carried:
        chance = self.chance
        size = chance.randint(2, len(dispatch))
        begin = chance.choice((0, chance.randint(0, len(dispatch) - size)))
        first = place = sum(map(len, dispatch[:begin]))
        carried = _Carried([list(one) for one in dispatch[begin : begin + size]], first)
        if chance.random() > EDITED:
            return carried
        for sentence in carried.sentences:
            for at in range(1, len(sentence) - 1):  # what begins and ends a sentence has marks
                if chance.random() < CHANGED:
                    sentence[at] = self.pen.word(chance)
                    carried.changed.append(place + at)
            place += len(sentence)
        return carried

    def _around(self, event: Event, words: int) -> tuple[list[Sentence], list[Sentence]]:
        """Return what an outlet writes itself before and after so many words that it carries."""
        left, own = self.chance.randint(LEAST, MOST) - words, []
        while left > 0:
            own.append(self.pen.sentence(self.chance, event.own))
            left -= len(own[-1])
        cut = self.chance.randint(0, len(own))
        return own[:cut], own[cut:]

    def _closing(self, event: Event, formulas: Sequence[Sentence]) -> list[Sentence]:
        signed = [self.chance.choice(formulas)] if self.chance.random() < SIGNED else []
        credited = event.agency and self.chance.random() < CREDITED
        return [*signed, ["(Avec", f"{event.agency})"]] if credited else signed


@dataclass(frozen=True, slots=True)
class _Carried:
    """Sentences of a dispatch, from its word `first` on, of whose words some are `changed`."""

    sentences: list[Sentence]
    first: int = 0
    changed: list[int] = field(default_factory=list)

    @property
    def words(self) -> int:
        return sum(map(len, self.sentences))


def _laid(sentences: Iterable[Sentence]) -> tuple[str, list[tuple[int, int]]]:
    """Return sentences as paragraphs of three, and where each stands."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for number, words in enumerate(sentences):
        gap = "" if number == 0 else " " if number % 3 else "\n\n"
        said = " ".join(words)
        places.append((at + len(gap), at + len(gap) + len(said)))
        at = places[-1][1]
        parts += (gap, said)
    return "".join(parts), places
