"""Readings that come to a day: calendar dates, weekdays, yesterday, the day after."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.analysis.times.context import Reading, part_of_day
from recoupe.analysis.times.interval import easter
from recoupe.analysis.times.rules import words
from recoupe.analysis.times.tense import Tense
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.analysis.times.context import Context
    from recoupe.analysis.times.expressions import Expression

# A two-digit year up to this is of the 2000s: news of the 1930s is rarer than next year's.
CENTURY_TURN = 30
# A weekday told by no verb lies behind where it is this many days back at most: a caption shows what was, a
# heading may announce. From 3 to 7 the French TimeBank and the example do not change.
NEARER = 4


def calendar(expression: Expression, context: Context) -> Reading:
    """Read a day, month and year; a missing year is that of the nearest such day, or as the words tell."""
    slots = expression.slots
    month, day = _month(expression), _day(slots.get("day"))
    if month is None and day:
        month = _month_ahead(expression, context)
    rest = f"-{month:02d}" + (f"-{day:02d}" if day else "") if month else ""
    if year := _year(slots):
        return Reading(f"{year}{rest}")
    if not month and day:
        return _day_alone(day, context)
    if context.published is None:
        return Reading(f"XXXX{rest}", context.origin)
    side = _side(slots)
    part = expression.rule.options.get("rest", "")
    return Reading(f"{_nearest(context.published, month or 1, day or 0, side)}{rest}{part}", context.origin)


def weekday(expression: Expression, context: Context) -> Reading:
    """Read a weekday: the last one, or the next where the verb or an adjective points ahead."""
    wanted = words()["weekday"][expression.slots["weekday"]]
    rest = expression.rule.options.get("rest") or part_of_day(expression.slots, words()["part"])
    if context.published is None:
        return Reading(f"XXXX-WXX-{wanted}{rest}", context.origin)
    if expression.rule.options.get("that"):
        return _weekday_before(wanted, context, rest)
    behind = (context.published.isoweekday() - wanted) % 7
    side = _side(expression.slots)
    if side < 0 and behind == 0:
        behind = 7
    ahead = side > 0 or (side == 0 and behind and _side_told(expression, context, behind) > 0)
    moved = context.moved((7 - behind if behind else 7 * (side > 0)) if ahead else -behind)
    return Reading(moved.value + rest, moved.anchor)


def _side_told(expression: Expression, context: Context, behind: int) -> int:
    """Return 1 where the verb points ahead, -1 where it looks back or nothing tells.

    A heading has no verb: the tense in which the weekday is told elsewhere stands in.
    """
    if expression.rule.options.get("since"):
        return -1
    tense = context.tense(expression)
    if tense is Tense.OPEN:
        tense = context.weekdays.get(expression.slots["weekday"], tense)
    if tense is Tense.OPEN and not expression.rule.options.get("this"):
        return 1 if behind > NEARER else -1
    return 1 if tense is Tense.FUTURE else -1


def _weekday_before(wanted: int, context: Context, rest: str) -> Reading:
    """Return that weekday: the last one up to the day last spoken of."""
    anchor = context.anchored(rest)
    try:
        last = date.fromisoformat(anchor.value[:10])
    except ValueError:
        return Reading(f"XXXX-WXX-{wanted}{rest}", anchor.anchor)
    moved = last - timedelta(days=(last.isoweekday() - wanted) % 7)
    return Reading(moved.isoformat() + rest, anchor.anchor)


def day(expression: Expression, context: Context) -> Reading:
    """Read a day counted from the article's own: *hier*, *demain soir*."""
    moved = context.moved(expression.rule.options["days"])
    rest = part_of_day(expression.slots, words()["part"])
    return Reading(moved.value + rest, moved.anchor)


def from_last(expression: Expression, context: Context) -> Reading:
    """Read a day counted from the one last spoken of: *le lendemain*, *la veille*."""
    rest = part_of_day(expression.slots, words()["part"])
    anchor = context.anchored("")
    try:
        moved = date.fromisoformat(anchor.value) + timedelta(days=expression.rule.options["days"])
    except ValueError:
        return Reading("XXXX-XX-XX" + rest, anchor.anchor)
    return Reading(moved.isoformat() + rest, anchor.anchor)


def holiday(expression: Expression, context: Context) -> Reading:
    """Read a feast, of a fixed day or counted from Easter."""
    rule = words()["holiday"][expression.slots["holiday"]]
    year = _year(expression.slots)
    if not year and context.published is None:
        return Reading("XXXX-XX-XX" if rule.startswith("easter") else f"XXXX-{rule}", context.origin)
    if not year and context.published:
        years = (context.published.year + shift for shift in (-1, 0, 1))
        nearest = min((_feast(rule, y) for y in years), key=lambda d: abs(d - (context.published or d)))
        return Reading(nearest.isoformat(), context.origin)
    return Reading(_feast(rule, int(year)).isoformat())


def _feast(rule: str, year: int) -> date:
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    return date.fromisoformat(f"{year}-{rule}")


def _day(words_of_day: str | None) -> int:
    if words_of_day is None:
        return 0
    return int(words_of_day) if words_of_day.isdigit() else 1


def _month(expression: Expression) -> int | None:
    slots = expression.slots
    if "month" in slots:
        return int(words()["month"][slots["month"]])
    return int(slots["month_number"]) if "month_number" in slots else None


def _month_ahead(expression: Expression, context: Context) -> int | None:
    """Return the month named later in the sentence: *les 6 et 13 avril*."""
    rest = fold(context.text[expression.span.end : min(expression.sentence.end, expression.span.end + 60)])
    named = re.search(r"\d{1,2} (" + "|".join(map(re.escape, words()["month"])) + r")(?!\w)", rest)
    return int(words()["month"][named[1]]) if named and "weekday" not in expression.slots else None


def _year(slots: Mapping[str, str]) -> str:
    """Return the year as four digits, `""` where none is said."""
    if "short_year" not in slots:
        return slots.get("year", "")
    digits = int(slots["short_year"].strip("'"))
    return str((2000 if digits <= CENTURY_TURN else 1900) + digits)


def _day_alone(number: int, context: Context) -> Reading:
    """Read *jeudi 13*: the day of that number nearest to the article's own."""
    if context.published is None:
        return Reading(f"XXXX-XX-{number:02d}", context.origin)
    days = (context.published + timedelta(days=shift) for shift in range(-20, 21))
    near = [day for day in days if day.day == number]
    if not near:
        return Reading(f"XXXX-XX-{number:02d}", context.origin)
    published = context.published
    return Reading(min(near, key=lambda d: abs(d - published)).isoformat(), context.origin)


def _side(slots: Mapping[str, str]) -> int:
    """Return -1 for *dernier*, 1 for *prochain*, 0 where no such word is said."""
    return -1 if "last" in slots else int("next" in slots)


def _nearest(published: date, month: int, day_of_month: int, side: int) -> int:
    """Return the year whose such day is nearest to `published`, on one side of it where `side` tells."""
    middle = day_of_month or min(published.day, 28)

    def away(year: int) -> int:
        return (year - published.year) * 372 + (month - published.month) * 31 + middle - published.day

    years = [published.year + shift for shift in (-1, 0, 1)]
    fitting = [year for year in years if away(year) * side >= 0] if side else years
    return min(fitting, key=lambda year: abs(away(year)))
