"""Dates as people write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.article import Article
from recoupe.comparison.dossier import Precision
from recoupe.presentation.naming import plain

if TYPE_CHECKING:
    from datetime import date

    from recoupe.comparison.dossier import Moment, TimelineEntry
    from recoupe.presentation.interface import Interface

# From the first year of a century to its last.
CENTURY = 99


def spell_moment(moment: Moment, words: Interface) -> str:
    """Return when something happened: a day, a stretch of days, a month, a year or a day of an open year."""
    first, last = moment.earliest, moment.latest
    if first is None or last is None:
        return _spell_open(moment.value, words)
    if last.year - first.year == CENTURY:
        return f"{first.year}–{last.year}"
    if moment.precision is Precision.YEAR and first.year == last.year:
        return str(first.year)
    if moment.precision is Precision.MONTH and (first.year, first.month) == (last.year, last.month):
        return f"{words.strings['dates']['months'][first.month - 1]} {first.year}"
    if first == last:
        return spell_day(first, words) + _hour(moment.value, words)
    span = str(words.strings["dates"]["range"])
    return span.format(_day_month(first, words), spell_day(last, words, weekday=False))


def spell_entry(entry: TimelineEntry, words: Interface) -> str:
    """Return when something happened, and how far from the event where the year is open: *J-8*, *J*, *J+28*."""
    moment = spell_moment(entry.moment, words)
    if entry.moment.earliest is not None or entry.offset is None:
        return moment
    return f"{moment} ({words.strings['dates']['event']}{f'{entry.offset:+d}' if entry.offset else ''})"


def spell_day(day: date, words: Interface, *, weekday: bool = True) -> str:
    """Return a day with its month and year, its weekday first unless `weekday` is false."""
    name = words.strings["dates"]["weekdays"][day.weekday()] + " " if weekday else ""
    return f"{name}{_day_month(day, words)} {day.year}"


def spell_published(published: str | None, words: Interface) -> str:
    """Return when an article was published: its day spelled, else what its source says."""
    day = Article("", "", published=published).day
    return spell_day(day, words, weekday=False) if day else plain(published or "")


def _day_month(day: date, words: Interface) -> str:
    return _named(day.month, day.day, words)


def _named(month: int, day: int, words: Interface) -> str:
    name = words.strings["dates"]["months"][min(month, 12) - 1]
    return f"{words.strings['dates']['first'] if day == 1 else day} {name}"


def _spell_open(value: str, words: Interface) -> str:
    """Return a TIMEX3 value whose year is open: *12 avril*, *avril*; else the word for an open date.

    A day that no calendar has is spelled as any other: *31 juin 2023*.
    """
    if told := _spell_apart(value, words):
        return told
    days = re.findall(r"XXXX-(\d\d)-(\d\d)", value)
    if len(days) == 2:
        ends = (_named(int(month), int(day), words) for month, day in days)
        return str(words.strings["dates"]["range"]).format(*ends)
    found = re.match(r"[\dX]{4}-(\d\d)(?:-(\d\d))?", value)
    if not found:
        return str(words.strings["dates"]["open"])
    month, day = min(int(found[1]), 12) or 1, found[2]
    if day is None:
        return str(words.strings["dates"]["months"][month - 1])
    return _named(month, int(day), words) + (f" {value[:4]}" if value[:4].isdigit() else "")


def _spell_apart(value: str, words: Interface) -> str:
    """Return a year before the common era, or so many years from the article; `""` for any other value."""
    strings = words.strings["dates"]
    if found := re.fullmatch(r"BC(\d{4})", value):
        return str(strings["christ"]).format(int(found[1]))
    if found := re.fullmatch(r"DCT([+-])P(\d+)Y", value):
        years = words.count("year", int(found[2]))
        return str(strings["ago" if found[1] == "-" else "ahead"]).format(years)
    return ""


def _hour(value: str, words: Interface) -> str:
    found = re.search(r"T(\d\d)(?::?(\d\d))?", value)
    if not found:
        return ""
    return ", " + str(words.strings["dates"]["hour"]).format(int(found[1]), found[2] or "00")
