"""The articles of days that follow one another, with what each carries of which dispatch."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from benchmarks.years.newsroom import AGENCIES, OUTLETS, Event, Newsroom, Row
from benchmarks.years.words import Pen, known

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

DAY = 2000
"""Articles a day: what a few hundred newsrooms of one country publish."""
FIRST = datetime(2024, 1, 1)  # noqa: DTZ001 - the hours of articles are those of their place
LOUD = 150
"""Of so many dispatches one is carried by 30 to 300 outlets, the others by 8 at most."""
CARRIED = 0.55
"""Share of the events that are told by a dispatch."""
TOLD_TWICE = 0.3
"""Share of the other events that two outlets tell, each in its words."""


@dataclass(frozen=True, slots=True)
class Day:
    """The articles of one day, and which words of which dispatch stand where in them."""

    articles: list[Row] = field(default_factory=list)
    gold: list[Row] = field(default_factory=list)


def stream(count: int, seed: int = 7) -> Iterator[Day]:
    """Yield the days of `count` articles, one in memory at a time."""
    days = -(-count // DAY)
    pen = Pen(known(days * DAY))
    room = Newsroom.opened(pen, seed)
    for day in range(days):
        room.turn(f"{seed} {day}")
        pen.begin(seed, day + 1, (day + 1) * DAY)
        yield _day(day, min(DAY, count - day * DAY), room)


def _day(number: int, count: int, room: Newsroom) -> Day:
    day, events = Day(), 0
    while len(day.articles) < count:
        event = _event(f"{number:04}-{events:04}", FIRST + timedelta(days=number), room.pen, room.chance)
        for teller in _tellers(event, room.chance)[: count - len(day.articles)]:
            article, carried = room.told(f"{number:04}-{len(day.articles):04}", event, teller)
            day.articles.append(article)
            day.gold.extend(carried)
        events += 1
    return day


def _event(name: str, day: datetime, pen: Pen, chance: random.Random) -> Event:
    own = pen.names(chance)
    hour = day + timedelta(minutes=chance.randrange(24 * 60))
    if chance.random() > CARRIED:
        return Event(name, hour, own)
    dispatch = tuple(pen.sentence(chance, own) for _ in range(chance.randrange(13, 22)))
    return Event(name, hour, own, dispatch, chance.choice(AGENCIES))


def _tellers(event: Event, chance: random.Random) -> list[int | None]:
    """Return the outlets that tell of an event, the agency as `None`."""
    if not event.dispatch:
        return [*chance.sample(range(OUTLETS), 1 + (chance.random() < TOLD_TWICE))]
    carried = chance.randint(30, 300) if chance.randrange(LOUD) == 0 else chance.randint(0, 8)
    return [None, *chance.sample(range(OUTLETS), carried)]
