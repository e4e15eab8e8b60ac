"""The day an article says it is of: *publié le 12 avril*, *ce mercredi 12 avril*, *hier, mardi 11 avril*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.analysis.times.rules import words
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.times.time import Time

MONTH_DAY = re.compile(r"([\dX]{4})-(\d\d)-(\d\d)")
# Characters before a date in which the words that make it the article's own day may stand.
OPENING = 30
# Characters of a line at most before the date of a dateline.
DATELINE = 120
# A year without 29 February, in which the day after one of an open year is counted.
COMMON_YEAR = 2023
MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stated:
    """The day an article says it is of: where, the month and day, and the year where it is said."""

    span: Span
    day: MonthDay
    year: int | None


def find_stated(text: str, times: Iterable[Time]) -> Iterator[Stated]:
    """Yield each place where an article says which day it is of."""
    for time in times:
        found = MONTH_DAY.match(time.value)
        shift = _shift(text, time) if found else None
        if found and shift is not None:
            year = int(found[1]) if found[1].isdigit() and time.anchor == "text" else None
            if day := _moved(int(found[2]), int(found[3]), shift):
                yield Stated(time.span, day, year)


def is_dateline(text: str, span: Span) -> bool:
    """Tell whether a date stands in a dispatch's dateline: *LISBONNE, 9 avril (Agence)*."""
    line = text.rfind("\n", max(0, span.start - DATELINE), span.start) + 1
    if span.start - line > DATELINE:
        return False
    before, behind = text[line : span.start], text[span.end : span.end + 3]
    return bool(re.fullmatch(words()["dateline"]["place"], before)) and behind.lstrip()[:1] in ("(", "–", "—")


def _shift(text: str, time: Time) -> int | None:
    """Return how many days the article is behind the day of `time`, where the words say that; else `None`."""
    said = fold(time.span.of(text))
    before = fold(text[max(0, time.span.start - OPENING) : time.span.start])
    if re.search(words()["dateline"]["opening"], before) or is_dateline(text, time.span):
        return 0
    if time.rule == "today":
        return 0 if re.search(r"\d", said) else None
    if time.rule != "weekday-day-month-year":
        return None
    near = re.search(words()["dateline"]["beside"], before)
    if near:
        return int(words()["dateline"]["behind"][near[1]])
    return 0 if said.startswith("ce ") else None


def _moved(month: int, day: int, shift: int) -> MonthDay | None:
    try:
        moved = date(COMMON_YEAR if (month, day) != (2, 29) else COMMON_YEAR + 1, month, day)
    except ValueError:
        return None
    moved += timedelta(days=shift)
    return moved.month, moved.day
