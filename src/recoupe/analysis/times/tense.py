"""Whether the verb nearest an expression tells of what was or of what will be."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.times.rules import words
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Characters on either side of an expression in which its verb is looked for: a sentence without a stop may be
# a book. From 60 to 5000 the French TimeBank does not change.
REACH = 200


class Tense(StrEnum):
    """What the nearest verb tells of; `OPEN` where no verb shows it."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


def tense_at(text: str, sentence: Span, place: Span) -> Tense:
    """Return the tense of the marked verb nearest to `place` in its sentence, by distance in characters."""
    seen = _seen(text, sentence, place)
    marks = sorted(_marks(seen.of(text).lower(), place.start - seen.start))
    return marks[0][1] if marks else Tense.OPEN


def _seen(text: str, sentence: Span, place: Span) -> Span:
    """Return what is read of a sentence around `place`, in whole words."""
    start, end = max(sentence.start, place.start - REACH), min(sentence.end, place.end + REACH)
    if start > sentence.start:
        start = text.find(" ", start, place.start) + 1 or start
    if end < sentence.end:
        end = max(place.end, text.rfind(" ", place.end, end))
    return Span(start, end)


def _marks(sentence: str, at: int) -> Iterator[tuple[int, Tense]]:
    for tense in (Tense.PAST, Tense.FUTURE):
        passed_over = words()["tense"]["not"][tense.value]
        for match in _pattern(tense).finditer(sentence):
            if match[0] not in passed_over:
                yield min(abs(match.start() - at), abs(match.end() - at)), tense


@cache
def _pattern(tense: Tense) -> re.Pattern[str]:
    return re.compile(words()["tense"][tense.value])
