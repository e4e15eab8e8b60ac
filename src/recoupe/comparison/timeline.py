"""What happened when: dated clauses of all articles, those that tell of one thing brought together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.times import TimeType
from recoupe.comparison.chronicle.entry import finest, make_entries
from recoupe.comparison.chronicle.hanging import find_hanging
from recoupe.comparison.chronicle.joining import grouped, join
from recoupe.comparison.chronicle.telling import tell
from recoupe.comparison.dossier import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.times import Time
    from recoupe.comparison.calendar import Calendar
    from recoupe.comparison.chronicle.telling import Cast
    from recoupe.comparison.dossier import TimelineEntry


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
    tellings = [
        tell(articles[time.article], time, calendar.spans_of_days[Place(time.article, time.span)], actors)
        for time in calendar.times
        if _dates(time) and _in_prose(articles[time.article], time)
    ]
    hanging, joining = find_hanging(articles, calendar.days, tellings, actors)
    groups = grouped([*tellings, *hanging])
    join(groups, joining)
    ordered = sorted(groups, key=lambda group: finest(group).order)
    return make_entries(ordered, calendar, len(articles))


def _dates(time: Time) -> bool:
    """Tell whether a time can date something: no duration, habit, vague word or season of any year."""
    is_date = time.type in (TimeType.DATE, TimeType.TIME)
    return is_date and not re.fullmatch(r"\w+_REF|XXXX-[A-Z]{2}|XXXX-XX.*", time.value)


def _in_prose(analysis: Analysis, time: Time) -> bool:
    return any(block.is_prose and time.span in block.span for block in analysis.blocks)
