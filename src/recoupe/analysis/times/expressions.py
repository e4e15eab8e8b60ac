"""Where a text names a time, and which words fill which slot."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.times.rules import families, words
from recoupe.characters import Replacement
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.analysis.times.rules import Family, Rule

# Characters before a match that a rule's context may look at: the longest context is shorter.
CONTEXT = 40
# Three times as fast as an expression that finds words.
LETTERS = Replacement(lambda character: character if "a" <= character <= "z" else " ")
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Expression:
    """One match of a rule: where it stands, in which sentence, and its filled slots (folded)."""

    span: Span
    sentence: Span
    rule: Rule
    slots: Mapping[str, str]


def find_expressions(text: str, spans: Sequence[Span]) -> tuple[Expression, ...]:
    """Return the temporal expressions of the sentences `spans`, in reading order, none overlapping."""
    folded = fold(text)
    letters = LETTERS(folded)
    return tuple(
        expression
        for span in spans
        for expression in _within(text, folded, span, letters[span.start : span.end].split())
    )


def _within(text: str, folded: str, sentence: Span, said: Iterable[str]) -> Iterable[Expression]:
    woken = families()
    held = woken.keys() & said
    if DIGIT.search(folded, sentence.start, sentence.end):
        held.add("0")
    if not held:
        return ()
    fitting = {family for word in held for family in woken[word]}
    return _longest(match for family in fitting for match in _matches(text, folded, sentence, family))


def _matches(text: str, folded: str, sentence: Span, family: Family) -> Iterator[Expression]:
    # A match must not look past its sentence: the patterns see only this stretch.
    before = max(0, sentence.start - 1)
    starts = [found.end() for found in family.start.finditer(folded, before, sentence.end)]
    if not sentence.start:
        starts.insert(0, 0)
    for rule in family.rules if starts else ():
        end = 0
        for start in starts:
            match = rule.pattern.match(folded, start, sentence.end) if start >= end else None
            if match is None:
                continue
            end = match.end()
            if _fits(rule, match, text, folded, sentence):
                slots = {name: value for name, value in match.groupdict().items() if value}
                yield Expression(Span(start, end), sentence, rule, slots)


def _fits(rule: Rule, match: re.Match[str], text: str, folded: str, sentence: Span) -> bool:
    start, end = match.span()
    return (
        _holds(rule.before, folded, max(sentence.start, start - CONTEXT), start)
        and _holds(rule.behind, folded, end, min(sentence.end, end + CONTEXT))
        and (rule.cased is None or bool(rule.cased.fullmatch(text, start, end)))
        and ("units" not in rule.options or _unit(match) in rule.options["units"])
    )


def _holds(contexts: Sequence[tuple[re.Pattern[str], bool]], folded: str, start: int, end: int) -> bool:
    beside = folded[start:end] if contexts else ""
    return not any((pattern.search(beside) is None) is wanted for pattern, wanted in contexts)


def _unit(match: re.Match[str]) -> str:
    return str(words()["unit"][match["unit"]])


def _longest(expressions: Iterable[Expression]) -> list[Expression]:
    """Return the expressions left when each longer one has pushed out those it overlaps."""
    kept: list[Expression] = []
    starts: list[int] = []
    for expression in sorted(expressions, key=lambda e: (-len(e.span), e.rule.place)):
        place = bisect_right(starts, expression.span.start)
        beside = kept[max(0, place - 1) : place + 1]
        if not any(expression.span.overlaps(other.span) for other in beside):
            kept.insert(place, expression)
            starts.insert(place, expression.span.start)
    return kept
