"""Whether the verb nearest an expression tells of what was or of what will be."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from recoupe.analysis.times.rules import words
from recoupe.text import Span

# Characters on either side of an expression in which its verb is looked for: a sentence without a stop may be
# a book. From 60 to 5000 the French TimeBank does not change.
REACH = 200


# What others say, cut by the edge of the sentence or not.
QUOTATION = re.compile(r"«[^«»]*(?:»|$)|^[^«»]*»|“[^“”]*(?:”|$)|^[^“”]*”|\"[^\"]*\"")


class Tense(StrEnum):
    """What the nearest verb tells of; `OPEN` where no verb shows it."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


NONE = (0, Tense.OPEN)


def tense_at(text: str, sentence: Span, place: Span) -> Tense:
    """Return the tense of the marked verb nearest to `place` in its sentence, by distance in characters."""
    seen = _seen(text, sentence, place)
    at = place.start - seen.start
    marks = _marks(_unquoted(seen.of(text), at).lower())
    return min(((min(abs(start - at), abs(end - at)), tense) for start, end, tense in marks), default=NONE)[1]


def _unquoted(words: str, at: int) -> str:
    """Return `words` with what others say blanked, unless the place `at` lies in it: its verbs are of another time."""
    if QUOTATION.search(words) is None:
        return words
    quoted = [match.span() for match in QUOTATION.finditer(words)]
    if any(start <= at < end for start, end in quoted):
        return words
    for start, end in quoted:
        words = words[:start] + " " * (end - start) + words[end:]
    return words


def _seen(text: str, sentence: Span, place: Span) -> Span:
    """Return what is read of a sentence around `place`, in whole words."""
    start, end = max(sentence.start, place.start - REACH), min(sentence.end, place.end + REACH)
    if start > sentence.start:
        start = text.find(" ", start, place.start) + 1 or start
    if end < sentence.end:
        end = max(place.end, text.rfind(" ", place.end, end))
    return Span(start, end)


@lru_cache(maxsize=64)
def _marks(sentence: str) -> tuple[tuple[int, int, Tense], ...]:
    """Return the verbs that show a tense; several expressions of one sentence ask."""
    passed_over = words()["tense"]["not"]
    return tuple(
        (*match.span(), tense)
        for tense in (Tense.PAST, Tense.FUTURE)
        for match in _pattern(tense).finditer(sentence)
        if match[0] not in passed_over[tense.value]
    )


@cache
def _pattern(tense: Tense) -> re.Pattern[str]:
    # Every alternative begins a word: said once, none is tried inside one.
    return re.compile(rf"\b(?=\w)(?:{'|'.join(words()['tense'][tense.value])})")
