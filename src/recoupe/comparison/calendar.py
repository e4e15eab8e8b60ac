"""The days articles were written, and what their times come to, solved together.

A weekday with a day and a month (*mercredi 12 avril*) fits about one year in seven. Articles of one event
share their days, all articles share the years left, and every article is read once under each of these years:
what the readings agree on is known, the rest stays open.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recoupe.analysis.times import find_clues, find_times
from recoupe.comparison.agreement import agree
from recoupe.comparison.dossier import Moment, Place, Precision, YearReading
from recoupe.comparison.offices import narrow
from recoupe.comparison.weekdays import find_week
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.times import Clues, FixedDay, MonthDay, Time

# The years an undated article may be of: online archives begin about 1990, and no clock is asked.
YEARS = range(1990, 2031)
# Where nothing narrows the year, seven in a row: what holds in all of them holds on any weekday.
ANY_YEAR = tuple(YEARS[-7:])
# Days by which an article of an event may be younger than its fellows. On the five articles any value from 0
# to 28 gives the same days; seven is as far back as a bare weekday reaches.
REACH = 7
# Beyond half a year the nearer such day is the one before.
HALF_YEAR = 186
Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the articles together say of when.

    Args:
        times: every expression of every article, its value completed as far as the articles allow.

        spans_of_days: by article and place, the first and last day an expression means, counted like `days`.

        days: by article id, the first and last day it can have been written. Where the year is open they are
            counted in the last year that fits: good for comparing with one another, not for showing.

        written: the same as shown, the year left open where it is (`XXXX-04-12`).

        year: what the undated articles tell about their year.
    """

    times: tuple[Time, ...]
    spans_of_days: Mapping[Place, Days]
    days: Mapping[str, Days]
    written: Mapping[str, Moment]
    year: YearReading


@dataclass(frozen=True, slots=True)
class Written:
    """When one article was written: the day, whether that very day or later, and the years it may be of."""

    day: MonthDay | None
    exact: bool
    years: tuple[int, ...]


def date_articles(
    analyses: Iterable[Analysis], *, groups: Sequence[Sequence[str]] | None = None, offices: bool = False
) -> Calendar:
    """Return the calendar of `analyses`, the same whatever their order.

    Args:
        analyses: every article to be read together.

        groups: article ids by event; articles of one group share the day they were written. Without it all
            articles are one group, and those that tell of a later day stand apart.

        offices: let dated offices, which no article tells, decide between the years left.
    """
    articles = sorted(analyses, key=lambda analysis: analysis.article.id)
    clues = {analysis.article.id: _clues(analysis) for analysis in articles}
    year = _year(clues)
    if offices and len(year.candidates) != 1:
        undated = [analysis for analysis in articles if not clues[analysis.article.id].published]
        days = {name: clue.own_day or clue.latest for name, clue in clues.items()}
        year = narrow(year, undated, days, YEARS)
    written = {
        name: when
        for group in _complete(groups, sorted(clues))
        for name, when in _written(clues, sorted(group), year.candidates).items()
    }
    read = [pair for analysis in articles for pair in _read(analysis, written[analysis.article.id])]
    return Calendar(
        times=tuple(time for time, _ in read),
        spans_of_days={Place(time.article, time.span): days for time, days in read},
        days={name: _days(clues[name], written[name]) for name in clues},
        written={name: _moment(clues[name], written[name]) for name in clues},
        year=year,
    )


def _complete(groups: Sequence[Sequence[str]] | None, names: Sequence[str]) -> list[Sequence[str]]:
    """Return the groups, with one of its own for each article that none of them holds."""
    if groups is None:
        return [names]
    placed = {name for group in groups for name in group}
    return [*groups, *([name] for name in names if name not in placed)]


def _clues(analysis: Analysis) -> Clues:
    article = analysis.article
    return find_clues(article.text, analysis.sentences, analysis.times, published=article.day)


def _year(clues: Mapping[str, Clues]) -> YearReading:
    """Return the years that the dated articles and every weekday with its day and month allow."""
    dated = _dated(clues.values())
    fixed = [(name, day) for name, clue in clues.items() if not clue.published for day in clue.fixed]
    evidence = tuple(sorted(Place(name, day.span) for name, day in fixed))
    why = tuple(because("times.weekday_and_day", words) for words in sorted({day.words for _, day in fixed}))
    if dated:
        why = (because("times.dated_articles", ", ".join(map(str, dated))), *why)
    if not why:
        return YearReading((), (), (because("times.nothing_dates"),))
    if not (left := _fitting(dated or YEARS, [day for _, day in fixed])):
        why = (*why, because("times.no_year_fits"))
    return YearReading(left, evidence, why)


def _dated(clues: Iterable[Clues]) -> list[int]:
    return sorted({clue.published.year for clue in clues if clue.published})


def _fitting(years: Iterable[int], fixed: Sequence[FixedDay]) -> tuple[int, ...]:
    return tuple(year for year in years if all(day.fits(year) for day in fixed))


def _written(clues: Mapping[str, Clues], group: Sequence[str], years: tuple[int, ...]) -> dict[str, Written]:
    """Return when each article of a group was written: as it says itself, else with the others."""
    members = [clues[name] for name in group]
    common = _commonest(clue.own_day for clue in members)
    week = find_week(members)
    fixed = [day for clue in members if not clue.published for day in clue.fixed]
    own = _fitting(_dated(members) or YEARS, fixed) if fixed or _dated(members) else ()
    fitting = (own if _dated(members) else years) or own
    return {
        name: Written(*week.settle(clues[name], _day(clues[name], common), fitting), fitting)
        for name in group
    }


def _day(clue: Clues, common: MonthDay | None) -> tuple[MonthDay | None, bool]:
    """Return the day an article was written and whether it is that very day, not one after."""
    if clue.own_day:
        return clue.own_day, True
    if common and not (clue.latest and _is_later(clue.latest, common)):
        return common, True
    return clue.latest, False


def _commonest(days: Iterable[MonthDay | None]) -> MonthDay | None:
    counted = Counter(day for day in days if day)
    return min(counted, key=lambda day: (-counted[day], day), default=None)


def _is_later(day: MonthDay, other: MonthDay) -> bool:
    """Tell whether `day` lies beyond what an article of `other` can tell of as past."""
    return REACH < (day[0] - other[0]) * 31 + day[1] - other[1] < HALF_YEAR


def _days(clue: Clues, written: Written) -> Days:
    if clue.published:
        return clue.published, clue.published
    day = _date(written.day, (written.years or ANY_YEAR)[-1])
    return day, day if written.exact else None


def _moment(clue: Clues, written: Written) -> Moment:
    if clue.published or (written.day and len(written.years) == 1):
        first, last = _days(clue, written)
        return Moment(first, last, Precision.DAY, first.isoformat() if first else "XXXX-XX-XX")
    if written.day is None:
        return Moment(None, None, Precision.OPEN, "XXXX-XX-XX")
    return Moment(None, None, Precision.DAY, "XXXX-{:02d}-{:02d}".format(*written.day))


def _read(analysis: Analysis, written: Written) -> list[tuple[Time, Days]]:
    """Return the article's times, read under every year that fits, and their days in the last of them."""
    days = [day for year in written.years or ANY_YEAR if (day := _date(written.day, year))]
    article = analysis.article
    if article.day or not days:
        return [(time, (time.earliest, time.latest)) for time in analysis.times]
    readings = [find_times(article.id, article.text, analysis.sentences, published=day) for day in days]
    return [
        (agree(alone, told), (told[-1].earliest, told[-1].latest))
        for alone, *told in zip(analysis.times, *readings, strict=True)
    ]


def _date(day: MonthDay | None, year: int) -> date | None:
    """Return that day of `year`; `None` on 29 February of a common year."""
    try:
        return date(year, *day) if day else None
    except ValueError:
        return None
