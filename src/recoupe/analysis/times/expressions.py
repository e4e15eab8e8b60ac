"""Where a text names a time, and which words fill which slot."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.times import choice
from recoupe.analysis.times.openings import LENGTH
from recoupe.analysis.times.rules import words
from recoupe.text import Span, fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.analysis.times.rules import Rule

    # How it ranks, the smallest first, then the match: of two no longer than each other, the first rule's is kept.
    Candidate = tuple[int, int, int, re.Match[str], Rule]

# Characters before a match that a rule's context may look at: the longest context is shorter.
CONTEXT = 40


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
    letters, places = choice.letters(folded), choice.places(folded)
    return tuple(
        expression
        for span in spans
        if (begins := places[bisect_left(places, span.start) : bisect_left(places, span.end)])
        and (awake := choice.awake(letters[span.start : span.end]))
        for expression in _within(text, folded, span, _candidates(folded, span, begins, awake))
    )


def _candidates(folded: str, sentence: Span, begins: Iterable[int], awake: int) -> Iterator[Candidate]:
    """Yield the matches of the rules `awake`; those of one rule do not overlap."""
    ends: dict[int, int] = {}
    for start in begins:
        which = awake & choice.fitting(folded[start : start + LENGTH])
        for rule in choice.chosen(which) if which else ():
            # A match must not look past its sentence: the patterns see only this stretch.
            match = rule.pattern.match(folded, start, sentence.end)
            if match and start >= ends.get(rule.place, 0):
                ends[rule.place] = end = match.end()
                yield start - end, rule.place, start, match, rule


def _within(text: str, folded: str, sentence: Span, candidates: Iterable[Candidate]) -> list[Expression]:
    """Return the expressions left when each longer one that holds has pushed out those it overlaps."""
    kept: list[Expression] = []
    starts, ends = [sentence.end], [sentence.start]  # of those kept, between the edges of the sentence
    for _, _, start, match, rule in sorted(candidates):
        place = bisect_right(starts, start)
        # Most are pushed out: only of the others it is asked whether they hold.
        is_free = ends[place] <= start and match.end() <= starts[place]
        if is_free and _fits(rule, match, text, folded, sentence):
            kept.insert(place, _expression(match, sentence, rule))
            starts.insert(place, start)
            ends.insert(place + 1, match.end())
    return kept


def _expression(match: re.Match[str], sentence: Span, rule: Rule) -> Expression:
    slots = {name: value for name, value in match.groupdict().items() if value}
    return Expression(Span(*match.span()), sentence, rule, slots)


def _fits(rule: Rule, match: re.Match[str], text: str, folded: str, sentence: Span) -> bool:
    start, end = match.span()
    return (
        (not rule.before or _holds(rule.before, folded[max(sentence.start, start - CONTEXT) : start]))
        and (not rule.behind or _holds(rule.behind, folded[end : min(sentence.end, end + CONTEXT)]))
        and (rule.cased is None or bool(rule.cased.fullmatch(text, start, end)))
        and ("units" not in rule.options or _unit(match) in rule.options["units"])
    )


def _holds(contexts: Sequence[tuple[re.Pattern[str], bool]], beside: str) -> bool:
    for pattern, wanted in contexts:  # noqa: SIM110 - `all` takes twice the time, for each of many
        if (pattern.search(beside) is None) is wanted:
            return False
    return True


def _unit(match: re.Match[str]) -> str:
    return str(words()["unit"][match["unit"]])
