"""Where a sentence gives an age: *47 ans*, *âgé de 61 ans*, *une cinquantaine d'années*."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from recoupe.analysis.figures.numerals import numeral_at
from recoupe.analysis.figures.ranges import quantities
from recoupe.language.lexicon import table
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.figures.numerals import Numeral


class Link(Enum):
    """How an age is tied to who has it."""

    AGED = auto()
    APPOSED = auto()
    OF = auto()
    OPENING = auto()
    HAS = auto()


@dataclass(frozen=True, slots=True)
class Expression:
    """One age in folded text, before it is known whose it is; `start` is where the words that tie it begin."""

    span: Span
    start: int
    low: int
    high: int
    link: Link
    plural: bool


_OLDEST = 118
# A noun for about so many years may mean so many less, or more: *une cinquantaine d'années*.
_LESS, _MORE = 5, 9
_UNIT = re.compile(r" (ans?|mois)(?!\w)|(?= d'annees(?!\w))")
_TO = re.compile(r" (?:a|et) ")
_AND = re.compile(r" et (?=\d)")
_HEDGE = r"(?:seulement |tout juste |a peine |environ |pres de |plus de |moins de |quelque )?"
_ENDED = re.compile(r" ?(?:$|[,.;:!?)\"]|- |et |ou |dont |qui )")
# *un enseignant de trente ans de métier*, *dix ans d'ancienneté*
_OF_WHAT = re.compile(r" (?:de |d')(?!nationalite|origine)")
_DEAD = r"(?:mort|decede|disparu|eteint|tue)e?"
_DIED = rf"(?:est |etait |s'est )?{_DEAD} (?:hier |[^\W\d_]+di )?a (?:l'age de )?"
_BEFORE = {
    Link.AGED: re.compile(
        rf"(?<!alors) ?\bag(?P<aged>e)(?P<form>e?s?),? (?:respectivement )?{_HEDGE}(?:de |d'){_HEDGE}$"
    ),
    Link.HAS: re.compile(
        rf" (?:(?P<has>a|avait|aurait) |(?:vient|venait) d'avoir |a fete ses |{_DIED}){_HEDGE}$"
    ),
    Link.OPENING: re.compile(rf"(?:^|[,;:.\"] )(?:{_DEAD} )?a {_HEDGE}$"),
    Link.APPOSED: re.compile(rf"(?:, ?|\(|,? (?:du haut de|malgre) ses ){_HEDGE}$"),
    Link.OF: re.compile(rf" (?:de |d'){_HEDGE}$"),
}
# What the folded letters must be in the text: *âgé*, not *l'âge*; *a*, not *à*.
_LETTERS = {"aged": "éÉ", "has": "aA"}


def expressions(text: str, folded: str, sentence: Span) -> Iterator[Expression]:
    """Yield the ages that a sentence gives, in reading order; durations are none."""
    ended = sentence.start
    for numeral in quantities(folded, sentence):
        if numeral.span.start >= ended and (found := _expression(text, folded, sentence, numeral)):
            ended = found.span.end
            yield found
    yield from _decades(folded, sentence)


def _expression(text: str, folded: str, sentence: Span, numeral: Numeral) -> Expression | None:
    whole = _with_second(folded, sentence, numeral)
    several, numeral = whole is not numeral, whole
    unit = _UNIT.match(folded, numeral.span.end, sentence.end)
    if unit is None or not numeral.upper <= _OLDEST or (unit[1] is None) is not numeral.rounded:
        return None
    low, high = _years(numeral, unit[1])
    end = unit.end() if unit[1] else unit.end() + len(" d'annees")
    if (second := _second(folded, sentence, end)) is not None:
        end, high = second
    before, after = folded[sentence.start : numeral.span.start], folded[end : sentence.end]
    for link, pattern in _BEFORE.items():
        tie = pattern.search(before)
        if tie and _is_whole(link, after) and _is_spelt(text, sentence.start, tie):
            plural = several or (link is Link.AGED and tie["form"].endswith("s"))
            span = Span(numeral.span.start, end)
            return Expression(span, sentence.start + tie.start(), low, high, link, plural)
    return None


def _with_second(folded: str, sentence: Span, numeral: Numeral) -> Numeral:
    """Return *4 et 7* as the range it spans: the ages of several."""
    joint = _AND.match(folded, numeral.span.end, sentence.end)
    second = numeral_at(folded, joint.end(), sentence.end) if joint else None
    if second is None:
        return numeral
    low, high = sorted((numeral.value, second.upper))
    return replace(second, span=Span(numeral.span.start, second.span.end), value=low, upper=high)


def _is_spelt(text: str, start: int, tie: re.Match[str]) -> bool:
    """Tell whether the words that tie an age have the accents they need."""
    groups = {name: at for name, at in tie.groupdict().items() if at and name in _LETTERS}
    return all(text[start + tie.start(name)] in _LETTERS[name] for name in groups)


def _years(numeral: Numeral, unit: str | None) -> tuple[int, int]:
    if numeral.rounded:
        return int(numeral.value) - _LESS, int(numeral.upper) + _MORE
    per = 12 if unit == "mois" else 1
    return int(numeral.value) // per, int(numeral.upper) // per


def _second(folded: str, sentence: Span, end: int) -> tuple[int, int] | None:
    """Return where *à 9 ans* behind *18 mois* ends, and its years."""
    joint = _TO.match(folded, end, sentence.end)
    numeral = numeral_at(folded, joint.end(), sentence.end) if joint else None
    unit = _UNIT.match(folded, numeral.span.end, sentence.end) if numeral else None
    if numeral is None or unit is None or unit[1] is None:
        return None
    return unit.end(), _years(numeral, unit[1])[1]


def _is_whole(link: Link, after: str) -> bool:
    if link in (Link.APPOSED, Link.HAS):
        return bool(_ENDED.match(after))
    if link is Link.OPENING:
        return after.startswith((",", " seulement,", " a peine,"))
    return link is Link.AGED or not _OF_WHAT.match(after)


def _decades(folded: str, sentence: Span) -> Iterator[Expression]:
    """Yield *la cinquantaine* behind a comma."""
    listed = table("french", "portraits")["ages"]["about"]
    for found in re.finditer(rf", (?:dans )?la ({'|'.join(listed)})(?= passee|[,.;)])", sentence.of(folded)):
        low, high = listed[found[1]]
        start = sentence.start + found.start()
        span = Span(sentence.start + found.start(1), sentence.start + found.end(1))
        yield Expression(span, start, low, high, Link.APPOSED, plural=False)


def decade(noun: str) -> tuple[int, int] | None:
    """Return the years a noun such as *quinquagénaire*, folded, holds; `None` where it holds none."""
    listed = table("french", "portraits")["ages"]["decades"]
    return next(((low, high) for name, (low, high) in listed.items() if fold(name) == noun), None)
