"""Every day and hour the articles give for something that happened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.context import DATES
from recoupe.comparison.accounts.happenings import Happening, dated_by
from recoupe.comparison.dossier import Place
from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from recoupe.analysis.times import Time
    from recoupe.comparison.accounts.context import Page
    from recoupe.comparison.calendar import Calendar, Days

# A period of more days dates nothing that can be compared. 7: *janvier* is no longer set beside *20 janvier*;
# 31 and 92: all alike.
_LONGEST = 31
# The rules that read an hour, and those of a day that an hour may follow in one expression.
CLOCK = frozenset(["clock", "clock-about"])
DAY_AND_HOUR = frozenset(
    ["weekday", "weekday-relative", "weekday-this", "weekday-day-month-year"]
) | frozenset(["day-month", "day-month-year", "yesterday", "today", "tomorrow"])
_HOUR = re.compile(r"T(\d\d):(\d\d)$")
# Days of the year left open are counted in a year of their own (see `Calendar.days`); the value says the day.
_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """One day or hour of one article, with what it dates.

    Args:
        days: the first and last day it means; unknown only for an hour.

        minute: of the day, where an hour is given; `None` for a day.

        rough: the hour is given as a rough one (*vers 7 heures*).

        stems: the content words of its sentence, the happening and the time left out.

        names: the dossier's actors named there.
    """

    place: Place
    time: Time
    happening: Happening
    days: Days
    minute: int | None
    rough: bool
    stems: frozenset[str]
    names: frozenset[str]

    @property
    def article(self) -> str:
        """Return the article's id."""
        return self.place.article

    @property
    def length(self) -> int:
        """Return the days from the first to the last it means."""
        first, last = self.days
        return (last - first).days if first and last else 0

    @property
    def is_day(self) -> bool:
        """Tell whether it is one day, not a period."""
        return self.days[0] == self.days[1]

    @property
    def is_explicit(self) -> bool:
        """Tell whether the text itself gives a day of a month."""
        return "day" in self.time.rule and "month" in self.time.rule

    @property
    def said(self) -> str:
        """Return the value as it is written beside others: *4 avril*, *20 h 40*; `""` for a period."""
        words = table("french", "measures")["said"]
        if self.minute is not None:
            return f"{self.minute // 60} h {self.minute % 60:02d}"
        if not (found := _DAY.match(self.time.value)) or not self.is_day:
            return ""
        day = words["first"] if int(found[3]) == 1 else str(int(found[3]))
        year = "" if found[1] == "XXXX" else f" {found[1]}"
        return f"{day} {words['months'][int(found[2]) - 1]}{year}"


def dates_of(pages: Sequence[Page], calendar: Calendar) -> list[Dated]:
    """Return the days and hours of one story's articles that stand with a happening, in reading order."""
    complete = {Place(time.article, time.span): time for time in calendar.times}
    return [dated for page in pages for dated in _of_page(page, calendar, complete)]


def _of_page(page: Page, calendar: Calendar, complete: dict[Place, Time]) -> Iterator[Dated]:
    spans = [time.span for time in page.analysis.times]
    for time in page.analysis.times:
        place = Place(page.id, time.span)
        first, last = calendar.spans_of_days.get(place, (None, None))
        if not _is_comparable(time, first, last) or not page.in_prose(time.span):
            continue
        sentence = page.sentence(time.span)
        others = [span for span in spans if span in sentence and span != time.span]
        if found := dated_by(page.folded, sentence, time.span, others):
            for hour in _hours(time):
                yield _dated(page, complete.get(place, time), found, (first, last), hour)


def _hours(time: Time) -> tuple[re.Match[str] | None, ...]:
    """Return the hour that a time gives, or `None` for its day, or both: *mardi à 10 heures*."""
    hour = _HOUR.search(time.value)
    if time.rule in CLOCK:
        return (hour,)
    return (None, hour) if hour and time.rule in DAY_AND_HOUR else (None,)


def _is_comparable(time: Time, first: date | None, last: date | None) -> bool:
    """Tell whether a time says an hour, or a day or a short period that is known."""
    if time.type not in DATES or time.rule == "part":
        return False
    return time.rule in CLOCK or bool(first and last and (last - first).days <= _LONGEST)


def _dated(page: Page, time: Time, happening: Happening, days: Days, hour: re.Match[str] | None) -> Dated:
    sentence = page.sentence(time.span)
    before = re.findall(r"\w+", page.folded[max(sentence.start, time.span.start - 24) : time.span.start])
    # *vers 7 heures* holds its own word, at its head.
    before += page.folded[time.span.start : time.span.end].split()[:1] if time.rule == "clock-about" else []
    rough = table("french", "happenings")["words"]["rough"].split()
    return Dated(
        place=Place(page.id, time.span),
        time=time,
        happening=happening,
        days=days,
        minute=int(hour[1]) * 60 + int(hour[2]) if hour else None,
        rough=not set(rough).isdisjoint(before[-3:]),
        stems=page.stems(sentence, time.span, happening.span),
        names=page.named(sentence),
    )
