"""What an expression leaves behind for the next: the day spoken of, and an hour that belongs to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.times.time import TimeType
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.analysis.times.context import Context, Reading
    from recoupe.analysis.times.expressions import Expression
    from recoupe.analysis.times.time import Time

# Readings that name no day: hours and parts of day that follow do not count from them.
NO_ANCHOR = frozenset(
    ["recurring", "every", "every_season", "every_part", "named", "fixed", "duration", "compound"]
)
# What stands between a day and its hour where both are one expression.
TO_THE_HOUR = frozenset([" ", " a "])


def after(context: Context, expression: Expression, time: Time, reading: Reading) -> Context:
    """Return the context the next expression is read in."""
    if expression.rule.read == "recurring" or "holds" in expression.rule.options:
        return context._replace(recurring=time.value, recurring_span=expression.span)
    day = reading.day or time.value.split("T")[0]
    if expression.rule.read in NO_ANCHOR or not (reading.day or time.type in (TimeType.DATE, TimeType.TIME)):
        return context
    if len(day.split("-")) != 3 or "WE" in day:
        return context._replace(moment=day)
    return _on(context, expression, day, reading.day or time.value)


def _on(context: Context, expression: Expression, day: str, value: str) -> Context:
    """Return `context` with `day` as the one last spoken of."""
    last_span = context.last_span if context.last == day else expression.span
    is_behind = day <= context.today()
    keeps_hour = "T" not in value and context.moment.startswith(f"{day}T")
    return context._replace(
        last=day,
        last_span=last_span,
        behind=day if is_behind else context.behind,
        behind_span=last_span if is_behind else context.behind_span,
        moment=context.moment if keeps_hour else value,
        over_midnight=day if "over_midnight" in expression.rule.options else context.over_midnight,
    )


def joined(text: str, expressions: Sequence[Expression], times: Iterable[Time]) -> Iterator[Time]:
    """Yield `times`, a day and its hour as one: *mardi à 10 heures*."""
    day: tuple[Expression, Time] | None = None
    for expression, time in zip(expressions, times, strict=True):
        if day and expression.rule.read == "clock" and _is_one(text, day[1], time):
            yield _with_hour(day[1], time)
            day = None
            continue
        if day:
            yield day[1]
        day = (expression, time) if _is_day(expression, time) else None
        if not day:
            yield time
    if day:
        yield day[1]


def _is_day(expression: Expression, time: Time) -> bool:
    if time.type is not TimeType.DATE:
        return False
    read = expression.rule.read
    return read in ("day", "weekday") or (read == "calendar" and "day" in expression.slots)


def _is_one(text: str, day: Time, hour: Time) -> bool:
    return fold(text[day.span.end : hour.span.start]) in TO_THE_HOUR


def _with_hour(day: Time, hour: Time) -> Time:
    span = replace(day.span, end=hour.span.end)
    return replace(day, span=span, type=TimeType.TIME, value=hour.value)
