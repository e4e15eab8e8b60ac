"""A story split into events by the days its articles tell of."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Moment, Precision
from recoupe.comparison.stories.linkage import link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from typing import TypeAlias

    from recoupe.comparison.calendar import Calendar

    Days: TypeAlias = Mapping[str, tuple[date | None, date | None]]
    Alike: TypeAlias = Callable[[str, str], float]

# Days by which likeness fades: exp(-d²/2σ²), .80 at two days, .61 at three, .25 at five, .07 at seven.
SIGMA = 3
# Average likeness, faded so, from which articles are of one event: as of one story. The five open articles
# (28 days apart) and the example (2 days, then 32) are split alike from .05 to .25.
LEAST = 0.16
# Articles all within two days of one another, of one story, tell one event, however short they are.
TOGETHER = 2
# A day told counts as one of the event where the article was written up to a week after: newsrooms follow a
# toll or a search for some days, and a bare weekday reaches back as far.
REACH = 7


@dataclass(frozen=True, slots=True)
class Parts:
    """The events of one story.

    Args:
        events: article ids by event, earliest first.

        undated: those of them that no day places: they stand with the event they are most like.
    """

    events: tuple[tuple[str, ...], ...]
    undated: frozenset[str]


def days_told(calendar: Calendar) -> dict[str, frozenset[int]]:
    """Return by article the days, as ordinals, that what it reports may be of; none where its own is not known.

    That is the day it was written, and the days it names of the week before.
    """
    written = {name: first.toordinal() for name, (first, _) in calendar.days.items() if first}
    told = {name: {day} for name, day in written.items()}
    for place, (first, last) in calendar.spans_of_days.items():
        if first and first == last and place.article in written:
            behind = written[place.article] - first.toordinal()
            if 0 <= behind <= REACH:
                told[place.article].add(first.toordinal())
    return {name: frozenset(told.get(name, ())) for name in calendar.days}


def split(articles: Sequence[str], told: Mapping[str, frozenset[int]], alike: Alike) -> Parts:
    """Return the articles of one story by event.

    Args:
        articles: ids.

        told: by id, the days that what it reports may be of.

        alike: how alike two articles are.
    """
    dated = sorted(name for name in articles if told[name])
    undated = sorted(set(articles) - set(dated))
    if not dated:
        return Parts((tuple(undated),), frozenset(undated))
    days = [told[name] for name in dated]
    pairs = {
        (a, b): share * _fading(days[a], days[b])
        for a, one in enumerate(dated)
        for b, other in enumerate(dated)
        if a < b and (share := alike(one, other))
    }
    events = [[dated[member] for member in group] for group in _merged(link(len(dated), pairs, LEAST), days)]
    homes = {name: _home(name, events, alike) for name in undated}
    with_undated = (
        (*event, *(name for name in undated if homes[name] == number)) for number, event in enumerate(events)
    )
    return Parts(tuple(tuple(sorted(event)) for event in with_undated), frozenset(undated))


def _fading(one: frozenset[int], other: frozenset[int]) -> float:
    return exp(-(_apart(one, other) ** 2) / (2 * SIGMA * SIGMA))


def _apart(one: frozenset[int], other: frozenset[int]) -> int:
    """Return how many days lie between the nearest days of two articles."""
    return min(abs(day - late) for day in one for late in other)


def _merged(groups: Iterable[Sequence[int]], days: Sequence[frozenset[int]]) -> list[list[int]]:
    """Return groups, earliest first, each joined to the first before it all of whose articles stand close by."""
    merged: list[list[int]] = []
    for group in sorted(groups, key=lambda group: (_opened(group, days), group)):
        together = (one for one in merged if _all_near(one, group, days))
        if home := next(together, None):
            home += group
        else:
            merged.append(list(group))
    return merged


def _opened(group: Iterable[int], days: Sequence[frozenset[int]]) -> int:
    """Return the day the first article of a group was written: the last of those it tells of."""
    return min(max(days[member]) for member in group)


def _all_near(one: Iterable[int], other: Sequence[int], days: Sequence[frozenset[int]]) -> bool:
    return all(_apart(days[a], days[b]) <= TOGETHER for a in one for b in other)


def _home(name: str, events: Sequence[Sequence[str]], alike: Alike) -> int:
    """Return the number of the event whose articles are most like `name`, the earliest of equals."""
    means = [round(sum(alike(name, other) for other in event) / len(event), 9) for event in events]
    return means.index(max(means))


def moment_of(articles: Sequence[str], written: Mapping[str, Moment], days: Days) -> Moment:
    """Return when the articles of an event were written: one day, or from the first to the last."""
    told = [written[name] for name in articles if written[name].precision is not Precision.OPEN]
    if not told:
        return written[min(articles)]
    firsts = [moment.earliest for moment in told if moment.earliest]
    if len(firsts) < len(told) or len(set(told)) == 1:
        # Where the year is open only the order of days is known: the first speaks for all.
        return written[min((days[name][0], name) for name in articles if days[name][0])[1]]
    first, last = min(firsts), max(firsts)
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Moment(first, last, Precision.DAY if first == last else Precision.WEEK, value)
