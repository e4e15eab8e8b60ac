"""The year of a day or month that is said without one."""

from __future__ import annotations

import re
from calendar import isleap
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.times.rules import words
from recoupe.analysis.times.tense import Tense
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from recoupe.analysis.times.context import Context
    from recoupe.analysis.times.expressions import Expression

# A two-digit year up to this is of the 2000s: news of the 1930s is rarer than next year's.
CENTURY_TURN = 30
# Days from the article's own within which a day, or a month, is meant whatever the verb: *la réunion du 15 a été
# annulée*.
WHATEVER_THE_VERB, A_MONTH = 90, 31
# Years back from which a text that tells of them keeps counting.
NARRATED = 10
# Days ahead from which the nearest such day is hardly nearer than the last one.
AMBIGUOUS = 150
# Characters before a day in which the words that tell its side stand.
BEFORE = 24


def year_said(slots: Mapping[str, str]) -> str:
    """Return the year as four digits, `""` where none is said."""
    if "short_year" not in slots:
        return slots.get("year", "")
    digits = int(slots["short_year"].strip("'"))
    return str((2000 if digits <= CENTURY_TURN else 1900) + digits)


def year_of_tense(expression: Expression, context: Context, year: int, month: int, day: int) -> int:
    """Return `year`, that of the nearest such day, or one on the side that the words or the verb tell."""
    if context.published is None:
        return year
    within = WHATEVER_THE_VERB if "day" in expression.slots else A_MONTH
    away, said = _away(context.published, year, month, day), _is_said(expression, context)
    if abs(away) <= within and not said:
        return year
    side = said or _side_told(expression, context)
    if away * side >= 0:
        return year
    return year + 1 if side > 0 else _year_gone(context, year, away, said)


def _side_told(expression: Expression, context: Context) -> int:
    """Return 1 for what is to come by its verb, -1 for what was, 0 where nothing tells."""
    tense = context.tense(expression)
    if tense is Tense.FUTURE:
        # *l'accident de mars sera jugé*: what has a day of its own need not be of the verb's.
        is_apart = _names(expression, context, "of") or _is_done(expression, context)
        return 0 if "month" in expression.slots and is_apart else 1
    return -1 if tense is Tense.PAST else 0


def _is_said(expression: Expression, context: Context) -> int:
    """Return the side told by the words right before: *depuis janvier*, *d'ici mars*."""
    return _names(expression, context, "ahead") - _names(expression, context, "behind")


def _is_done(expression: Expression, context: Context) -> bool:
    """Tell whether a participle right before the day tells what was done on it: *mise au jour le 14 juin*."""
    start = expression.span.start
    before = context.text[max(expression.sentence.start, start - BEFORE) : start]
    return bool(re.search(words()["side"]["done"], before))


def _names(expression: Expression, context: Context, kind: str) -> bool:
    start = expression.span.start
    before = fold(context.text[max(expression.sentence.start, start - BEFORE) : start])
    return bool(_words_of(kind).search(before))


@cache
def _words_of(kind: str) -> re.Pattern[str]:
    return re.compile(words()["side"][kind])


def _year_gone(context: Context, year: int, away: int, said: int) -> int:
    """Return the year before where the words say that it was, else the older one last spoken of.

    A verb in the past alone moves nothing: far ahead, *a annoncé* is likelier than a day of last year.
    """
    told = int(context.moment[:4]) if context.moment[:4].isdigit() else year
    if year - NARRATED <= told < year and away > AMBIGUOUS:
        return told
    return year - 1 if said else year


def nearest(published: date, month: int, day_of_month: int, side: int) -> int:
    """Return the year whose such day is nearest to `published`, on one side of it where `side` tells."""
    middle = day_of_month or min(published.day, 28)
    years = [published.year + shift for shift in (-1, 0, 1)]
    fitting = [year for year in years if _away(published, year, month, middle) * side >= 0] if side else years
    return min(fitting, key=lambda year: abs(_away(published, year, month, middle)))


def leap(year: int) -> int:
    """Return the year nearest to `year`, the one before first, that has a 29 February."""
    return min(range(year - 7, year + 8), key=lambda one: (not isleap(one), abs(one - year), one))


def _away(published: date, year: int, month: int, day: int) -> int:
    """Return how far a day lies from `published`, in days of months of 31."""
    return (year - published.year) * 372 + (month - published.month) * 31 + day - published.day
