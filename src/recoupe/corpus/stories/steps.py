"""The steps after which stories and statements are known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from recoupe.corpus.stories import homing, joining, leaving, neighbours, tables, telling
from recoupe.corpus.workplace import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from recoupe.corpus.workplace import Workplace


def story_steps(place: Workplace, counts: Mapping[str, int]) -> list[Step]:
    """Return the steps that make the tables asked for, of so many articles read in so many steps."""
    return list(_steps(place, counts["articles"], counts["steps"])) if place.settings.stories else []


def _steps(place: Workplace, articles: int, steps: int) -> Iterator[Step]:
    buckets = _shares(articles * neighbours.SENT_TO, neighbours.APART * neighbours.CELL)
    ends = _shares(articles, neighbours.ENDS)
    shelves = _shares(articles, telling.SHELF)
    yield Step("stories numbers", partial(neighbours.number, place))
    yield from _each("send", steps, lambda number: neighbours.send(place, number, buckets))
    yield from _each("compare", buckets, lambda number: neighbours.compare(place, number, buckets, ends))
    yield from _each("choose", ends, lambda number: neighbours.choose(place, number, ends))
    yield from _each("once", ends, lambda number: neighbours.once(place, number))
    yield Step("stories crowd", partial(joining.crowd, place, ends))
    yield from _each("join", len(joining.LEVELS), lambda level: joining.join(place, level, ends))
    yield Step("stories home", partial(homing.bring, place, ends))
    yield Step("stories leave", partial(leaving.leave, place, telling.MOST))
    yield from _each("gather", steps, lambda number: telling.gather(place, number, shelves))
    yield from _each("tell", shelves, lambda number: telling.tell(place, number))
    for name in place.settings.stories:
        yield Step(f"table {name}", partial(tables.write_told, place, name))


def _each(name: str, count: int, work: Callable[[int], dict[str, int]]) -> Iterator[Step]:
    return (Step(f"stories {name} {number}", partial(work, number)) for number in range(count))


def _shares(whole: int, most: int) -> int:
    return max(1, -(-whole // most))
