"""Readings that come to a stretch longer than a day: weeks, seasons, decades, years counted back."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.analysis.times.context import Reading
from recoupe.analysis.times.interval import interval
from recoupe.analysis.times.numbers import number
from recoupe.analysis.times.rules import words
from recoupe.analysis.times.spans import length
from recoupe.analysis.times.tense import Tense
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.analysis.times.context import Context
    from recoupe.analysis.times.expressions import Expression

OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}

# Half a season, in days, and the characters before one that the words telling its side may stand in.
MIDDLE, BEFORE = 45, 20


def period(expression: Expression, context: Context) -> Reading:
    """Read *la semaine dernière*, *cette année*: a period so many steps from the article's own."""
    letter = _letter(expression.slots["period"])
    steps = expression.rule.options["steps"]
    if len(letter) > 1:
        return Reading(_long(context.published, letter, steps), context.origin)
    return Reading(_stepped(context.published, letter, steps), context.origin)


def _long(day: date | None, letter: str, steps: int) -> str:
    """Return the century or the quarter so many steps from that of `day`."""
    if day is None:
        return "XXXX"
    if letter == "3M":
        year, rest = divmod(day.year * 4 + (day.month - 1) // 3 + steps, 4)
        return f"{year}-Q{rest + 1}"
    return f"{day.year // 100 + steps:02d}"


def ago(expression: Expression, context: Context) -> Reading:
    """Read *il y a six ans*, *dans trois jours*: counted from the article's own day."""
    letter, steps = _steps(expression)
    return Reading(_stepped(context.published, letter, steps), context.origin)


def later(expression: Expression, context: Context) -> Reading:
    """Read *deux jours plus tard*: how long, and the day it leads to from the day last spoken of."""
    letter, steps = _steps(expression)
    back = context.looking_back()
    if steps > 0 and back is not context and context.tense(expression) is not Tense.FUTURE:
        context = back
    anchor = context.anchored("")
    value = length(abs(steps), letter)
    try:
        day = date.fromisoformat(anchor.value)
    except ValueError:
        year = anchor.value[:4]
        if letter != "Y" or not year.isdigit():
            return Reading(value, anchor.anchor)
        day = date(int(year), 1, 1)
    return Reading(value, anchor.anchor, _stepped(day, letter, steps))


def period_from_last(expression: Expression, context: Context) -> Reading:
    """Read *le mois précédent*, *l'année suivante*: counted from the time last spoken of."""
    letter = _letter(expression.slots["period"])
    first = interval(context.moment or context.today())[0]
    anchor = context.anchored("").anchor
    return Reading(_stepped(first, letter, expression.rule.options["steps"]), anchor)


def week_end(expression: Expression, context: Context) -> Reading:
    """Read *le week-end dernier*; without a word of side, the one nearest to the article's day."""
    day = context.published
    if day is None:
        return Reading("XXXX-WXX-WE", context.origin)
    is_ahead = context.tense(expression) is Tense.FUTURE
    if "last" in expression.slots:
        day -= timedelta(days=7)
    elif "next" in expression.slots:
        day += timedelta(days=7)
    elif day.isoweekday() <= 3 and not is_ahead:
        # On Monday to Wednesday the week-end last gone is nearer than the one to come.
        day -= timedelta(days=day.isoweekday())
    return Reading(f"{_week(day)}-WE", context.origin)


def season(expression: Expression, context: Context) -> Reading:
    """Read a season: of a year, of this year, or of any year."""
    code = words()["season"][expression.slots["season"]]
    if "year" in expression.slots:
        return Reading(f"{expression.slots['year']}-{code}")
    if told := expression.rule.options.get("told"):
        return _told_season(expression, context, code, told)
    side = ("next" in expression.slots) - ("last" in expression.slots)
    if not side and not expression.rule.options.get("this"):
        return Reading(f"XXXX-{code}")
    if context.published is None:
        return Reading(f"XXXX-{code}", context.origin)
    return Reading(f"{_year_of_season(context.published, code, side)}-{code}", context.origin)


def _told_season(expression: Expression, context: Context, code: str, told: Mapping[str, str]) -> Reading:
    """Read *à l'automne*, *avant l'été*: the season on the side of the verb, else of the words before it."""
    start = expression.span.start
    before = fold(context.text[max(expression.sentence.start, start - BEFORE) : start])
    tense = context.tense(expression)
    if tense is Tense.OPEN and re.search(told["ahead"], before):
        tense = Tense.FUTURE
    if context.published is None or (tense is Tense.OPEN and re.search(told["any"], before)):
        return Reading(f"XXXX-{code}", context.origin)
    return Reading(f"{_season_year(context.published, code, tense)}-{code}", context.origin)


def _season_year(day: date, code: str, tense: Tense) -> int:
    """Return the year of the last such season begun, of the first not over, or of the nearest."""
    spans = {year: interval(f"{year}-{code}") for year in (day.year - 1, day.year, day.year + 1)}
    begun = [year for year, (first, _) in spans.items() if first and first <= day]
    open_ = [year for year, (_, last) in spans.items() if last and last >= day]
    if tense is Tense.OPEN:
        middles = {year: first + timedelta(days=MIDDLE) for year, (first, _) in spans.items() if first}
        return min(middles, key=lambda year: abs(middles[year] - day))
    return max(begun) if tense is Tense.PAST else min(open_)


def quarter(expression: Expression, context: Context) -> Reading:
    """Read *le premier trimestre 2002*."""
    rank = words()["ordinals"][expression.slots["ordinal"]]
    letter = "Q" if expression.slots["span"] == "trimestre" else "H"
    year = expression.slots.get("year")
    own = str(context.published.year) if context.published else "XXXX"
    return Reading(f"{year or own}-{letter}{rank}", "text" if year else context.origin)


def same_month(_expression: Expression, context: Context) -> Reading:
    """Read *la même époque*: the article's month in the year last spoken of."""
    if context.published is None:
        return Reading("XXXX-XX", context.origin)
    year = context.moment[:4] if context.moment[:4].isdigit() else str(context.published.year)
    return Reading(f"{year}-{context.published.month:02d}", context.origin)


def _letter(unit: str) -> str:
    return str(words()["unit"][unit])


def _steps(expression: Expression) -> tuple[str, int]:
    """Return the unit's letter and how many of it, below zero for the past."""
    letter = _letter(expression.slots["unit"])
    count = int(number(expression.slots["count"], words()["numbers"]))
    return letter[-1], expression.rule.options["sign"] * count * int(letter[:-1] or 1)


def _stepped(day: date | None, letter: str, steps: int) -> str:
    """Return the period so many steps from that of `day`; all `X` where it is open or out of the calendar."""
    if day is None:
        return OPEN[letter]
    try:
        return _period(day, letter, steps)
    except (OverflowError, ValueError):
        return OPEN[letter]


def _period(day: date, letter: str, steps: int) -> str:
    if letter == "D":
        return (day + timedelta(days=steps)).isoformat()
    if letter == "W":
        return _week(day + timedelta(weeks=steps))
    if letter == "M":
        year, month = divmod(day.year * 12 + day.month - 1 + steps, 12)
        return date(year, month + 1, 1).isoformat()[:7]
    year = day.year + steps
    # There is no year 0.
    return f"BC{1 - year:04d}" if -9999 < year < 1 else date(year, 1, 1).isoformat()[:4]


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _year_of_season(day: date, code: str, side: int) -> int:
    starts: Mapping[str, int] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
    begun = day.month >= starts[code]
    over = begun and day.month >= starts[code] + 3
    if side > 0:
        return day.year + int(begun)
    if side < 0:
        return day.year - int(not over)
    return day.year - int(code == "WI" and day.month <= 3)
