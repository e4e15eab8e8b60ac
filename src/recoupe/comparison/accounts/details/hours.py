"""Every hour and part of a day the articles give, as details."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.occasion import DATED, what_is_dated
from recoupe.comparison.accounts.details.taking import detail_of
from recoupe.comparison.accounts.details.worth import COPIED, Plain, Relation, shares_enough
from recoupe.comparison.accounts.pages.agenda import CLOCK
from recoupe.comparison.accounts.pages.happenings import once
from recoupe.comparison.dossier import Place
from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.times import Time
    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.pages.agenda import Agenda
    from recoupe.comparison.accounts.pages.page import Page
    from recoupe.comparison.calendar import Calendar, Days

# *9 h 40 – Deux détenus se sont évadés*: the hour heads a line and tells when it was written.
_ENTRY = re.compile(r" ?[-–—:|] ")
# Minutes by which an hour given roughly may be off. 10 to 60: all alike; *vers* is seldom said of more.
_ROUGH = 30
_HOUR = re.compile(r"T(\d\d):(\d\d)$")
_PART = re.compile(r"T(MO|MI|AF|EV|NI)$")
# From when to when a part of a day can be said to last, in minutes; the ends are generous, and a night ends in the
# morning.
_PARTS = {"MO": (300, 720), "MI": (660, 840), "AF": (720, 1140), "EV": (1020, 1440), "NI": (1200, 1800)}
# Which stretch of it *en début de*, *en milieu de* and *en fin de* leave, in parts of ten. By hand: *fin de matinée*
# and *début d’après-midi* must not meet.
_STRETCHES = {"debut": (1, 5), "milieu": (3, 7), "fin": (6, 10)}
_STRETCH = re.compile(r"\b(debut|milieu|fin) d")
# How far behind a verb that reports speech its own day and hour may stand, in characters, and what they never stand
# behind. By hand: *a lancé en valdorien, dès vendredi matin*.
_NEAR, _ENDS = 40, re.compile(r"[.;:!?«»“”\"\n]")
# What may happen more than once in a day, and what must tell that it is the same.
_SEVERAL, _ONE_OF_SEVERAL = "mort", 2.5
_WHOLE_DAY = 1440


@dataclass(frozen=True, slots=True)
class Hour(Plain):
    """The first and last minute of the day an hour means.

    Args:
        day: its day, where its own words name it.

        dates: the line of what happens that it stands with; `""` where it stands with none.
    """

    first: int
    last: int
    day: Days | None
    dates: str = ""

    @property
    def kind(self) -> str:
        """Return that it is an hour."""
        return "hour"

    @property
    def is_telling(self) -> bool:
        """Tell whether it is no full hour, even if told roughly: *vers 2 h 45*."""
        return self.last - self.first <= 2 * _ROUGH and bool((self.first + self.last) // 2 % 60)

    @property
    def is_news(self) -> bool:
        """Tell whether it is worth telling where one article alone gives it."""
        return self.first == self.last

    @property
    def measured(self) -> object:
        """Return what happens then: an article may give an hour of this and one of that."""
        return self.kind, self.dates if self._is_once else ""

    def likeness(self, other: Hour) -> float:
        """Return that both are of one thing that happened once."""
        return DATED if self.dates == other.dates and self._is_once else 0.0

    def may_differ(self, other: Hour, evidence: float, share: float) -> bool:
        """Tell whether two hours can be of one thing; several may die, so that more must tell of one death."""
        if self.dates == other.dates == _SEVERAL and evidence < _ONE_OF_SEVERAL:
            return False
        return shares_enough(evidence, share) or evidence >= COPIED

    @property
    def _is_once(self) -> bool:
        """Tell whether it stands with what happens once in a day: several may die."""
        return self.dates in once() - {_SEVERAL}

    def relation(self, other: Hour) -> Relation:
        """Return whether two hours are one, or can be; those of two days are of two things."""
        if self.day and other.day and self.day != other.day:
            return Relation.OPEN
        if (self.first, self.last) == (other.first, other.last):
            return Relation.EQUAL
        # Half past midnight is of the night before too.
        shifts = (-_WHOLE_DAY, 0, _WHOLE_DAY)
        meets = any(self.first <= other.last + by and other.first + by <= self.last for by in shifts)
        return Relation.COMPATIBLE if meets else Relation.DIFFERENT


def hours_of(page: Page, agenda: Agenda) -> Iterator[Detail]:
    """Yield the hours and parts of a day an article gives, in reading order."""
    for time in page.analysis.times:
        minutes = _minutes(page, time)
        if minutes and page.in_prose(time.span) and not _tells_of_telling(page, time):
            own, what = _day(page, time, agenda.calendar), what_is_dated(page, time)
            exact = minutes[0] == minutes[1] or time.rule in CLOCK
            said = _said(time) if exact else time.span.of(page.text)
            yield detail_of(page, time.span, Hour(*minutes, own, what), said, agenda)


def _tells_of_telling(page: Page, time: Time) -> bool:
    """Tell whether it is when something was written or said, not when it was done."""
    return _heads_entry(page, time) or _dates_speech(page, time)


def _dates_speech(page: Page, time: Time) -> bool:
    """Tell whether it is when somebody spoke: *a lancé, dès vendredi matin, le ministre*."""
    return any(
        0 <= time.span.start - cue.end <= _NEAR
        and not _ENDS.search(page.text, cue.end, time.span.start)
        and not any(time.span in content for content in quotation.content)
        for quotation in page.analysis.quotations
        for cue in quotation.cue
    )


def _heads_entry(page: Page, time: Time) -> bool:
    line = page.text.rfind("\n", 0, time.span.start) + 1
    before = page.text[line : time.span.start].strip()
    return not before and bool(_ENTRY.match(page.text, time.span.end))


def _day(page: Page, time: Time, calendar: Calendar) -> Days | None:
    """Return the day of an hour where its own words name it, or another time of its sentence does."""
    day = calendar.spans_of_days.get(Place(page.id, time.span))
    if day is None or day[0] is None or day[0] != day[1]:
        return None
    sentence = page.sentence(time.span)
    named = (
        calendar.spans_of_days.get(Place(page.id, other.span))
        for other in page.analysis.times
        if other.span in sentence and other.rule not in CLOCK | {"part"}
    )
    return day if day in named else None


def _minutes(page: Page, time: Time) -> tuple[int, int] | None:
    if part := _PART.search(time.value):
        return _stretch(time.span.of(page.folded), _PARTS[part[1]])
    if not (hour := _HOUR.search(time.value)):
        return None
    minute = int(hour[1]) * 60 + int(hour[2])
    slack = _ROUGH if _is_rough(page, time) else 0
    return minute - slack, minute + slack


def _stretch(written: str, part: tuple[int, int]) -> tuple[int, int]:
    """Return from when to when a part of a day lasts, or its beginning, middle or end."""
    if not (found := _STRETCH.search(written)):
        return part
    step = (part[1] - part[0]) // 10
    low, high = _STRETCHES[found[1]]
    return part[0] + low * step, part[0] + high * step


def _is_rough(page: Page, time: Time) -> bool:
    rough = table("french", "happenings")["words"]["rough"].split()
    before = re.findall(r"\w+", page.folded[max(0, time.span.start - 24) : time.span.start])[-3:]
    # *vers 7 heures* holds its own word, at its head.
    held = page.folded[time.span.start : time.span.end].split()[:1] if time.rule == "clock-about" else []
    return not set(rough).isdisjoint([*before, *held])


def _said(time: Time) -> str:
    hour = _HOUR.search(time.value)
    return f"{int(hour[1])} h {hour[2]}" if hour else ""
