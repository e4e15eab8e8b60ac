"""What a number counts: the noun behind it, folded and singular, or the sign of a share or a currency."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from recoupe.analysis.figures.numerals import Numeral

# *porte à 14 le nombre de morts*
_NUMBER_OF = re.compile(r"le nombre (?:total )?(?:de |des |d')")
_NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?![\w'])")
# Adjectives that may stand between a number and its noun; three are rare.
_BEFORE = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted and where the words for it end."""

    name: str
    end: int


def unit_of(folded: str, numeral: Numeral, end: int) -> Unit | None:
    """Return what `numeral` counts, its words before `end`; `None` where that is nothing of its own.

    Args:
        folded: the folded text.

        numeral: a number in it.

        end: where its sentence ends.
    """
    if numeral.share:
        return Unit("%", numeral.span.end)
    start = _opening(numeral).match(folded, numeral.span.end, end)
    if start is None:
        return None
    if written := _written().match(folded, start.end(), end):
        return Unit(table("french", "units")["written"][written[0]], written.end())
    return _noun(folded, numeral, start.end(), end) if start[0] else None


def singular(noun: str) -> str:
    """Return the folded `noun` as one of what it names: *morts*, *chevaux*, *bureaux*, *pays*."""
    if noun in _words("invariable") or len(noun) < 4:
        return noun
    if noun.endswith("aux") and noun not in _words("in_au"):
        return noun[:-3] + "al"
    return noun[:-1] if noun.endswith(("s", "x")) and not noun.endswith("ss") else noun


def _opening(numeral: Numeral) -> re.Pattern[str]:
    return re.compile(r'(?: ?["»])? ?(?:d\'(?:autres )?|de )?' if numeral.takes_of else r'(?: ?["»](?= ))? ?')


def _noun(folded: str, numeral: Numeral, at: int, end: int) -> Unit | None:
    if numeral.takes_of and folded[at - 1] == " " and folded[at - 3 : at] != "de ":
        return None
    if told := _NUMBER_OF.match(folded, at, end):
        at = told.end()
    for _ in range(_BEFORE + 1):
        word = _NOUN.match(folded, at, end)
        if word is None or not word[0]:
            return None
        if word[0] not in _words("before_noun"):
            return _counted(word, numeral)
        at = word.end() + (folded[word.end() : word.end() + 1] == " ")
    return None


def _counted(word: re.Match[str], numeral: Numeral) -> Unit | None:
    if word[0] in _words("never") or word[0] in _function_words():
        return None
    if numeral.upper >= 2 and not _plural(word[0]):
        return None
    return Unit(singular(word[0]), word.end())


def _plural(noun: str) -> bool:
    return any(part.endswith(("s", "x", "z")) for part in noun.split("-"))


@cache
def _written() -> re.Pattern[str]:
    signs = sorted(table("french", "units")["written"], key=lambda sign: (-len(sign), sign))
    return re.compile(rf"(?:{'|'.join(map(re.escape, signs))})(?![\w²])")


@cache
def _words(name: str) -> frozenset[str]:
    units: dict[str, Any] = table("french", "units")
    return frozenset(units[name].split())


@cache
def _function_words() -> frozenset[str]:
    # Numbers and *morts* apart, a small word is no unit.
    return frozenset(table("french", "function_words")["words"].split())
