"""Readings counted otherwise than from a day: centuries, decades, other calendars, the rank in a month."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.analysis.times.context import Reading
from recoupe.analysis.times.numbers import number, roman
from recoupe.analysis.times.rules import words
from recoupe.analysis.times.years import nearest, year_of_tense

if TYPE_CHECKING:
    from recoupe.analysis.times.context import Context
    from recoupe.analysis.times.expressions import Expression

# The day of September on which each Republican year began, from I to XIV (decree of 5 October 1793).
NEW_YEAR = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23)
BEFORE_FIRST = 1791


def republican(expression: Expression, _context: Context) -> Reading:
    """Read *le 18 brumaire an VIII*; open where no year from I to XIV is said."""
    slots = expression.slots
    said = slots.get("roman_year", "0")
    year = int(said) if said.isdecimal() else roman(said)
    if not 1 <= year <= len(NEW_YEAR):
        return Reading("XXXX-XX-XX")
    first = date(BEFORE_FIRST + year, 9, NEW_YEAR[year - 1])
    day = 1 if slots["day_number"] == "1er" else int(slots["day_number"])
    past = words()["republican_month"][slots["republican_month"]] + day - 1
    return Reading((first + timedelta(days=past)).isoformat())


def ancient(expression: Expression, _context: Context) -> Reading:
    """Read *l'an 800*, *52 avant J.-C.* (`BC0052`)."""
    if "ancient" in expression.slots:
        return Reading(f"BC{int(expression.slots['ancient']):04d}")
    return Reading(f"{int(expression.slots['early']):04d}")


def decade(expression: Expression, _context: Context) -> Reading:
    """Read *les années 1980*, *les années 80*."""
    digits = expression.slots["decade"]
    if not digits[0].isdecimal():
        digits = str(int(number(digits, words()["numbers"])))
    return Reading(digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def century(expression: Expression, _context: Context) -> Reading:
    """Read *le XIXe siècle*, *le 19e siècle*: the two digits its years share."""
    rank = expression.slots["roman"]
    era = expression.rule.options.get("era", "")
    return Reading(f"{era}{(int(rank) if rank.isdecimal() else roman(rank)) - 1:02d}")


def ranked_weekday(expression: Expression, context: Context) -> Reading:
    """Read *le premier dimanche de mai*."""
    slots = expression.slots
    month, rank = words()["month"][slots["month"]], words()["ordinals"][slots["ordinal"]]
    if "year" in slots:
        year = int(slots["year"])
    elif context.published is None:
        return Reading(f"XXXX-{month:02d}", context.origin)
    else:
        year = year_of_tense(expression, context, nearest(context.published, month, 0, 0), month, 15)
    first = date(year, month, 1)
    ahead = (words()["weekday"][slots["weekday"]] - first.isoweekday()) % 7
    day = first + timedelta(days=ahead + 7 * (rank - 1))
    return Reading(day.isoformat(), "text" if "year" in slots else context.origin)
