"""Every stretch of years or days the articles give from end to end, as details: *de 2011 à 2016*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.lengths import Length
from recoupe.comparison.accounts.details.taking import detail_of
from recoupe.comparison.accounts.details.worth import COPIED, Plain, Relation, shares_enough
from recoupe.comparison.dossier import Place
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.pages.agenda import Agenda
    from recoupe.comparison.accounts.pages.page import Page

# What stands before the first end and between the two.
_FROM = re.compile(r"(?<!\w)(?:de|d'|du|entre)(?: l[ea])? ?$")
_TO = re.compile(r" (?:a|au|et)(?: l[ea])? ?")
_NEAR = 12
# What must tell that two stretches are of one thing. By hand: the open stories hold one pair that differs.
_EVIDENCE = 1.0
_DAY = 86400
# By how much a length may be off that is told from end to end: *six ans* may take in both years at its ends.
_ABOUT = 0.2


@dataclass(frozen=True, slots=True)
class Period(Plain):
    """The first and the last day of a stretch."""

    first: date
    last: date

    @property
    def kind(self) -> str:
        """Return that it is a period."""
        return "period"

    @property
    def is_telling(self) -> bool:
        """Tell that two articles rarely give the same by chance."""
        return True

    @property
    def is_news(self) -> bool:
        """Tell that its ends are told as days where one article alone gives it."""
        return False

    def relation(self, other: Period) -> Relation:
        """Return whether two stretches are one; one may not hold the other: both tell from end to end."""
        return Relation.EQUAL if self == other else Relation.DIFFERENT

    def may_differ(self, other: Period, evidence: float, share: float) -> bool:
        """Tell whether two stretches with one end in common are of one thing."""
        end = self.first == other.first or self.last == other.last
        return evidence >= COPIED or (end and evidence >= _EVIDENCE and shares_enough(evidence, share))


def periods_of(page: Page, agenda: Agenda) -> Iterator[Detail]:
    """Yield the stretches an article gives by their ends, in reading order."""
    spans = agenda.calendar.spans_of_days
    for one, other in pairwise(sorted(page.analysis.times, key=lambda time: time.span)):
        before = page.folded[max(0, one.span.start - _NEAR) : one.span.start]
        between = page.folded[one.span.end : other.span.start]
        if not (_FROM.search(before) and _TO.fullmatch(between)):
            continue
        first, last = (spans.get(Place(page.id, time.span), (None, None)) for time in (one, other))
        whole = Span(one.span.start, other.span.end)
        if first[0] and last[1] and first[0] < last[1] and page.in_prose(whole):
            said, seconds = whole.of(page.text), ((last[1] - first[0]).days + 1) * _DAY
            yield detail_of(page, whole, Period(first[0], last[1]), said, agenda)
            # *du 9 au 27 janvier*, *trois semaines*: one may tell how long, the other from when to when.
            yield detail_of(page, whole, Length(seconds * (1 - _ABOUT), seconds * (1 + _ABOUT)), said, agenda)
