"""The days a TIMEX3 value covers."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

DAY = timedelta(days=1)
# First month and length in months; winter begins in December of the year it is named after.
SEASONS = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}
WEEK = re.compile(r"(\d{4})-W(\d{2})(?:-(\d|WE))?")
PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")


@lru_cache(maxsize=1 << 12)
def interval(value: str) -> tuple[date | None, date | None]:
    """Return the first and last day `value` covers, both included; `None` twice where it leaves them open."""
    value = value.split("T", 1)[0] if not value.startswith("T") else ""
    if "/" in value:
        first, last = value.split("/", 1)
        return interval(first)[0], interval(last)[1]
    try:
        return _week(value) or _part(value) or _calendar(value)
    except ValueError:
        return None, None


def easter(year: int) -> date:
    """Return Easter Sunday of `year` (the anonymous Gregorian algorithm, Nature, 1876)."""
    century, rest = divmod(year, 100)
    leap, off = divmod(century, 4)
    moon = (19 * (year % 19) + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * off + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _week(value: str) -> tuple[date, date] | None:
    if not (match := WEEK.fullmatch(value)):
        return None
    year, week, day = int(match[1]), int(match[2]), match[3]
    if day == "WE":
        return date.fromisocalendar(year, week, 6), date.fromisocalendar(year, week, 7)
    first = int(day) if day else 1
    last = int(day) if day else 7
    return date.fromisocalendar(year, week, first), date.fromisocalendar(year, week, last)


def _part(value: str) -> tuple[date, date] | None:
    if not (match := PART.fullmatch(value)):
        return None
    year, part = int(match[1]), match[2]
    months = {"Q": 3, "H": 6}.get(part[0])
    first, length = SEASONS[part] if months is None else ((int(part[1]) - 1) * months + 1, months)
    return date(year, first, 1), _end_of_month(year, first + length - 1)


def _end_of_month(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def _calendar(value: str) -> tuple[date | None, date | None]:
    if not re.fullmatch(r"\d{2,4}(-\d\d){0,2}", value):
        return None, None
    fields = value.split("-")
    if len(fields) == 3:
        day = date.fromisoformat(value)
        return day, day
    if len(fields) == 2:
        return date(int(fields[0]), int(fields[1]), 1), _end_of_month(int(fields[0]), int(fields[1]))
    span = 10 ** (4 - len(value))
    first = int(value) * span
    return date(first, 1, 1), date(first + span - 1, 12, 31)
