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
# Behind a number that counts no noun of its own: *ils étaient 8 000 [et l’on dansait]*.
_ANOTHER = re.compile(r" (?:et|a|dans|sur|au|aux|en|devant|place|contre|hier|ce|cette)(?!\w)| \(")
# What may follow millions of no noun, and in how many characters before them stands what makes them money.
_SUM_ENDS = re.compile(r"[.,;:)\"»?!]| ?(?:[.;:)\"»?!]|$)| (?:et|a|en|selon|pour|au|par)(?!\w)")
_FAR = 120
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
    told = _ANOTHER.match(behind) and _of_them().search(before)
    return bool(told) or bool(_behind().match(behind))


def is_sum(folded: str, numeral: Numeral, sentence: Span) -> bool:
    """Tell whether millions without a noun are money: *une valeur de 3,5 millions*."""
    behind = folded[numeral.span.end : sentence.end] + " "
    if numeral.scale == 1 or not _SUM_ENDS.match(behind):
        return False
    return bool(_money().search(folded, max(0, numeral.span.start - _FAR), sentence.end))


@cache
def _money() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('french', 'units')['money']})")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('french', 'units')['before_alone']}) $")


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{table('french', 'units')['before_any']}) $")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf" (?:{table('french', 'units')['behind_alone']})(?!\w)")
