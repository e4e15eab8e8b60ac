"""Numbers that stand for what was counted before: *8 500 selon la préfecture*, *six d’entre eux*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from recoupe.analysis.figures.numerals import Numeral
    from recoupe.text import Span

# Numbers this small stand alone for many things.
_LEAST = 3
# The word before that makes a number the end of its clause is at most this long.
_NEAR = 20
_ENDING = re.compile(r"[.,;:)]| ?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
# An age or a length of time is no count.
_MEASURED = re.compile(r" (?:ans?|mois|jours?|semaines?|heures?|h|minutes?|secondes?)\b")


def stands_alone(folded: str, numeral: Numeral, sentence: Span) -> bool:
    """Tell whether `numeral` counts without a noun, by the words behind it."""
    written = numeral.span.of(folded)
    behind = folded[numeral.span.end : sentence.end] + " "
    of_them = behind.startswith((" d'entre ", " des "))
    if _YEAR.fullmatch(written) or _MEASURED.match(behind) or (numeral.value < _LEAST and not of_them):
        return False
    before = folded[max(sentence.start, numeral.span.start - _NEAR) : numeral.span.start]
    if _ENDING.match(behind):
        return bool(_before().search(before))
    return bool(_behind().match(behind))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('french', 'units')['before_alone']}) $")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf" (?:{table('french', 'units')['behind_alone']})(?!\w)")
