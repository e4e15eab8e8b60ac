"""Two numbers that are the ends of one: *entre 10 et 12*, *10 à 12*, *deux ou trois*."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.figures.numerals import Numeral, numeral_at, numerals
from recoupe.language.lexicon import table
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN = re.compile(r" ?(a|ou|-|et) ?(?:les )?")
# What a change is told by lies this near before its first number.
_NEAR = 60


def quantities(folded: str, sentence: Span) -> Iterator[Numeral]:
    """Yield the numbers of `sentence`, the two ends of a range as one, in reading order.

    Of a change (*passé de 10 à 12*) only the number it ends with is given.
    """
    end = sentence.start
    for first in numerals(folded, sentence):
        if first.span.start < end:
            continue
        found = _joined(folded, sentence, first)
        end = found.span.end
        yield found


def _joined(folded: str, sentence: Span, first: Numeral) -> Numeral:
    joint = _BETWEEN.match(folded, first.span.end, sentence.end)
    second = numeral_at(folded, joint.end(), sentence.end) if joint else None
    if joint is None or second is None:
        return first
    before = folded[max(sentence.start, first.span.start - _NEAR) : first.span.start]
    if joint[1] == "a" and _changes(before):
        return second
    low = _scaled(first, second)
    if second.upper <= low or (joint[1] == "et") is not before.endswith("entre "):
        return first
    return replace(
        second,
        span=Span(first.span.start, second.span.end),
        value=low,
        rounded=first.rounded or second.rounded,
    )


def _scaled(first: Numeral, second: Numeral) -> float:
    """Return the first number, multiplied like the second where only that says so: *2 à 3 millions*."""
    return first.value * second.scale if first.scale == 1 and first.value < second.scale else first.value


def _changes(before: str) -> bool:
    stems = "|".join(table("french", "numerals")["lists"]["changes"])
    return bool(re.search(rf"\b(?:{stems})\w*(?: \S+){{0,4}} de $", before))
