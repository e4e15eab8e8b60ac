"""The figures of an article: every number with what it counts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.figure import Figure, Modality
from recoupe.analysis.figures.bare import is_sum, stands_alone
from recoupe.analysis.figures.modality import modality_of
from recoupe.analysis.figures.ranges import quantities
from recoupe.analysis.figures.shares import shares
from recoupe.analysis.figures.units import Unit, unit_of
from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.figures.numerals import Numeral

_WORD = re.compile(r"[^\W\d_]{4,}")
_LAST_WORD = re.compile(r"(\S+) $")
# A word before the number that names or dates it is at most this long.
_NEAR = 20
_YEAR = re.compile(r"(?:19|20)\d\d")


def find_figures(article_id: str, text: str, sentences: Sequence[Span]) -> tuple[Figure, ...]:
    """Return the numbers of `sentences` with the noun each counts, in reading order.

    Ages, dates, clock times, ranks and what is only called by a number (*article 49*) are no figures.

    Args:
        article_id: the article's id, put on each.

        text: the stored text.

        sentences: where to look; no figure crosses one's edge.
    """
    folded = fold(text)
    return tuple(
        _figure(article_id, folded, sentence, numeral, unit)
        for sentence in sentences
        for numeral, unit in _counted(folded, sentence)
    )


def _counted(folded: str, sentence: Span) -> Iterator[tuple[Numeral, Unit]]:
    end = sentence.start
    # What is a share is no count: *un train sur trois*.
    numerals = sorted((*shares(folded, sentence), *quantities(folded, sentence)), key=_start)
    for numeral in numerals:
        if numeral.span.start < end:
            continue
        unit = unit_of(folded, numeral, sentence.end) or _unit_alone(folded, numeral, sentence)
        if unit and not _is_article(folded, numeral, unit) and not _is_label(folded, sentence, numeral):
            end = unit.end
            yield numeral, unit


def _start(numeral: Numeral) -> int:
    return numeral.span.start


def _unit_alone(folded: str, numeral: Numeral, sentence: Span) -> Unit | None:
    """Return what a number without a noun counts: nothing that is said, or money; `None` where it counts nothing."""
    if is_sum(folded, numeral, sentence):
        return Unit("euro", numeral.span.end)
    return Unit("", numeral.span.end) if stands_alone(folded, numeral, sentence) else None


def _is_article(folded: str, numeral: Numeral, unit: Unit) -> bool:
    """Tell whether *un* or *une* is the indefinite article, not a count."""
    return numeral.span.of(folded) in ("un", "une") and unit.name not in _words("units", "alone", "nouns")


def _is_label(folded: str, sentence: Span, numeral: Numeral) -> bool:
    """Tell whether the word before makes the number a name (*article 49*) or a year (*en 2017*)."""
    before = folded[max(sentence.start, numeral.span.start - _NEAR) : numeral.span.start]
    last = match[1] if (match := _LAST_WORD.search(before)) else before
    if last in _words("numerals", "lists", "labels"):
        return True
    year = _YEAR.fullmatch(numeral.span.of(folded))
    return year is not None and last in _words("numerals", "lists", "years")


def _figure(article: str, folded: str, sentence: Span, numeral: Numeral, unit: Unit) -> Figure:
    span = Span(numeral.span.start, unit.end)
    modality, hedge = modality_of(folded, sentence, span)
    if modality is Modality.EXACT and numeral.rounded:
        modality = Modality.ABOUT
    return Figure(
        article=article,
        span=span,
        number=numeral.span,
        value=numeral.value,
        upper=numeral.upper,
        unit=unit.name,
        modality=modality,
        context=frozenset(_WORD.findall(sentence.of(folded))) - _words("function_words", "words"),
        hedge=hedge,
    )


@cache
def _words(name: str, *path: str) -> frozenset[str]:
    found = table("french", name)
    for step in path:
        found = found[step]
    words: str | list[str] = found  # type: ignore[assignment]
    return frozenset(words.split() if isinstance(words, str) else words)
