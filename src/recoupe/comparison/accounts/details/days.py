"""Every day and short period the articles give, as details."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.times import TimeType
from recoupe.comparison.accounts.details.occasion import DATED, what_is_dated
from recoupe.comparison.accounts.details.taking import detail_of
from recoupe.comparison.accounts.details.worth import COPIED, Plain, Relation, shares_enough
from recoupe.comparison.accounts.pages.agenda import CLOCK
from recoupe.comparison.accounts.pages.happenings import once
from recoupe.comparison.dossier import Place
from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from recoupe.analysis.times import Time
    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.pages.agenda import Agenda
    from recoupe.comparison.accounts.pages.page import Page

# A period of more days dates nothing that can be compared: a year still does.
_LONGEST = 400
# Two days of one thing that differ lie within ten days: farther apart they are of two.
_APART = 10
# Two days of one month, or one day of two months, both with their month's name: a slip of the pen or of fact.
_SLIP = 31
# What must tell that two days are of one thing. Open stories, the example and the five articles, false
# conflicts: 1.8 to 3: all alike.
_EVIDENCE = 1.4
# More where one is a weekday of no week that is told. By hand: one pair of the open stories has 2.6 and .7, of
# two others of one story that are of two things none has both.
_LOOSE, _LOOSE_SHARE = 2.0, 0.5
_SLIP_EVIDENCE, _SLIP_OF_THE_YEAR = 1.2, 2.2
# Two days of one number of which all else is told alike may lie farther apart: *le 1er juillet*, *le 1er
# septembre*.
_ALL, _SEASON = 0.8, 120
# Days that are told from the article's own: what they come to is a guess where that is open.
_OWN = frozenset(["yesterday", "today", "tomorrow"])
# A day of the year left open is counted in a year of its own (see `Calendar.days`); the value says the day.
_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_NIGHT = re.compile(r"\bnuit d[eu] ")
_YEAR = re.compile(r"\d{4}")
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)$")
_BOUND = re.compile(
    r"(depuis|jusqu'au?|d'ici au?|des|avant|apres|a (?:partir|compter) d[eu]|entre|du|au)(?: l[ea])? ?$"
)


@dataclass(frozen=True, slots=True)
class Day(Plain):
    """The first and last day a time means.

    Args:
        explicit: it names its month.

        with_year: it names its year too.

        guessed: it is told from a day that is not known.

        weekday: the number of the one it names where nothing tells of which week; `""` elsewhere.

        bound: the word that makes it a beginning or an end (*depuis*, *jusqu'à*).

        dates: the line of what happens that it stands with; `""` where it stands with none.

        night: it is a night.
    """

    first: date
    last: date
    explicit: bool
    with_year: bool
    guessed: bool
    weekday: str
    bound: str
    dates: str
    night: bool

    @property
    def kind(self) -> str:
        """Return that it is a day."""
        return "day"

    @property
    def is_telling(self) -> bool:
        """Tell whether it is one day, its month named, or one night: few things happen in one."""
        return self.night or (self.explicit and self.first == self.last) or self._is_year

    @property
    def is_news(self) -> bool:
        """Tell whether it is worth telling where one article alone gives it."""
        return self.is_telling and not self.night

    def relation(self, other: Day) -> Relation:
        """Return whether two periods are one, or one holds the other."""
        if (self.first, self.last) == (other.first, other.last):
            return Relation.EQUAL
        if (self.weekday or other.weekday) and self._is_day and other._is_day:
            same = self.first.weekday() == other.first.weekday()
            return Relation.COMPATIBLE if same else Relation.DIFFERENT
        if self.guessed or other.guessed:
            return Relation.OPEN
        inner = self.first <= other.first and other.last <= self.last
        outer = other.first <= self.first and self.last <= other.last
        return Relation.COMPATIBLE if inner or outer else Relation.DIFFERENT

    @property
    def _is_year(self) -> bool:
        return (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)

    @property
    def _is_day(self) -> bool:
        return self.first == self.last

    def likeness(self, other: Day) -> float:
        """Return that both date one thing that happened once."""
        return DATED if self.dates == other.dates and self.dates in once() else 0.0

    def is_told_alike(self, other: Day) -> bool:
        """Tell whether both name the day of the month, or neither does: *mardi* may be any Tuesday."""
        return self.explicit is other.explicit

    def may_differ(self, other: Day, evidence: float, share: float) -> bool:
        """Tell whether two single days near one another date one thing that happened once."""
        if self._is_year and other._is_year:
            once_told = self.dates == other.dates and self.dates in once() and self.bound == other.bound
            told = once_told and evidence >= _EVIDENCE and shares_enough(evidence, share)
            return told or evidence >= COPIED
        if self.first != self.last or other.first != other.last:
            return False
        if evidence >= COPIED or self._slips(other, evidence):
            return True
        if self.explicit and other.explicit and share >= _ALL and evidence >= _EVIDENCE:
            apart = abs((self.first - other.first).days)
            return apart <= _APART or (apart <= _SEASON and self.first.day == other.first.day)
        loose = bool(self.weekday or other.weekday)
        if loose and (evidence < _LOOSE or share < _LOOSE_SHARE):
            return False
        near = (loose or abs((self.first - other.first).days) <= _APART) and shares_enough(evidence, share)
        once_told = self.dates == other.dates and self.dates in once() and self.bound == other.bound
        return near and once_told and evidence >= _EVIDENCE

    def _slips(self, other: Day, evidence: float) -> bool:
        """Tell whether both name their month and differ in it, or in the day, alone."""
        one = self.first.month == other.first.month or self.first.day == other.first.day
        full = self.with_year and other.with_year
        near = abs((self.first - other.first).days) <= (_SLIP if full else _APART)
        least = _SLIP_EVIDENCE if full else _SLIP_OF_THE_YEAR
        return self.explicit and other.explicit and one and near and evidence >= least


def days_of(page: Page, agenda: Agenda) -> Iterator[Detail]:
    """Yield the days and periods an article gives, in reading order."""
    calendar = agenda.calendar
    for time in page.analysis.times:
        place = Place(page.id, time.span)
        first, last = calendar.spans_of_days.get(place, (None, None))
        if first and last and _is_comparable(time, first, last) and page.in_prose(time.span):
            week = _WEEKDAY.match(time.value)
            yield _detail(
                page, agenda.complete.get(place, time), (first, last), week[1] if week else "", agenda
            )


def _is_comparable(time: Time, first: date, last: date) -> bool:
    dated = time.type in (TimeType.DATE, TimeType.TIME) and time.rule not in CLOCK and time.rule != "part"
    return dated and (last - first).days <= _LONGEST


def _detail(page: Page, time: Time, days: tuple[date, date], weekday: str, agenda: Agenda) -> Detail:
    sentence = page.sentence(time.span)
    bound = _BOUND.search(page.folded[max(sentence.start, time.span.start - 20) : time.span.start])
    worth = Day(
        first=days[0],
        last=days[1],
        explicit="day" in time.rule and "month" in time.rule,
        with_year=bool(_YEAR.search(time.span.of(page.text))),
        guessed=time.rule in _OWN and page.analysis.article.day is None,
        weekday=weekday,
        bound=bound[1] if bound else "",
        dates=what_is_dated(page, time),
        night=bool(_NIGHT.search(time.span.of(page.folded))),
    )
    return detail_of(page, time.span, worth, _said(time, *days) or time.span.of(page.text), agenda)


def _said(time: Time, first: date, last: date) -> str:
    """Return a day as it is written beside others: *4 avril 2017*; `""` for a period."""
    words = table("french", "measures")["said"]
    if not (found := _DAY.match(time.value)) or first != last:
        return ""
    day = words["first"] if int(found[3]) == 1 else str(int(found[3]))
    year = "" if found[1] == "XXXX" else f" {found[1]}"
    return f"{day} {words['months'][int(found[2]) - 1]}{year}"
