"""Whether the verb nearest an expression tells of what was or of what will be."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.times.rules import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.text import Span


class Tense(StrEnum):
    """What the nearest verb tells of; `OPEN` where no verb shows it."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


def tense_at(text: str, sentence: Span, place: Span) -> Tense:
    """Return the tense of the marked verb nearest to `place` in its sentence, by distance in characters."""
    marks = sorted(_marks(text[sentence.start : sentence.end].lower(), place.start - sentence.start))
    return marks[0][1] if marks else Tense.OPEN


def _marks(sentence: str, at: int) -> Iterator[tuple[int, Tense]]:
    passed_over = words()["tense"]["not"]["future"]
    for tense in (Tense.PAST, Tense.FUTURE):
        for match in _pattern(tense).finditer(sentence):
            if match[0] not in passed_over:
                yield min(abs(match.start() - at), abs(match.end() - at)), tense


@cache
def _pattern(tense: Tense) -> re.Pattern[str]:
    return re.compile(words()["tense"][tense.value])
