"""What dates a thing that a clause names: the most alike of its kind, in the article or in others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.comparison.chronicle.telling import named, sentence_of
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.calendar import Days
    from recoupe.comparison.chronicle.occasions import Link
    from recoupe.comparison.chronicle.telling import Cast, Telling

# Words for a thing that make it the very one: characters behind it in which they stand.
BEHIND = 60
# Days before the article that tells of it in which a thing that only other articles date is looked for.
RECENT = 31
DAY = re.compile(r"([\dX]{4}-\d\d-\d\d)(?:T.*)?")
STEM = 5


class Known:
    """What is dated, and when the article that is read was written."""

    def __init__(self, tellings: Sequence[Telling], written: Days) -> None:
        self.tellings, self.written = tellings, written

    def of(self, article: str, sentence: Span, link: Link) -> Iterator[Telling]:
        """Yield the tellings of the kind of thing `link` names, on a day: those of the article, else of others.

        The sentence of the link does not date it.
        """
        alike = [one for one in self.tellings if link.kind in one.kinds and DAY.fullmatch(one.time.value)]
        own = [one for one in alike if one.time.article == article and one.time.span not in sentence]
        if own or link.refers == "back":
            yield from own
        else:
            yield from (one for one in alike if one.time.article != article and self._is_recent(one))

    def _is_recent(self, telling: Telling) -> bool:
        first, written = telling.days[0], self.written[1] or self.written[0]
        return first is not None and written is not None and 0 <= (written - first).days <= RECENT


def anchor_of(analysis: Analysis, link: Link, known: Known, actors: Cast) -> Telling | None:
    """Return what dates the thing that `link` names: the most alike of its kind, none where two days are."""
    article = analysis.article
    found = list(known.of(article.id, sentence_of(analysis, link.span), link))
    if link.refers == "back":
        found = [one for one in found if one.time.span.start < link.span.start][-1:]
    if not found:
        return None
    words, who = _named_by(analysis, link, actors)
    scored = {one.order: len(words & one.stems) + 2 * len(who & one.actors) for one in found}
    best = [one for one in found if scored[one.order] == max(scored.values())]
    is_known = best[0].time.article == article.id or scored[best[0].order] > 1 or len(_days_in(found)) == 1
    if len(_days_in(best)) > 1 or not is_known:
        return None
    return min(best, key=lambda one: one.order)


def _days_in(tellings: Iterable[Telling]) -> set[str]:
    return {telling.time.value[:10] for telling in tellings}


def _named_by(analysis: Analysis, link: Link, actors: Cast) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words and the actors that stand with the thing a link names."""
    text = analysis.article.text
    sentence = sentence_of(analysis, link.span)
    stretch = Span(link.span.start, min(sentence.end, link.span.end + BEHIND))
    said = re.findall(r"[a-z]{4,}", fold(Span(link.span.end, stretch.end).of(text)))
    return frozenset(word[:STEM] for word in said), frozenset(named(analysis, stretch, actors))
