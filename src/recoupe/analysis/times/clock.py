"""Readings that come to an hour or a part of a day: put on the day last spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.times.context import Reading
from recoupe.analysis.times.rules import words
from recoupe.analysis.times.tense import Tense

if TYPE_CHECKING:
    from recoupe.analysis.times.context import Context
    from recoupe.analysis.times.expressions import Expression

NOON = {"midi": "T12:00", "minuit": "T24:00"}


def clock(expression: Expression, context: Context) -> Reading:
    """Read *21 h 45*, *18:30*, *midi* on the day last spoken of."""
    slots, context = expression.slots, _told(expression, context)
    if "noon" in slots:
        return context.anchored(NOON[slots["noon"]])
    return context.anchored(f"T{int(slots['hour']):02d}:{int(slots.get('minute', 0)):02d}")


def part(expression: Expression, context: Context) -> Reading:
    """Read *la nuit*, *le matin même* on the day last spoken of."""
    context = _told(expression, context)
    return context.anchored(f"T{words()['part'][expression.slots['part']]}")


def daylong(expression: Expression, context: Context) -> Reading:
    """Read *dans la journée*: the article's own day where it is to come, else the day last spoken of."""
    if context.tense(expression) is Tense.FUTURE:
        return Reading(context.today(), context.origin)
    return _told(expression, context).anchored("")


def same(_expression: Expression, context: Context) -> Reading:
    """Read *ce moment-là*: the time last spoken of."""
    return Reading(context.moment or context.today(), context.anchored("").anchor)


def same_day(_expression: Expression, context: Context) -> Reading:
    """Read *la deuxième journée*: the day last spoken of."""
    return context.anchored("")


def _told(expression: Expression, context: Context) -> Context:
    """Return `context` as it is for what was: the day last spoken of is none to come."""
    back = context.looking_back()
    return back if back is not context and context.tense(expression) is Tense.PAST else context
