"""Dates in the room of a drawing, whose axis tells the year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Precision
from recoupe.presentation.dates import spell_moment

if TYPE_CHECKING:
    from recoupe.comparison.dossier import Moment
    from recoupe.presentation.interface import Interface

_OPEN = re.compile(r"XXXX-(0[1-9]|1[0-2])(?:-(\d\d))?(?:.*/XXXX-(0[1-9]|1[0-2])-(\d\d))?")
_CLOCK = re.compile(r"T(?P<hour>\d\d)(?::?(?P<minute>\d\d))?|T(?P<part>[A-Z]{2})")


def short_moment(moment: Moment, words: Interface, *, usual: int | None = None) -> str:
    """Return when something happened: *12 avr. 17 h 30*, *12–14 avr.*; its year if `usual` is another."""
    first, last = moment.earliest, moment.latest
    if first is None or last is None:
        return _short_open(moment, words)
    if moment.precision is Precision.YEAR:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if moment.precision is Precision.MONTH:
        months = words.strings["dates"]["short_months"]
        ends = dict.fromkeys(months[day.month - 1] for day in (first, last))
        return f"{'–'.join(ends)} {last.year}"
    year = f" {last.year}" if usual not in (None, last.year) else ""
    days = _days((first.month, first.day), (last.month, last.day), words)
    return days + year + (_hour(moment.value, words) if first == last else "")


def _short_open(moment: Moment, words: Interface) -> str:
    found = _OPEN.match(moment.value)
    if not found:
        return spell_moment(moment, words)
    month, day, last_month, last_day = (int(digits or 0) for digits in found.groups())
    if not day:
        return str(words.strings["dates"]["months"][month - 1])
    if last_month:
        return _days((month, day), (last_month, last_day), words)
    return _days((month, day), (month, day), words) + _hour(moment.value, words)


def _days(first: tuple[int, int], last: tuple[int, int], words: Interface) -> str:
    """Return a day by its month and number, or the stretch between two; a month they share is named once."""
    months = words.strings["dates"]["short_months"]
    end = f"{last[1]} {months[last[0] - 1]}"
    if first == last:
        return end
    return f"{first[1]}–{end}" if first[0] == last[0] else f"{first[1]} {months[first[0] - 1]} – {end}"


def _hour(value: str, words: Interface) -> str:
    """Return the hour or the part of the day, if any."""
    found = _CLOCK.search(value)
    if not found:
        return ""
    if found["part"]:
        named = words.strings["times"]["part"].get(found["part"])
        return f" {named}" if named else ""
    minute = found["minute"] or "00"
    form = words.strings["dates"]["whole_hour" if minute == "00" else "hour"]
    return " " + str(form).format(int(found["hour"]), minute)
