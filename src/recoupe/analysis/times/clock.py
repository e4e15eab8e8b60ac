"""Readings that come to an hour or a part of a day: put on the day last spoken of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.analysis.times.context import Reading
from recoupe.analysis.times.rules import words
from recoupe.analysis.times.tense import Tense

if TYPE_CHECKING:
    from recoupe.analysis.times.context import Context
    from recoupe.analysis.times.expressions import Expression

NOON = {"midi": 12, "minuit": 24}
# An hour before this one, told of a night, is of the day it ends on.
MORNING = 9
# What the words behind an hour add to it.
HALF_DAY = 12


def clock(expression: Expression, context: Context) -> Reading:
    """Read *21 h 45*, *18:30*, *midi* on the day last spoken of."""
    hour, rest = _hour(expression)
    if context.recurring_span and context.recurring_span.start >= expression.sentence.start:
        span = context.recurring_span
        if not context.last_span or context.last_span.start < span.start:
            return Reading(_of_week(context.recurring) + rest, f"{span.start}-{span.end}")
    context = _told(expression, context)
    if hour < MORNING and context.over_midnight and context.over_midnight == context.last:
        return _day_after(context.anchored(""), rest)
    return context.anchored(rest)


def _hour(expression: Expression) -> tuple[int, str]:
    """Return the hour, and hour and minute as the end of a value: *8 heures du soir* is `T20:00`."""
    slots = expression.slots
    hour = NOON[slots["noon"]] if "noon" in slots else int(slots["hour"])
    minute = int(words()["past_the_hour"].get(slots.get("past", ""), slots.get("minute", 0)))
    if "afternoon" in slots and hour < HALF_DAY:
        hour += HALF_DAY
    # Past midnight the day is a new one: *minuit et demi*.
    return hour, f"T{hour if hour < 24 or not minute else 0:02d}:{minute:02d}"


def _of_week(recurring: str) -> str:
    """Return the weekday that recurs, `""` for what recurs by a step: *tous les jours*."""
    return "" if recurring.startswith("P") else recurring.split("T", maxsplit=1)[0]


def _day_after(anchor: Reading, rest: str) -> Reading:
    day = date.fromisoformat(anchor.value) + timedelta(days=1)
    return Reading(day.isoformat() + rest, anchor.anchor)


def part(expression: Expression, context: Context) -> Reading:
    """Read *la nuit*, *le matin même* on the day last spoken of."""
    context = _told(expression, context)
    return context.anchored(f"T{words()['part'][expression.slots['part']]}")


def daylong(expression: Expression, context: Context) -> Reading:
    """Read *dans la journée*: where it is to come, a day not gone, else the day last spoken of."""
    if context.tense(expression) is Tense.FUTURE:
        return context.looking_ahead().anchored("")
    return _told(expression, context).anchored("")


def same(_expression: Expression, context: Context) -> Reading:
    """Read *ce moment-là*: the time last spoken of."""
    return Reading(context.moment or context.today(), context.anchored("").anchor)


def same_day(_expression: Expression, context: Context) -> Reading:
    """Read *la deuxième journée*: the day last spoken of."""
    return context.anchored("")


def _told(expression: Expression, context: Context) -> Context:
    """Return `context` as it is for what was or will be: a day of the other side is not meant.

    A day named in the same sentence is meant whatever the verb.
    """
    if context.last_span and context.last_span.start >= expression.sentence.start:
        return context
    ahead, back = context.looking_ahead(), context.looking_back()
    if ahead is back:  # neither is another: the verb, which takes longer to find, changes nothing
        return context
    return {Tense.FUTURE: ahead, Tense.PAST: back}.get(context.tense(expression), context)
