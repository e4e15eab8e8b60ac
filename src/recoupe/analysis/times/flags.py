"""What cannot be in the times of an article: said as it stands, moved nowhere, told to the reader."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.analysis.times.rules import words
from recoupe.analysis.times.stated import Stated, find_stated
from recoupe.reasons import because
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.analysis.times.time import Time
    from recoupe.reasons import Reason

DAY = re.compile(r"([\dX]{4})-(\d\d)-(\d\d)(?:T.*)?")
# Days by which the day an article says it is of may differ from its source's: it is put on line the evening
# before, or updated.
TOLERATED = 3
# Readings that count years, and may count out of them.
COUNTED = frozenset(["ago", "ago-about", "within", "later", "earlier"])
LEAP_YEAR = 2024
# A Republican year that is said, whatever it is.
REPUBLICAN_YEAR = re.compile(r"\ban (?:[ivxlcdm]+|\d+)$")


@dataclass(frozen=True, slots=True)
class Flag:
    """Something in an article's times that cannot be: where, `None` for its date of publication, and why."""

    article: str
    span: Span | None
    why: Reason

    @property
    def order(self) -> tuple[str, Span, Reason]:
        """Return where it stands among all flags."""
        return self.article, self.span or Span(0, 0), self.why


def find_flags(
    article: str, text: str, times: Sequence[Time], *, published: date | None, today: date | None = None
) -> tuple[Flag, ...]:
    """Return what cannot be in the times of an article, in reading order.

    Args:
        article: its id.

        text: the stored text.

        times: its temporal expressions.

        published: the day its source gives.

        today: the day from which one is in the future; where `None`, none is.
    """
    found = [Flag(article, time.span, why) for time in times for why in _wrong(text, time, published)]
    found += [
        Flag(article, one.span, why) for one, why in _contradicting(find_stated(text, times), published)
    ]
    if published and today and published > today:
        found.append(Flag(article, None, because("times.future", published.isoformat(), today.isoformat())))
    return tuple(sorted(dict.fromkeys(found), key=lambda flag: flag.order))


def _wrong(text: str, time: Time, published: date | None) -> Iterator[Reason]:
    """Yield why the value of a time is no day of the calendar, or not the one its words name."""
    said = " ".join(time.span.of(text).split())
    if day := DAY.fullmatch(time.value):
        year, month, number = (int(part) if part.isdigit() else LEAP_YEAR for part in day.groups())
        if not _exists(year, month, number):
            yield because("times.no_such_day", said)
        elif "X" not in day[1] and (name := _other_weekday(said, date(year, month, number))):
            yield because("times.other_weekday", said, name)
    elif time.rule in COUNTED and published and time.value.startswith("XXXX"):
        yield because("times.beyond_calendar", said)
    elif time.value == "0000":
        yield because("times.no_year_zero", said)
    elif time.rule == "republican-date" and time.value == "XXXX-XX-XX" and REPUBLICAN_YEAR.search(fold(said)):
        yield because("times.no_such_day", said)


def _exists(year: int, month: int, day: int) -> bool:
    return year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _other_weekday(said: str, day: date) -> str:
    """Return the weekday of `day` where the words name another; `""` where they do not."""
    names = {number: name for name, number in words()["weekday"].items()}
    named = re.match(r"(?:le |ce )?(?:nuit (?:de |du ))?([a-z]+),? (?:le )?\d", fold(said))
    told = words()["weekday"].get(named[1]) if named else None
    return names[day.isoweekday()] if told and told != day.isoweekday() else ""


def _contradicting(stated: Iterable[Stated], published: date | None) -> Iterator[tuple[Stated, Reason]]:
    """Yield where an article says that it is of another day than its source does, or than it says elsewhere."""
    first = published
    for one in stated:
        day = _nearest(one, first) if first else _said(one)
        if first and day and abs(day - first) > timedelta(days=TOLERATED):
            yield one, because("times.two_days", day.isoformat(), first.isoformat())
        first = first or day


def _said(stated: Stated) -> date | None:
    return _date(stated.year, stated) if stated.year else None


def _nearest(stated: Stated, day: date) -> date | None:
    """Return the day that is said, in the year nearest to `day` where none is said."""
    if stated.year:
        return _date(stated.year, stated)
    days = (_date(year, stated) for year in (day.year - 1, day.year, day.year + 1))
    return min((one for one in days if one), key=lambda one: abs(one - day), default=None)


def _date(year: int, stated: Stated) -> date | None:
    try:
        return date(year, *stated.day)
    except ValueError:
        return None
