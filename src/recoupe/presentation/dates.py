"""Dates as people write them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Precision

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Moment
    from recoupe.presentation.interface import Interface


def spell_moment(moment: Moment, words: Interface) -> str:
    """Return when something happened: a day, a stretch of days, a month, a year or a day of an open year."""
    first, last = moment.earliest, moment.latest
    if first is None or last is None:
        return _spell_open(moment.value, words)
    if moment.precision is Precision.YEAR and first.year == last.year:
        return str(first.year)
    if moment.precision is Precision.MONTH and (first.year, first.month) == (last.year, last.month):
        return f"{words.strings['dates']['months'][first.month - 1]} {first.year}"
    if first == last:
        return spell_day(first, words) + _hour(moment.value, words)
    span = str(words.strings["dates"]["range"])
    return span.format(_day_month(first, words), spell_day(last, words, weekday=False))


def spell_day(day: date, words: Interface, *, weekday: bool = True) -> str:
    """Return a day with its month and year, its weekday first unless `weekday` is false."""
    name = words.strings["dates"]["weekdays"][day.weekday()] + " " if weekday else ""
    return f"{name}{_day_month(day, words)} {day.year}"


def _day_month(day: date, words: Interface) -> str:
    name = words.strings["dates"]["months"][day.month - 1]
    first = words.strings["dates"]["first"] if day.day == 1 else str(day.day)
    return f"{first} {name}"


def _spell_open(value: str, words: Interface) -> str:
    """Return a TIMEX3 value whose year is open: *12 avril*, *avril*; else the word for an open date."""
    days = re.findall(r"XXXX-(\d\d)-(\d\d)", value)
    if len(days) == 2:
        ends = (_day_month(date(2000, int(month), int(day)), words) for month, day in days)
        return str(words.strings["dates"]["range"]).format(*ends)
    found = re.match(r"XXXX-(\d\d)(?:-(\d\d))?", value)
    if not found:
        return str(words.strings["dates"]["open"])
    month, day = int(found[1]), found[2]
    if day is None:
        return str(words.strings["dates"]["months"][month - 1])
    return _day_month(date(2000, month, int(day)), words)


def _hour(value: str, words: Interface) -> str:
    found = re.search(r"T(\d\d)(?::?(\d\d))?", value)
    if not found:
        return ""
    return ", " + str(words.strings["dates"]["hour"]).format(int(found[1]), found[2] or "00")
