"""When a speaker spoke, as the words around a quotation tell: *a-t-il dit mercredi*, *Vendredi, elle …*."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import TypeAlias

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Place

    Interval: TypeAlias = tuple[date | None, date | None]
    Days: TypeAlias = Mapping[str, Interval]
    Times: TypeAlias = Mapping[Place, Interval]

# Days between two articles within which they may report one utterance. Pairwise F1 of the open stories, each left
# out of the weighing of the odds: 2: 68.8, 4 and 7: 76.6; the five articles are one day and four weeks apart.
_APART = 7
_WEEK = timedelta(7)
# A night is two days; a month dates no utterance.
_LONGEST = timedelta(1)
_WORD = re.compile(r"[^\W\d_]+")


def occasions(
    analyses: Sequence[Analysis], quotations: Sequence[Quotation], days: Days, times: Times
) -> dict[str, Interval]:
    """Return by id the first and last day each of `quotations` can have been said.

    Args:
        analyses: the articles.

        quotations: in reading order.

        days: by article id, the first and last day it can have been written.

        times: by place, the first and last day an expression means.
    """
    texts = {one.article.id: one for one in analyses}
    told: dict[str, list[tuple[Span, Interval]]] = {one.article.id: [] for one in analyses}
    for place, days_meant in times.items():
        told[place.article].append((place.span, days_meant))
    found: dict[str, Interval] = {}
    before: Quotation | None = None
    for one in quotations:
        written = days.get(one.article, (None, None))
        own = _own(one, texts[one.article], told[one.article], written)
        if own is None and before is not None and _goes_on(before, one, texts[one.article].article.text):
            own = found[before.id] if found[before.id][0] else None
        found[one.id] = own or (None, _latest(texts[one.article], written))
        before = one
    return found


def _latest(analysis: Analysis, written: Interval) -> date | None:
    """Return the last day an article can tell of; one not dated may be a day younger than its event."""
    if written[1] is None or analysis.article.day:
        return written[1]
    return written[1]


def meet(a: Interval, b: Interval) -> bool:
    """Tell whether two intervals of days share one; an unknown end is open."""
    (first, last), (since, until) = a, b
    late = since is not None and last is not None and since > last
    early = first is not None and until is not None and first > until
    return not (late or early)


def apart(a: Interval, b: Interval) -> int:
    """Return the days between two occasions, each its last day: news is mostly of the day; 0 where unknown."""
    return abs((a[1] - b[1]).days) if a[1] is not None and b[1] is not None else 0


def near(a: Interval, b: Interval) -> bool:
    """Tell whether two articles come within `_APART` days; an unknown end is open."""
    (first, last), (since, until) = a, b
    late = since is not None and last is not None and (since - last).days > _APART
    early = first is not None and until is not None and (first - until).days > _APART
    return not (late or early)


def is_retold(one: Quotation, text: str) -> bool:
    """Tell whether its cue looks back, so that it may have been said long before: *proclamait*, *avait lancé*."""
    listed = table("french", "times")["looking_back"]
    cue = [word for span in one.cue for word in _WORD.findall(fold(span.of(text)))]
    return any(word.endswith(tuple(listed["endings"])) and word not in listed["present"] for word in cue)


def _own(
    one: Quotation, analysis: Analysis, told: list[tuple[Span, Interval]], written: Interval
) -> Interval | None:
    """Return the day that the words around `one` name in its sentence, those nearest to its cue."""
    text = analysis.article.text
    own = _sentences(one, analysis)
    near = sorted(
        (_distance(span, one), days)
        for span, days in told
        for sentence in own
        if span in sentence and not any(span.overlaps(content) for content in one.content)
        if _names_day(span.of(text)) and _dates(span, sentence, one, text)
    )
    return next((past for _, days in near if (past := _past(days, written))), None)


def _sentences(one: Quotation, analysis: Analysis) -> list[Span]:
    said = (*one.content, *one.cue)
    return [sentence for sentence in analysis.sentences if any(sentence.overlaps(span) for span in said)]


def _distance(span: Span, one: Quotation) -> int:
    ends = one.cue or one.content
    return min(max(end.start - span.end, span.start - end.end) for end in ends)


def _dates(span: Span, sentence: Span, one: Quotation, text: str) -> bool:
    """Tell whether nothing between the cue, or the sentence's head, and the day begins another clause."""
    ends = [part.end for part in (*one.content, *one.cue) if part.start < span.start]
    before = text[max(sentence.start, *ends) : span.start] if ends else text[sentence.start : span.start]
    return not _other_clause().search(fold(before))


@cache
def _other_clause() -> re.Pattern[str]:
    listed = table("french", "attributions")
    opening = "|".join(map(re.escape, listed["clauses"]))
    return re.compile(rf"\b(?:{opening})\b(?! (?:le|la|les|l'))|{listed['participles']}")


def _past(days: Interval, written: Interval) -> Interval | None:
    """Return `days`, a week earlier where nobody can have told of them yet; `None` where they stay ahead."""
    first, last = days
    if first is None or last is None or written[1] is None or last - first > _LONGEST:
        return None
    if first > written[1]:
        first, last = first - _WEEK, last - _WEEK
    return (first, last) if first <= written[1] else None


def _goes_on(before: Quotation, one: Quotation, text: str) -> bool:
    """Tell whether the speaker goes on in the same paragraph."""
    same = before.article == one.article and before.speaker == one.speaker
    return same and "\n" not in text[before.span.end : one.span.start]


def _names_day(words: str) -> bool:
    """Tell whether an expression names a day of the week or of a month, as few words are misread."""
    return any(word in _days() for word in _WORD.findall(fold(words)))


@cache
def _days() -> frozenset[str]:
    listed = table("french", "times")
    return frozenset((*listed["weekday"], *listed["month"]))
