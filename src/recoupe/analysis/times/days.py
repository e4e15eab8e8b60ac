"""Readings that come to a day: calendar dates, weekdays, yesterday, the day after."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.analysis.times.context import Reading, part_of_day
from recoupe.analysis.times.interval import easter
from recoupe.analysis.times.rules import words
from recoupe.analysis.times.tense import Tense
from recoupe.analysis.times.years import leap, nearest, year_of_tense, year_said
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.analysis.times.context import Context
    from recoupe.analysis.times.expressions import Expression

# A weekday told by no verb lies behind where it is this many days back at most: a caption shows what was, a
# heading may announce. From 3 to 7 the French TimeBank and the example do not change.
NEARER = 4
# Characters between the days of a range: *lundi 20 h 30 jusqu'à mercredi*.
BETWEEN = 20


def calendar(expression: Expression, context: Context) -> Reading:
    """Read a day, month and year; a missing year is that of the nearest such day, or as the words tell."""
    slots = expression.slots
    month, day = _month(expression), _day(slots.get("day"))
    if month is None and day:
        month = _month_ahead(expression, context)
    rest = f"-{month:02d}" + (f"-{day:02d}" if day else "") if month else ""
    part = expression.rule.options.get("rest", "")
    if "part_said" in expression.rule.options:
        part = part_of_day(slots, words()["part"])
    if year := year_said(slots):
        return Reading(f"{year}{rest}{part}")
    if not month and day:
        return _day_alone(day, context)
    if context.published is None:
        return Reading(f"XXXX{rest}{part}", context.origin)
    side = _side(slots)
    year_told = nearest(context.published, month or 1, day or 0, side)
    if not side:
        year_told = year_of_tense(expression, context, year_told, month or 1, day or 15)
    if (month, day) == (2, 29):
        year_told = leap(year_told)
    # The calendar has the years 1 to 9999.
    told = f"{year_told:04d}" if 0 < year_told < 10000 else "XXXX"
    return Reading(f"{told}{rest}{part}", context.origin)


def weekday(expression: Expression, context: Context) -> Reading:
    """Read a weekday: the last one, or the next where the verb or an adjective points ahead."""
    wanted = words()["weekday"][expression.slots["weekday"]]
    rest = expression.rule.options.get("rest") or part_of_day(expression.slots, words()["part"])
    if context.published is None:
        return Reading(f"XXXX-WXX-{wanted}{rest}", context.origin)
    if expression.rule.options.get("that"):
        return _weekday_before(wanted, context, rest)
    if start := _start_of_range(expression, context):
        return Reading(_on_or_after(start, wanted).isoformat() + rest, context.anchored("").anchor)
    behind = (context.published.isoweekday() - wanted) % 7
    side = _side(expression.slots)
    if side < 0 and behind == 0:
        behind = 7
    ahead = side > 0 or (side == 0 and behind and _side_told(expression, context, behind) > 0)
    moved = context.moved((7 - behind if behind else 7 * (side > 0)) if ahead else -behind)
    return Reading(moved.value + rest, moved.anchor)


def _start_of_range(expression: Expression, context: Context) -> date | None:
    """Return the day from which an expression is the next such: *de lundi à mercredi*."""
    if not context.last_span or expression.span.start - context.last_span.end > BETWEEN:
        return None
    between = fold(context.text[context.last_span.end : expression.span.start])
    if not re.fullmatch(words()["range"]["between"], between):
        return None
    try:
        return date.fromisoformat(context.last)
    except ValueError:
        return None


def _on_or_after(day: date, wanted: int) -> date:
    return day + timedelta(days=(wanted - day.isoweekday()) % 7)


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
    """Read a day counted from the article's own: *hier*, *demain soir*; a date said with it is what is meant."""
    if "month" in expression.slots:
        return calendar(expression, context)
    moved = context.moved(expression.rule.options["days"])
    rest = part_of_day(expression.slots, words()["part"])
    return Reading(moved.value + rest, moved.anchor)


def nowadays(expression: Expression, context: Context) -> Reading:
    """Read *Aujourd'hui,* that opens a sentence: the article's day where something is to come, else our time."""
    return day(expression, context) if context.tense(expression) is Tense.FUTURE else Reading("PRESENT_REF")


def from_last(expression: Expression, context: Context) -> Reading:
    """Read a day counted from the one last spoken of: *le lendemain*, *la veille*."""
    rest = part_of_day(expression.slots, words()["part"])
    anchor = context.anchored("")
    try:
        moved = date.fromisoformat(anchor.value) + timedelta(days=expression.rule.options["days"])
    except ValueError:
        return Reading("XXXX-XX-XX" + rest, anchor.anchor)
    return Reading(moved.isoformat() + rest, anchor.anchor)


def day_of_month(expression: Expression, context: Context) -> Reading:
    """Read *le 12 du même mois*: a day of the month last spoken of."""
    said = fold(expression.span.of(context.text))
    month = "" if "courant" in said or "ce mois" in said else context.moment[:7]
    month = month if re.fullmatch(r"\d{4}-\d\d", month) else context.today()[:7]
    return Reading(f"{month}-{_day(expression.slots['day']):02d}", context.anchored("").anchor)


def holiday(expression: Expression, context: Context) -> Reading:
    """Read a feast, of a fixed day or counted from Easter."""
    rule = words()["holiday"][expression.slots["holiday"]]
    year = year_said(expression.slots)
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
    return int(words_of_day) if words_of_day.isdecimal() else 1


def _month(expression: Expression) -> int | None:
    slots = expression.slots
    if "month" in slots:
        return int(words()["month"][slots["month"]])
    return int(slots["month_number"]) if "month_number" in slots else None


def _month_ahead(expression: Expression, context: Context) -> int | None:
    """Return the month named later in the sentence: *les 6 et 13 avril*."""
    rest = fold(context.text[expression.span.end : min(expression.sentence.end, expression.span.end + 60)])
    is_meant = "weekday" not in expression.slots or "of_month" in expression.rule.options
    named = re.search(r"\d{1,2} (" + "|".join(map(re.escape, words()["month"])) + r")(?!\w)", rest)
    return int(words()["month"][named[1]]) if named and is_meant else None


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
