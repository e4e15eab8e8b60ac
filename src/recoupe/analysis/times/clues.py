"""What one article says of the day it was written."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.times.rules import words
from recoupe.analysis.times.stated import MonthDay, Stated, find_stated
from recoupe.analysis.times.tense import Tense, tense_at
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.times.time import Time

MONTH_DAY = re.compile(r"[\dX]{4}-(\d\d)-(\d\d)")
WEEKDAY = re.compile(r"XXXX-WXX-(\d)(?:T.*)?")
# What sets a day as a term, right before it.
DUE = re.compile(
    r"\b(?:(?:pour|avant|d'ici(?: a)?|jusqu'a|a (?:partir|compter))(?: (?:le|au|du))?|jusqu'au) $"
)
REACH = 20
DATED = ("weekday-day-month-year", "today")


@dataclass(frozen=True, slots=True)
class FixedDay:
    """A weekday said together with its day and month, and its year where that is said too."""

    span: Span
    words: str
    weekday: int
    month: int
    day: int
    year: int | None

    def fits(self, year: int) -> bool:
        """Tell whether the article that says so can be of `year`: the weekday falls on the day then."""
        if self.year is not None:
            return self.year == year
        try:
            return date(year, self.month, self.day).isoweekday() == self.weekday
        except ValueError:
            return False


@dataclass(frozen=True, slots=True)
class Clues:
    """What dates one article.

    Args:
        published: the day its source gives.

        fixed: its weekdays with day and month.

        own_day: the month and day it was written, as it says itself; `None` where it does not.

        latest: the latest month and day it tells of as past; it was written then or after.

        stated: where it says which day it is of.

        told: every month and day it tells of as past.

        weekdays: those it tells of as past by their names alone, where no source gives its day.
    """

    published: date | None
    fixed: tuple[FixedDay, ...]
    own_day: MonthDay | None
    latest: MonthDay | None
    stated: tuple[Stated, ...] = ()
    told: frozenset[MonthDay] = frozenset()
    weekdays: tuple[int, ...] = ()


def find_clues(text: str, spans: Sequence[Span], times: Sequence[Time], *, published: date | None) -> Clues:
    """Return what an article says of the day it was written.

    Args:
        text: the stored text.

        spans: its sentences.

        times: its temporal expressions.

        published: the day its source gives.
    """
    sentences = sorted(spans)
    past = [time for time in times if _month_day(time) and not _is_ahead(text, sentences, time)]
    fixed = tuple(found for time in times if (found := _fixed(text, time)))
    stated = tuple(found for found in find_stated(text, times) if not _ahead_of(found, times, past))
    behind = {time.span for time in past}
    named = [(day.month, day.day) for day in fixed if day.span in behind]
    told = _known([_month_day(time) for time in past if time.anchor != "text"])
    given = [(published.month, published.day)] if published else []
    return Clues(
        published=published,
        fixed=fixed,
        own_day=max(given or [one.day for one in stated] or named, default=None),
        latest=max(told, default=None),
        stated=stated,
        told=frozenset(told),
        weekdays=tuple(
            int(weekday[1])
            for time in times
            if (weekday := WEEKDAY.fullmatch(time.value)) and _tense(text, sentences, time) is Tense.PAST
        ),
    )


def _ahead_of(stated: Stated, times: Sequence[Time], past: Sequence[Time]) -> bool:
    """Tell whether *ce mardi 8 octobre* is told as to come: then it need not be today."""
    return any(time.span == stated.span and time.rule in DATED[:1] and time not in past for time in times)


def _known(days: Sequence[MonthDay | None]) -> list[MonthDay]:
    return [day for day in days if day]


def _month_day(time: Time) -> MonthDay | None:
    match = MONTH_DAY.match(time.value)
    return (int(match[1]), int(match[2])) if match else None


def _fixed(text: str, time: Time) -> FixedDay | None:
    said = time.span.of(text)
    weekday, day = _weekdays().search(fold(said)), _month_day(time)
    if time.rule not in DATED or not weekday or not day:
        return None
    year = int(time.value[:4]) if time.anchor == "text" else None
    return FixedDay(time.span, said, words()["weekday"][weekday[0]], *day, year)


def _is_ahead(text: str, spans: Sequence[Span], time: Time) -> bool:
    return _is_due(text, time) or _tense(text, spans, time) is Tense.FUTURE


def _is_due(text: str, time: Time) -> bool:
    """Tell whether a preposition sets the day as a term: *promis pour le 15 décembre*."""
    return bool(DUE.search(fold(text[max(0, time.span.start - REACH) : time.span.start])))


def _tense(text: str, spans: Sequence[Span], time: Time) -> Tense:
    place = bisect_right(spans, time.span.start, key=lambda span: span.start) - 1
    sentence = spans[place] if place >= 0 and time.span in spans[place] else time.span
    return tense_at(text, sentence, time.span)


@cache
def _weekdays() -> re.Pattern[str]:
    return re.compile("|".join(sorted(words()["weekday"])))
