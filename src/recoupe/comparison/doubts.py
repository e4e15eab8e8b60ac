"""What cannot be in the times of several articles, completed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.analysis.times import find_flags

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.times import Flag, Time
    from recoupe.comparison.calendar import Calendar


def find_doubts(analyses: Iterable[Analysis], calendar: Calendar, today: date | None) -> tuple[Flag, ...]:
    """Return what cannot be in the times of the articles, by article and in reading order.

    Args:
        analyses: the articles.

        calendar: their times, completed.

        today: the day from which one is in the future; where `None`, none is.
    """
    times: defaultdict[str, list[Time]] = defaultdict(list)
    for time in calendar.times:
        times[time.article].append(time)
    return tuple(
        flag
        for article in (analysis.article for analysis in analyses)
        for flag in find_flags(
            article.id, article.text, times[article.id], published=article.day, today=today
        )
    )
