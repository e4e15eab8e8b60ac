"""A publication date as people write it, as ISO 8601."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from recoupe.language.lexicon import table
from recoupe.text import fold

NUMERIC = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})")
DAY_FIRST = r"(?:[^\W\d_]+[.,]? )?(?:le )?(?P<day>\d{1,2})(?:er|st|nd|rd|th)? (?P<month>[^\W\d_]+)\.?,? (?P<year>\d{4})"
MONTH_FIRST = (
    r"(?:[^\W\d_]+[.,]{0,2} )?(?P<month>[^\W\d_]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
)
WRITTEN = tuple(re.compile(form, re.IGNORECASE) for form in (DAY_FIRST, MONTH_FIRST))
CLOCK = re.compile(
    r"[\s,]*(?:à\s*|at\s*)?(?P<hour>\d{1,2})\s?[h:]\s?(?P<minute>\d{2})?(?::\d{2})?"
    r"\s?(?P<half>[ap]m)?(?P<zone>\s?(?:utc|gmt|z))?",
    re.IGNORECASE,
)
# What may stand between a date and its clock.
BETWEEN = re.compile(r"[\s,|·•–—-]*")


def iso(written: str) -> str | None:
    """Return `written` as an ISO 8601 date or date-time, or `None` where it is none or cannot exist.

    ISO 8601 is read, and French day first: `12 avril 2017 à 10h30`, `1er mai 2017`, `12/04/2017`;
    and English where the month is a word: `Friday, November 13, 2015`, `11 January 2010 Monday`.
    """
    plain = " ".join(written.split())
    return _from_iso(plain) or _from_words(plain)


def dated(line: str) -> tuple[str, int, int] | None:
    """Return the first day that is written out in `line` as an ISO 8601 date, and where it starts and ends."""
    for found in _day_of_line().finditer(line):
        day = found[1] or found[5]
        month = found[2] or found[4]
        if known := _day(found[3] or found[6], month, day):
            return known, *found.span()
    return None


def first_in(line: str) -> str | None:
    """Return the first date that stands in `line`, with its clock where one follows, as ISO 8601."""
    found = min(
        filter(None, (form.search(line) for form in (NUMERIC, *WRITTEN))), key=re.Match.start, default=None
    )
    if not found:
        return None
    clock = CLOCK.match(line, BETWEEN.match(line, found.end()).end())  # type: ignore[union-attr]  # it may match nothing
    return (iso(f"{found[0]} {clock[0]}") if clock else None) or iso(found[0])


def _from_iso(written: str) -> str | None:
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(written).isoformat()
    except ValueError:
        return None


def _from_words(written: str) -> str | None:
    for form in (NUMERIC, *WRITTEN):
        found = form.match(written)
        known = _day(found["year"], found["month"], found["day"]) if found else None
        if found and known:
            rest = _weekday().sub("", written[found.end() :], 1)
            clock = _clock(rest) if rest.strip() else ""
            return None if clock is None else known + clock
    return None


def _day(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdecimal() else _months().get(fold(month), 0)
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def _clock(rest: str) -> str | None:
    found = CLOCK.fullmatch(rest)
    if not found:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"] and hour <= 12:
        hour = hour % 12 + (12 if found["half"].lower() == "pm" else 0)
    zone = "+00:00" if found["zone"] else ""
    return f"T{hour:02}:{minute:02}:00{zone}" if hour < 24 and minute < 60 else None


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\A[\s,]+(?:{'|'.join(_words()['weekdays'])})\b", re.IGNORECASE)


@cache
def _day_of_line() -> re.Pattern[str]:
    months = "|".join(sorted(_words()["french"] + list(_words()["english"]), key=len, reverse=True))
    french = rf"(?<!\d)(\d{{1,2}})(?:er)? ({months})\.? (\d{{4}})"
    english = rf"\b({months})\.? (\d{{1,2}}), (\d{{4}})"
    return re.compile(f"{french}|{english}", re.IGNORECASE)


@cache
def _months() -> dict[str, int]:
    return {**_words()["english"], **table("french", "layout")["months"]}


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files("recoupe.reading").joinpath("dates.toml").read_text(encoding="utf-8"))
