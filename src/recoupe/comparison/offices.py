"""Years in which those whom the articles name with an office held it: knowledge from outside, used when asked."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Place
from recoupe.language.lexicon import table
from recoupe.reasons import because
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.times import MonthDay
    from recoupe.comparison.dossier import YearReading

Term = tuple[date, date | None]
# Characters before a title in which a word says that the office is no longer, or not yet, held.
BEFORE = 12
FORMER = re.compile(r"\b(?:anciens?|anciennes?|ex-|futurs?|futures?|feue?) ?$")


@dataclass(frozen=True, slots=True)
class Held:
    """An article names someone with an office: where, in which words, and when that one held it."""

    place: Place
    name: str
    words: str
    terms: tuple[Term, ...]

    def fits(self, year: int, day: MonthDay | None) -> bool:
        """Tell whether the office was held on `day` of `year`, or at any time of it where the day is open."""
        first, last = _ends(year, day)
        return any(since <= last and (until is None or first <= until) for since, until in self.terms)


def narrow(
    reading: YearReading,
    analyses: Iterable[Analysis],
    days: Mapping[str, MonthDay | None],
    years: Iterable[int],
) -> YearReading:
    """Return `reading` with the years in which everyone named with an office held it, and the places that say so.

    Args:
        reading: what the articles themselves tell about their year.

        analyses: those without a date of their own.

        days: the month and day each was written.

        years: those to choose from where nothing in the articles narrows them.
    """
    held = [one for analysis in analyses for one in _held(analysis)]
    candidates = reading.candidates or tuple(years)
    left = tuple(
        year for year in candidates if all(one.fits(year, days.get(one.place.article)) for one in held)
    )
    if not held or not left or left == candidates:
        return reading
    told = {one.name: because("times.office", one.words, _spelled(one.terms)) for one in reversed(held)}
    places = sorted({*reading.evidence, *(one.place for one in held)})
    why = (*reading.why, *(told[name] for name in sorted(told)))
    return replace(reading, candidates=left, evidence=tuple(places), why=why)


def _held(analysis: Analysis) -> Iterator[Held]:
    """Yield the first place at which an article names each holder of an office with it, if any."""
    folded = fold(analysis.article.text)
    for actor in analysis.actors:
        for title, terms in _offices().get(fold(actor.name), {}).items():
            roles = {fold(role) for role in actor.roles}
            at = _named(folded, title) if title in roles else None
            if at is not None:
                span = Span(at, at + len(title))
                words = f"{span.of(analysis.article.text)}, {actor.name}"
                yield Held(Place(analysis.article.id, span), actor.name, words, terms)
                break


def _named(folded: str, title: str) -> int | None:
    """Return where an article names a title as held, `None` where it does not."""
    for match in re.finditer(rf"\b{re.escape(title)}\b", folded):
        if not FORMER.search(folded[max(0, match.start() - BEFORE) : match.start()]):
            return match.start()
    return None


def _ends(year: int, day: MonthDay | None) -> tuple[date, date]:
    try:
        return (date(year, *day), date(year, *day)) if day else (date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        return date(year, 1, 1), date(year, 12, 31)


def _spelled(terms: Sequence[Term]) -> str:
    return ", ".join(f"{since.isoformat()} – {until.isoformat() if until else '…'}" for since, until in terms)


@cache
def _offices() -> Mapping[str, Mapping[str, tuple[Term, ...]]]:
    """Return the terms of each holder, by folded name and folded title."""
    found: defaultdict[str, defaultdict[str, tuple[Term, ...]]] = defaultdict(lambda: defaultdict(tuple))
    for office in table("french", "offices")["offices"]:
        for holder in office["holders"]:
            for title in office["titles"]:
                found[fold(holder["name"])][fold(title)] += ((holder["since"], holder.get("until")),)
    return found
