"""Every length of time the articles give, as details."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.figure import Modality
from recoupe.analysis.figures import modality_of
from recoupe.analysis.times import TimeType
from recoupe.comparison.accounts.details.taking import detail_of
from recoupe.comparison.accounts.details.worth import Plain, Relation
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.times import Time
    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.pages.agenda import Agenda
    from recoupe.comparison.accounts.pages.page import Page

_LENGTH = re.compile(
    r"P(?:(?P<Y>\d+)Y)?(?:(?P<M>\d+)M)?(?:(?P<W>\d+)W)?(?:(?P<D>\d+)D)?"
    r"(?:T(?:(?P<h>\d+)H)?(?:(?P<m>\d+)M)?(?:(?P<s>\d+)S)?)?"
)
# *Une semaine après l’attaque* dates an article, it measures nothing.
_AFTER = re.compile(r" (?:apres|avant|plus tard|plus tot|auparavant|durant lesquel)")
# What is left of a length is no other length: *douze ans*, *encore sept ans*.
_LEFT = re.compile(r"\b(?:encore|reste|restent|restait|restaient|restant|restants)\b")
_NEAR = 30
_DAY = 86400
_SECONDS = {"Y": 365 * _DAY, "M": 30 * _DAY, "W": 7 * _DAY, "D": _DAY, "h": 3600, "m": 60, "s": 1}
# By how much a length given as a rough one may be off, and *plus de* go on. By hand.
_ABOUT, _MORE = 0.15, 1.35
# *Près d’une heure*, *environ un mois*: one of a unit is the roughest measure there is.
_ROUGHEST = 0.35


@dataclass(frozen=True, slots=True)
class Length(Plain):
    """The least and the most seconds a length of time means; `left` where it is what is left of another."""

    least: float
    most: float
    left: bool = False

    @property
    def kind(self) -> str:
        """Return that it is a length."""
        return "length"

    @property
    def is_telling(self) -> bool:
        """Tell whether it is not just one of its unit."""
        return self.least == self.most and self.least not in _SECONDS.values()

    @property
    def told(self) -> object:
        """Return how long it is: *sept ans*, *sept années*."""
        return self.least, self.most

    @property
    def is_news(self) -> bool:
        """Tell whether it is worth telling where one article alone gives it."""
        return True

    def relation(self, other: Length) -> Relation:
        """Return whether two lengths are one, or can be; one and what is left of one may be of any size."""
        if (self.least, self.most) == (other.least, other.most):
            return Relation.EQUAL
        meets = self.least <= other.most and other.least <= self.most
        if self.left is not other.left and not meets:
            return Relation.OPEN
        return Relation.COMPATIBLE if meets else Relation.DIFFERENT


def lengths_of(page: Page, agenda: Agenda) -> Iterator[Detail]:
    """Yield the lengths of time an article gives, in reading order."""
    for time in page.analysis.times:
        found = _LENGTH.fullmatch(time.value) if time.type is TimeType.DURATION else None
        seconds = sum(int(n) * _SECONDS[unit] for unit, n in found.groupdict().items() if n) if found else 0
        dates = seconds >= _DAY and _AFTER.match(page.folded, time.span.end)
        if seconds and page.in_prose(time.span) and not dates:
            yield detail_of(page, time.span, _length(page, time, seconds), time.span.of(page.text), agenda)


def _length(page: Page, time: Time, seconds: float) -> Length:
    about = _ROUGHEST if seconds in _SECONDS.values() else _ABOUT
    low, high = {
        Modality.AT_LEAST: (1.0, _MORE),
        Modality.AT_MOST: (1 - about, 1.0),
        Modality.ABOUT: (1 - about, 1 + about),
    }.get(_modality(page, time), (1.0, 1.0))
    return Length(seconds * low, seconds * high, left=_is_left(page, time))


def _is_left(page: Page, time: Time) -> bool:
    """Tell whether words of the clause say that it is what is left."""
    clause = page.clause(time.span)
    start, end = max(clause.start, time.span.start - _NEAR), min(clause.end, time.span.end + _NEAR)
    return bool(_LEFT.search(page.folded, start, end))


def _modality(page: Page, time: Time) -> Modality:
    """Return how surely a length is given; the words that say so may stand inside it (*près de cinq heures*)."""
    sentence = page.sentence(time.span)
    starts = [time.span.start + word.start() for word in re.finditer(r"[^\W_]+", time.span.of(page.folded))]
    found = (modality_of(page.folded, sentence, Span(start, time.span.end))[0] for start in starts)
    return next((modality for modality in found if modality is not Modality.EXACT), Modality.EXACT)
