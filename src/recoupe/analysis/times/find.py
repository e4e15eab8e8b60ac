"""Temporal expressions read in the order of the text, each with what the ones before it set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.times import calendars, clock, days, periods, spans
from recoupe.analysis.times.context import Context, Reading
from recoupe.analysis.times.expressions import find_expressions
from recoupe.analysis.times.follow import after, joined
from recoupe.analysis.times.interval import interval
from recoupe.analysis.times.tense import Tense, tense_at
from recoupe.analysis.times.time import Time, TimeType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from recoupe.analysis.times.expressions import Expression
    from recoupe.text import Span

READINGS: Mapping[str, Callable[[Expression, Context], Reading]] = {
    "calendar": days.calendar,
    "weekday": days.weekday,
    "day": days.day,
    "nowadays": days.nowadays,
    "from_last": days.from_last,
    "holiday": days.holiday,
    "ranked_weekday": calendars.ranked_weekday,
    "republican": calendars.republican,
    "ancient": calendars.ancient,
    "period": periods.period,
    "ago": periods.ago,
    "later": periods.later,
    "period_from_last": periods.period_from_last,
    "week_end": periods.week_end,
    "season": periods.season,
    "quarter": periods.quarter,
    "decade": calendars.decade,
    "century": calendars.century,
    "same_month": periods.same_month,
    "clock": clock.clock,
    "part": clock.part,
    "same": clock.same,
    "same_day": clock.same_day,
    "day_of_month": days.day_of_month,
    "daylong": clock.daylong,
    "duration": spans.duration,
    "compound": spans.compound,
    "every": spans.every,
    "every_season": spans.every_season,
    "every_part": spans.every_part,
    "recurring": spans.recurring,
    "named": spans.named,
    "fixed": spans.fixed,
}


def find_times(
    article_id: str, text: str, spans: Sequence[Span], *, published: date | None
) -> tuple[Time, ...]:
    """Return the temporal expressions of an article with their values, in reading order.

    Args:
        article_id: the article's id, put on each.

        text: the stored text.

        spans: its sentences; no expression crosses one's edge.

        published: the day it was written, from which *mardi* and *hier* are counted; where `None`, what
            depends on it keeps `X` in its value.
    """
    expressions = find_expressions(text, spans)
    return tuple(joined(text, expressions, _read(article_id, text, expressions, published)))


def _read(
    article_id: str, text: str, expressions: Sequence[Expression], published: date | None
) -> Iterator[Time]:
    # Without a day to count from, no weekday is looked for on either side of it.
    weekdays = _weekday_tenses(text, expressions) if published else {}
    context = Context(text, published, weekdays=weekdays)
    for index, expression in enumerate(expressions):
        looking = _with_day_beside(context, expressions, index)
        reading = _reading(expression, looking)
        time = _time(article_id, expression, reading)
        context = after(context, expression, time, reading)
        yield time


def _weekday_tenses(text: str, expressions: Sequence[Expression]) -> Mapping[str, Tense]:
    """Return the tense in which the article first tells of each weekday."""
    found: dict[str, Tense] = {}
    for expression in expressions:
        name = expression.slots.get("weekday") if expression.rule.read == "weekday" else None
        if name and name not in found:
            tense = tense_at(text, expression.sentence, expression.span)
            if tense is not Tense.OPEN:
                found[name] = tense
    return found


def _reading(expression: Expression, context: Context) -> Reading:
    try:
        return READINGS[expression.rule.read](expression, context)
    except (OverflowError, ValueError):
        # Counted out of the years 1 to 9999, which are all the calendar has: said, but nowhere.
        return Reading("XXXX", context.origin)


def _time(article: str, expression: Expression, reading: Reading) -> Time:
    kind = expression.rule.type
    if kind is TimeType.DATE and "T" in reading.value and reading.value[0] in "0123456789X":
        kind = TimeType.TIME
    said = reading.day or (reading.value if kind in (TimeType.DATE, TimeType.TIME) else "")
    earliest, latest = interval(said)
    return Time(
        article, expression.span, kind, reading.value, earliest, latest, reading.anchor, expression.rule.id
    )


def _with_day_beside(context: Context, expressions: Sequence[Expression], index: int) -> Context:
    """Let an hour count from a day named right behind it: *vers 15 h 30, hier*."""
    expression = expressions[index]
    if expression.rule.read != "clock" or index + 1 == len(expressions):
        return context
    beside = expressions[index + 1]
    between = context.text[expression.span.end : beside.span.start]
    if beside.rule.read not in ("day", "weekday", "calendar") or between.strip(" ,\u00a0"):
        return context
    value = _reading(beside, context).value
    return context._replace(last=value.split("T")[0], last_span=beside.span)
