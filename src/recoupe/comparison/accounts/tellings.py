"""Every count the articles give, with what tells which fact it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.context import DATES, STEM, function_words
from recoupe.comparison.accounts.measures import Measure, is_cited, measure_of
from recoupe.comparison.dossier import Place
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.figure import Figure
    from recoupe.comparison.accounts.context import Page
    from recoupe.comparison.calendar import Calendar

    _Date = tuple[str, int | None, int | None]

# Days before the first article of a story beyond which what a sentence dates is another event. 7 to 92: all
# alike; a toll is followed for a month.
PAST = 31
# A number up to ten behind *les*, *nos*, *ces* refers back: it tells nothing new.
_REFERRING = re.compile(r"\b(?:les|des|nos|ces|ses|leurs|vos|aux|l'un|chacun|chacune) (?:des )?$")
_SMALL = 10
_PLURAL = re.compile(r" ([^\W\d_]{3,}[sx])(?!\w)")


@dataclass(frozen=True, slots=True)
class Telling:
    """One figure of one article.

    Args:
        place: the figure with the words that say how surely it is given.

        stems: the content words of its sentence.

        near: the content words of its clause, of its sentence where the clause has few.

        names: the dossier's actors named in its sentence.

        speaker: who gives it; `""` where the article does.

        cited: words beside it say that it is not the last count, or not the first.

        lead: it stands in the title, the standfirst or the first paragraph.

        past: its sentence tells of another time.

        days: the days its sentence names, as ordinals.

        kind: the adjective right behind that tells which of them are counted (*deux femmes libériennes*).
    """

    place: Place
    figure: Figure
    measure: Measure
    stems: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    speaker: str
    cited: bool
    lead: bool
    past: bool
    days: frozenset[int]
    kind: str

    @property
    def article(self) -> str:
        """Return the article's id."""
        return self.place.article


def tellings_of(pages: Sequence[Page], calendar: Calendar) -> list[Telling]:
    """Return the figures of one story's articles that are worth comparing, in reading order."""
    firsts = [day.toordinal() for page in pages if (day := calendar.days[page.id][0])]
    since = min(firsts, default=None)
    return [
        _telling(page, figure, calendar, since)
        for page in pages
        for figure in page.analysis.figures
        if page.in_prose(figure.span) and not _refers_back(page, figure)
    ]


def _telling(page: Page, figure: Figure, calendar: Calendar, since: int | None) -> Telling:
    sentence, near = page.sentence(figure.span), page.vicinity(figure.span)
    dates = list(_dates(page, calendar, sentence))
    return Telling(
        place=Place(page.id, _with_hedge(figure)),
        figure=figure,
        measure=measure_of(page, figure),
        stems=page.stems(sentence, figure.span),
        near=page.stems(near, figure.span),
        names=page.named(sentence),
        speaker=page.speaker(figure.span),
        cited=is_cited(page, figure.span),
        lead=page.is_lead(figure.span),
        past=any(_before(since, rule, last) for rule, _, last in dates),
        kind=_kind(page, figure),
        days=frozenset(last for _, first, last in dates if last is not None and first == last),
    )


def _kind(page: Page, figure: Figure) -> str:
    """Return the beginning of a word in the plural right behind the figure; `""` where none stands there."""
    found = _PLURAL.match(page.folded, figure.span.end)
    return found[1][:STEM] if found and found[1] not in function_words() else ""


def _with_hedge(figure: Figure) -> Span:
    hedge = figure.hedge or figure.span
    return Span(min(hedge.start, figure.span.start), max(hedge.end, figure.span.end))


def _refers_back(page: Page, figure: Figure) -> bool:
    before = page.folded[max(0, figure.span.start - 16) : figure.span.start]
    return figure.upper <= _SMALL and bool(_REFERRING.search(before))


def _dates(page: Page, calendar: Calendar, sentence: Span) -> Iterator[_Date]:
    """Yield the rule of each date in `sentence`, with the ordinals of its first and last day where known."""
    for time in page.analysis.times:
        if time.span in sentence and time.type in DATES:
            first, last = calendar.spans_of_days.get(Place(page.id, time.span), (None, None))
            yield time.rule, first.toordinal() if first else None, last.toordinal() if last else None


def _before(since: int | None, rule: str, last: int | None) -> bool:
    """Tell whether a date lies well before the story, or is counted back in years."""
    if last is None or since is None:
        return rule == "ago"
    return since - last > PAST
