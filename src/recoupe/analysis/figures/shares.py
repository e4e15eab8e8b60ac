"""Shares told without a sign: *un train sur trois*, *la moitié des élus*, *4 sur une échelle de 5*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.figures.numerals import Numeral, numeral_at
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# *Douze élus sur vingt-sept* counts the elected; *un sur trois* counts none.
_MOST = 10
_OVER = re.compile(r"(?: [^\W\d_]+(?:-[^\W\d_]+)?){0,2} sur (?:une echelle de |les )?(?=\w)")


def shares(folded: str, sentence: Span) -> Iterator[Numeral]:
    """Yield the shares of `sentence`, each as parts of a hundred, more or less, in reading order."""
    for found in _first().finditer(folded, sentence.start, sentence.end):
        yield _numeral(Span(*found.span()), _hundredths(found["fraction"], found["times"]))
    for found in re.finditer(r"(?<!\w)\w+", sentence.of(folded)):
        if share := _over(folded, sentence.start + found.start(), sentence.end):
            yield share


def _over(folded: str, start: int, end: int) -> Numeral | None:
    """Return the share that begins at `start` as so many of so many; `None` where none does."""
    part = numeral_at(folded, start, end)
    joint = _OVER.match(folded, part.span.end, end) if part else None
    whole = numeral_at(folded, joint.end(), end) if joint else None
    if part is None or whole is None or not 0 < part.value < whole.value <= _MOST:
        return None
    return _numeral(Span(part.span.start, whole.span.end), 100 * part.value / whole.value)


def _numeral(span: Span, value: float) -> Numeral:
    return Numeral(span, round(value, 2), round(value, 2), rounded=True, share=True)


def _hundredths(fraction: str, times: str | None) -> float:
    words: dict[str, int] = table("french", "numerals")["words"]
    return (
        100 * float(words.get(times or "un", 1)) / float(table("french", "numerals")["fractions"][fraction])
    )


@cache
def _first() -> re.Pattern[str]:
    fractions = "|".join(table("french", "numerals")["fractions"])
    apart = table("french", "numerals")["whole_of_fractions"]["apart"]
    of = r"(?:d'entre |de la |de l'|des |du |de (?:ses |ces |leurs? |nos |sa |son |la |l')?|d')"
    return re.compile(
        rf"(?<!\w)(?:la |un |le |une |les )?(?:(?P<times>deux|trois|quatre) )?(?P<fraction>{fractions})"
        rf"(?! (?:de |d'){apart}) {of}[^\W\d_]{{3,}}"
    )
