"""The entry that several tellings of one thing make."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.comparison.chronicle.telling import FAR, Telling
from recoupe.comparison.dossier import Moment, Place, Precision, TimelineEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.calendar import Calendar


def make_entries(
    groups: Sequence[Sequence[Telling]], calendar: Calendar, articles: int
) -> tuple[TimelineEntry, ...]:
    """Return an entry for each group of tellings."""
    return tuple(_entry(group, calendar) for group in groups)


def finest(group: Sequence[Telling]) -> Telling:
    """Return the telling that dates a group most finely."""
    return min(group, key=lambda telling: (telling.length, telling.hangs is not None, telling.order))


def _entry(group: Sequence[Telling], calendar: Calendar) -> TimelineEntry:
    best = finest(group)
    return TimelineEntry(
        moment=Moment(best.time.earliest, best.time.latest, _precision(best), _value(best, calendar)),
        label=min(group, key=_label_rank).label,
        actors=tuple(sorted({actor for telling in group for actor in telling.actors})),
        mentions=tuple(sorted(Place(telling.time.article, telling.clause) for telling in group)),
        outlets=tuple(sorted({telling.outlet for telling in group})),
    )


def _value(telling: Telling, calendar: Calendar) -> str:
    """Return a telling's TIMEX3 value, in years before its article where only these are known: `DCT-P6Y`."""
    first, written = telling.days[0], calendar.days[telling.time.article][0]
    if telling.time.value != "XXXX" or telling.time.anchor != "day" or not (first and written):
        return telling.time.value
    steps = first.year - written.year
    return f"DCT{'-' if steps < 0 else '+'}P{abs(steps)}Y" if steps else telling.time.value


def _label_rank(telling: Telling) -> tuple[bool, int, int, str]:
    """Rank labels: those that open a sentence, then the finest dated, then the one highest in its article."""
    return not telling.label[0].isupper(), telling.length, telling.time.span.start, telling.outlet


def _precision(telling: Telling) -> Precision:
    if re.search(r"T\d", telling.time.value):
        return Precision.TIME
    days = telling.length
    if days == FAR.toordinal():
        return Precision.OPEN
    steps = ((0, Precision.DAY), (6, Precision.WEEK), (91, Precision.MONTH))
    return next((precision for limit, precision in steps if days <= limit), Precision.YEAR)
