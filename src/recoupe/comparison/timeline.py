"""What happened when: dated clauses of all articles, those that tell of one thing brought together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.times import TimeType, is_dateline
from recoupe.comparison.chronicle.entry import make_entries
from recoupe.comparison.chronicle.hanging import find_hanging
from recoupe.comparison.chronicle.joining import grouped, join
from recoupe.comparison.chronicle.steps import value_of
from recoupe.comparison.chronicle.telling import sentence_of, tell
from recoupe.comparison.dossier import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.times import Time
    from recoupe.comparison.calendar import Calendar, Days
    from recoupe.comparison.chronicle.telling import Cast
    from recoupe.comparison.dossier import TimelineEntry

# Rules of stretches that lead to a day: *deux jours plus tard*.
LEADING = ("later", "earlier")


def find_timeline(
    analyses: Iterable[Analysis], calendar: Calendar, actors: Cast
) -> tuple[TimelineEntry, ...]:
    """Return what the articles date, earliest first, each with every place that tells it.

    Args:
        analyses: the articles.

        calendar: their times, completed.

        actors: who each article's actors are in the dossier.
    """
    articles = {analysis.article.id: analysis for analysis in analyses}
    dating = [(time, _days(time, calendar)) for time in _dating(articles, calendar.times)]
    # What is counted out of the calendar dates nothing.
    tellings = [
        tell(articles[time.article], time, days, actors)
        for time, days in dating
        if days[0] or time.value != "XXXX"
    ]
    hanging = find_hanging(articles, calendar.days, tellings, actors)
    groups = grouped([hanging.moved.get(telling, telling) for telling in tellings] + hanging.opening)
    join(groups, hanging.joining)
    return make_entries(groups, calendar, len(articles))


def _days(time: Time, calendar: Calendar) -> Days:
    return calendar.spans_of_days[Place(time.article, time.span)]


def _dating(articles: Mapping[str, Analysis], times: Iterable[Time]) -> Iterator[Time]:
    """Yield the times that can date something; a stretch that leads to a day where its sentence has no other."""
    told = [time for time in times if _in_prose(articles[time.article], time)]
    dated = [time for time in told if _dates(time)]
    yield from dated
    held = {(time.article, sentence_of(articles[time.article], time.span)) for time in dated}
    for time in told:
        if time.rule not in LEADING or time.earliest is None or time.latest is None:
            continue
        analysis = articles[time.article]
        is_said = any(time.span in span for span in analysis.reported)
        if not is_said and (time.article, sentence_of(analysis, time.span)) not in held:
            value = value_of((time.earliest, time.latest), is_open=False)
            yield replace(time, type=TimeType.DATE, value=value)


def _dates(time: Time) -> bool:
    """Tell whether a time can date something: no duration, habit, vague word or season of any year."""
    is_date = time.type in (TimeType.DATE, TimeType.TIME)
    return is_date and not re.fullmatch(r"\w+_REF|XXXX-[A-Z]{2}|XXXX-XX.*", time.value)


def _in_prose(analysis: Analysis, time: Time) -> bool:
    """Tell whether a time stands in what an article tells, and not in its dateline."""
    in_prose = any(block.is_prose and time.span in block.span for block in analysis.blocks)
    return in_prose and not is_dateline(analysis.article.text, time.span)
