"""The days that the sentences of one story's articles name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.times import TimeType
from recoupe.comparison.dossier import Place
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.analysis.times import Time
    from recoupe.comparison.accounts.pages.page import Page
    from recoupe.comparison.calendar import Calendar

    _Date = tuple[Span, str, int | None, int | None]

# Days before the first article of a story beyond which what a sentence dates is another event. 7 to 92: all
# alike; a toll is followed for a month.
PAST = 31
# The rules that read an hour alone.
CLOCK = frozenset(["clock", "clock-about"])
# Characters in which a date begins that opens a sentence.
_OPENING = 4


class Agenda:
    """What a story's articles date, and since when they were written.

    Args:
        articles: the ids of the story's articles.

        calendar: of all articles.

        complete: every expression of all articles by its place, its value completed.
    """

    def __init__(self, articles: Sequence[str], calendar: Calendar, complete: Mapping[Place, Time]) -> None:
        self.calendar, self.complete = calendar, complete
        firsts = [day.toordinal() for name in articles if (day := calendar.days[name][0])]
        self._since = min(firsts, default=None)

    def days(self, page: Page, sentence: Span) -> frozenset[int]:
        """Return the single days that a sentence names, as ordinals; an hour alone names none."""
        return frozenset(
            last
            for _, rule, first, last in self._dates(page, sentence)
            if rule not in CLOCK and last is not None and first == last
        )

    def is_past(self, page: Page, clause: Span, sentence: Span) -> bool:
        """Tell whether a clause tells of a time well before the story, or counts back in years.

        A date that opens the sentence holds for all its clauses: *En 2011, …*.
        """
        opening = Span(sentence.start, sentence.start + _OPENING)
        return any(
            self._is_before(rule, last)
            for start, rule, _, last in self._dates(page, sentence)
            if start in clause or start in opening
        )

    def _is_before(self, rule: str, last: int | None) -> bool:
        if last is None or self._since is None:
            return rule == "ago"
        return self._since - last > PAST

    def _dates(self, page: Page, sentence: Span) -> Iterator[_Date]:
        """Yield where each date of `sentence` begins, its rule, and its first and last day where known, as ordinals."""
        for time in page.analysis.times:
            if time.span in sentence and time.type in (TimeType.DATE, TimeType.TIME):
                first, last = self.calendar.spans_of_days.get(Place(page.id, time.span), (None, None))
                start = Span(time.span.start, time.span.start + 1)
                yield (
                    start,
                    time.rule,
                    first.toordinal() if first else None,
                    last.toordinal() if last else None,
                )


def complete_times(calendar: Calendar) -> dict[Place, Time]:
    """Return every expression of a calendar by its place."""
    return {Place(time.article, time.span): time for time in calendar.times}
