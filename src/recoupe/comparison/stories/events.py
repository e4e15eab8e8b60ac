"""A story split into events by the days its articles were written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Moment, Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from typing import TypeAlias

    Days: TypeAlias = Mapping[str, tuple[date | None, date | None]]
    Alike: TypeAlias = Callable[[str, str], float]

# Days from the first article of an event to its last: newsrooms follow a toll or a search for some days, and
# a bare weekday reaches back as far. The five open articles (28 days apart) and the example (2 days, then 32)
# are split alike from 2 to 27.
REACH = 7


def split(articles: Sequence[str], days: Days, alike: Alike) -> list[list[str]]:
    """Return the articles of one story by event, earliest first; those without a day stand with their likest.

    Args:
        articles: ids.

        days: by id, the first and last day each can have been written.

        alike: how alike two articles are.
    """
    dated = sorted((first, name) for name in articles if (first := days[name][0]))
    events: list[list[str]] = []
    opened: date | None = None
    for day, name in dated:
        if opened is None or (day - opened).days > REACH:
            events.append([])
            opened = day
        events[-1].append(name)
    undated = sorted(name for name in articles if not days[name][0])
    if not events:
        return [undated]
    homes = {name: _home(name, events, alike) for name in undated}
    return [
        event + [name for name in undated if homes[name] == number] for number, event in enumerate(events)
    ]


def _home(name: str, events: Sequence[Sequence[str]], alike: Alike) -> int:
    """Return the number of the event whose articles are most like `name`, the earliest of equals."""
    means = [sum(alike(name, other) for other in event) / len(event) for event in events]
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
