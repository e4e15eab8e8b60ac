"""TIMEX3 values as people write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Moment, Precision
from recoupe.presentation.dates import spell_day, spell_moment

if TYPE_CHECKING:
    from recoupe.analysis.times.time import Time
    from recoupe.presentation.interface import Interface

LENGTH = re.compile(r"P[\d.XYMWDTHS]+")
PIECE = re.compile(r"([\d.]+)([A-Z])")
UNITS = {"TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
OPEN = re.compile(r"XXXX-(?:WXX-([1-7])|(SP|SU|FA|WI))")
PART = re.compile(r"T([A-Z]{2})")
PRECISIONS = ((re.compile(r"\d{4}"), Precision.YEAR), (re.compile(r"\d{4}-\d\d"), Precision.MONTH))


def spell_time(time: Time, words: Interface) -> str:
    """Return what a temporal expression means: a day, a stretch of days, how long, how often."""
    strings = words.strings["times"]
    if time.value in strings["reference"]:
        return str(strings["reference"][time.value])
    if LENGTH.fullmatch(time.value):
        return _length(time.value, words, often=time.type.value == "SET")
    part = PART.search(time.value)
    return _days(time, words) + (f", {strings['part'][part[1]]}" if part else "")


def _length(value: str, words: Interface, *, often: bool) -> str:
    strings = words.strings["times"]
    if "X" in value:
        return str(strings["some"])
    days, _, hours = value[1:].partition("T")
    pieces = [*PIECE.findall(days), *((number, f"T{letter}") for number, letter in PIECE.findall(hours))]
    if often and [number for number, _ in pieces] == ["1"]:
        return str(strings["each"]).format(words.noun(UNITS[pieces[0][1]], 1))
    told = " ".join(_count(number, UNITS[letter], words) for number, letter in pieces)
    return str(strings["every"]).format(told) if often else told


def _count(number: str, noun: str, words: Interface) -> str:
    return words.count(noun, int(number)) if number.isdigit() else f"{number} {words.noun(noun, 2)}"


def _days(time: Time, words: Interface) -> str:
    if time.earliest is None or time.latest is None:
        return _open(time.value, words)
    first, last = time.earliest, time.latest
    if first.year == last.year:
        fitting = (precision for pattern, precision in PRECISIONS if pattern.fullmatch(time.value))
        return spell_moment(Moment(first, last, next(fitting, Precision.DAY), time.value), words)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}–{last.year}"
    return " – ".join(spell_day(day, words, weekday=False) for day in (first, last))


def _open(value: str, words: Interface) -> str:
    """Return a value whose year is open: *lundi*, *été*, *12 avril*; as it is where no calendar has it."""
    if not value.startswith("XXXX"):
        return value
    if not (found := OPEN.match(value)):
        return spell_moment(Moment(None, None, Precision.OPEN, value), words)
    if found[1]:
        return str(words.strings["dates"]["weekdays"][int(found[1]) - 1])
    return str(words.strings["times"]["season"][found[2]])
