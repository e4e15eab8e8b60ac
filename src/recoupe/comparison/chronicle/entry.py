"""The entry that several tellings of one thing make."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from recoupe.comparison.chronicle.telling import FAR, Telling
from recoupe.comparison.dossier import Given, Moment, Place, Precision, TimelineEntry
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from recoupe.comparison.calendar import Calendar
    from recoupe.reasons import Reason

    Group = Sequence[Telling]

# What stands before the common era, by its year.
BEFORE_CHRIST = re.compile(r"BC(\d+)")
HOUR = re.compile(r"T\d")


def make_entries(groups: Iterable[Group], calendar: Calendar, articles: int) -> tuple[TimelineEntry, ...]:
    """Return an entry for each group of tellings, earliest first.

    Args:
        groups: the tellings of each thing.

        calendar: when the articles were written.

        articles: how many there are.
    """
    ordered = sorted(groups, key=_order)
    ranked = sorted(ordered, key=_prominence)
    ranks = {id(group): rank for rank, group in enumerate(ranked, 1)}
    first = _main_day(ranked)
    return tuple(
        replace(
            _entry(group, calendar),
            rank=ranks[id(group)],
            offset=(day - first).days if first and (day := _day(group)) else None,
            minor=_is_minor(group, articles),
        )
        for group in ordered
    )


def _main_day(ranked: Sequence[Group]) -> date | None:
    """Return the day that most articles tell of high up, of these the one with the most told thing."""
    telling: dict[date, set[str]] = {}
    for group in ranked:
        if day := _day(group):
            telling.setdefault(day, set()).update(one.time.article for one in group if one.lead)
    return max(telling, key=lambda day: len(telling[day]), default=None)


def _day(group: Group) -> date | None:
    """Return the one day that a group may be of, counted as its calendar counts; else `None`."""
    best = finest(group)
    return best.days[0] if best.length == 0 else None


def _order(group: Group) -> tuple[int, Any]:
    """Return where a group stands in the order: before the common era first, then by its finest day."""
    best = finest(group)
    ancient = BEFORE_CHRIST.match(best.time.value)
    digits = (ancient[1] + "99")[:4] if ancient else "0"
    return -int(digits), best.order


def finest(group: Group) -> Telling:
    """Return the telling that dates a group most finely."""
    return min(group, key=lambda telling: (telling.length, telling.hangs is not None, telling.order))


def _prominence(group: Group) -> tuple[int, int, int, int, Any]:
    """Return what ranks a group: how many articles tell it, how many of them high up, in how many places, how high."""
    leads = {telling.time.article for telling in group if telling.lead}
    highest = min(telling.time.span.start for telling in group)
    return -_articles(group), -len(leads), -len(group), highest, _order(group)


def _is_minor(group: Group, articles: int) -> bool:
    if not any(telling.stems for telling in group):
        return True
    return articles > 1 and _articles(group) == 1 and not any(telling.lead for telling in group)


def _articles(group: Group) -> int:
    return len({telling.time.article for telling in group})


def _entry(group: Group, calendar: Calendar) -> TimelineEntry:
    best = finest(group)
    return TimelineEntry(
        moment=Moment(best.time.earliest, best.time.latest, _precision(best), _value(best, calendar)),
        label=min(group, key=_label_rank).label,
        actors=tuple(sorted({actor for telling in group for actor in telling.actors})),
        mentions=tuple(sorted(Place(telling.time.article, telling.clause) for telling in group)),
        outlets=tuple(sorted({telling.outlet for telling in group})),
        dates=tuple(
            sorted(
                Given(Place(one.time.article, one.time.span), _value(one, calendar)) for one in _dated(group)
            )
        ),
        why=tuple(_why(group, calendar)),
    )


def _dated(group: Group) -> list[Telling]:
    """Return the tellings with a day and words: the hours of a live report head what follows them."""
    dated = [one for one in group if one.time.value != "XXXX-XX-XX"]
    return [one for one in dated if one.stems] or dated


def _why(group: Group, calendar: Calendar) -> Iterator[Reason]:
    """Yield on what the day of a group rests, and how the articles that date it differ."""
    hung = {telling.hangs for telling in group if telling.hangs}
    yield from sorted(hung.union(*(telling.notes for telling in group)))
    dated = _dated(group)
    values = {_value(telling, calendar) for telling in dated}
    outlets = sorted({telling.outlet for telling in dated})
    if len(values) > 1 and len(outlets) > 1:
        said = ((outlet, sorted({one.said for one in dated if one.outlet == outlet})) for outlet in outlets)
        told = " · ".join(f"{outlet} : « {' », « '.join(words)} »" for outlet, words in said)
        yield because("times.differ" if _differ(dated) else "times.finer", told)


def _differ(group: Group) -> bool:
    """Tell whether two outlets give days, or hours of one day, that cannot both be."""
    return any(
        _apart(one, other)
        for one in group
        for other in group
        if one.outlet != other.outlet and one is not other
    )


def _apart(one: Telling, other: Telling) -> bool:
    first, second = one.time.value.partition("T")[2], other.time.value.partition("T")[2]
    if one.days == other.days:
        return bool(first and second) and first != second and first[0].isdigit() and second[0].isdigit()
    if not (one.days[0] and one.days[1] and other.days[0] and other.days[1]):
        return False
    return one.days[1] < other.days[0] or other.days[1] < one.days[0]


def _value(telling: Telling, calendar: Calendar) -> str:
    """Return a telling's TIMEX3 value, in years before its article where only these are known: `DCT-P6Y`."""
    first, written = telling.days[0], calendar.days[telling.time.article][0]
    if telling.time.value != "XXXX" or telling.time.anchor != "day" or not (first and written):
        return telling.time.value
    steps = first.year - written.year
    return f"DCT{'-' if steps < 0 else '+'}P{abs(steps)}Y" if steps else telling.time.value


def _label_rank(telling: Telling) -> tuple[bool, bool, int, int, str]:
    """Rank labels: those with words, that open a sentence, the finest dated, the highest in its article."""
    opens = telling.label[:1].isupper()
    return not telling.stems, not opens, telling.length, telling.time.span.start, telling.outlet


def _precision(telling: Telling) -> Precision:
    if HOUR.search(telling.time.value):
        return Precision.TIME
    days = telling.length
    if days == FAR.toordinal():
        return Precision.OPEN
    steps = ((0, Precision.DAY), (6, Precision.WEEK), (91, Precision.MONTH))
    return next((precision for limit, precision in steps if days <= limit), Precision.YEAR)
