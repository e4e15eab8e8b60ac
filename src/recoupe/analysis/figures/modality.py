"""How surely a figure is given: the words right before it, or right behind."""

from __future__ import annotations

import re
from functools import cache

from recoupe.analysis.figure import Modality
from recoupe.language.lexicon import table
from recoupe.text import Span

# Characters that hold the longest hedge.
_NEAR = 30


def modality_of(folded: str, sentence: Span, figure: Span) -> tuple[Modality, Span | None]:
    """Return how the `figure` is given and where the words lie that say so; they stand in its sentence."""
    start = max(sentence.start, figure.start - _NEAR)
    if before := _before().search(folded[start : figure.start]):
        hedge = Span(start + before.start(1), start + before.end(1))
        return _named("before", before[1]), hedge
    if behind := _behind().match(folded, figure.end, sentence.end):
        return _named("after", behind[1]), Span(*behind.span(1))
    return Modality.EXACT, None


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({_any('before')})(?: |(?<='))(?:entre |les |ses )?$")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf" \(?({_any('after')})(?!\w)")


def _any(side: str) -> str:
    phrases = [phrase for listed in table("french", "modality")[side].values() for phrase in listed]
    return "|".join(sorted(map(re.escape, phrases), key=lambda phrase: (-len(phrase), phrase)))


def _named(side: str, phrase: str) -> Modality:
    listed = table("french", "modality")[side]
    return Modality(next(name for name, phrases in listed.items() if phrase in phrases))
