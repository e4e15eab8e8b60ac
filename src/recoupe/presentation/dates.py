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


def short_moment(moment: Moment, words: Interface) -> str:
    """Return when something happened in the room of a drawing, whose axis tells the year: *12 avr. 17 h 30*."""
    first, last = moment.earliest, moment.latest
    if first is None or last is None:
        return _spell_open(moment.value, words, short=True) + _short_hour(moment.value, words)
    months = words.strings["dates"]["short_months"]
    if moment.precision is Precision.YEAR:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if moment.precision is Precision.MONTH:
        ends = dict.fromkeys(months[day.month - 1] for day in (first, last))
        return f"{'–'.join(ends)} {last.year}"
    if first == last:
        return f"{first.day} {months[first.month - 1]}{_short_hour(moment.value, words)}"
    return _short_range((first.month, first.day), (last.month, last.day), words)


def _short_range(first: tuple[int, int], last: tuple[int, int], words: Interface) -> str:
    """Return the stretch between two days given by month and day; a month they share is named once."""
    months = words.strings["dates"]["short_months"]
    end = f"{last[1]} {months[last[0] - 1]}"
    return f"{first[1]}–{end}" if first[0] == last[0] else f"{first[1]} {months[first[0] - 1]} – {end}"


def _short_hour(value: str, words: Interface) -> str:
    """Return the hour or the part of the day, if any; a stretch of days has neither."""
    if "/" in value:
        return ""
    part = re.search(r"T([A-Z]{2})", value)
    named = words.strings["times"]["part"].get(part[1]) if part else None
    hour = re.search(r"T(\d\d)(?::?00)?$", value)
    if hour:
        return " " + str(words.strings["dates"]["whole_hour"]).format(int(hour[1]))
    return f" {named}" if named else _hour(value, words).removeprefix(",")


def _day_month(day: date, words: Interface) -> str:
    name = words.strings["dates"]["months"][day.month - 1]
    first = words.strings["dates"]["first"] if day.day == 1 else str(day.day)
    return f"{first} {name}"


def _spell_open(value: str, words: Interface, *, short: bool = False) -> str:
    """Return a TIMEX3 value whose year is open: *12 avril*, *avril*; else the word for an open date."""
    days = re.findall(r"XXXX-(\d\d)-(\d\d)", value)
    if len(days) == 2:
        first, last = ((int(month), int(day)) for month, day in days)
        if short:
            return _short_range(first, last, words)
        ends = (_day_month(date(2000, *day), words) for day in (first, last))
        return str(words.strings["dates"]["range"]).format(*ends)
    found = re.match(r"XXXX-(\d\d)(?:-(\d\d))?", value)
    if not found:
        return str(words.strings["dates"]["open"])
    month, day = int(found[1]), found[2]
    if day is None:
        return str(words.strings["dates"]["months"][month - 1])
    if short:
        return f"{int(day)} {words.strings['dates']['short_months'][month - 1]}"
    return _day_month(date(2000, month, int(day)), words)


def _hour(value: str, words: Interface) -> str:
    found = re.search(r"T(\d\d)(?::?(\d\d))?", value)
    if not found:
        return ""
    return ", " + str(words.strings["dates"]["hour"]).format(int(found[1]), found[2] or "00")
