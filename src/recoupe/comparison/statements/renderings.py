"""The wordings of one utterance set side by side."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Edit, Rendering
from recoupe.comparison.statements.differences import differences
from recoupe.comparison.statements.kinship import Kinship
from recoupe.comparison.statements.likeness import liken
from recoupe.comparison.statements.match import Match
from recoupe.comparison.statements.reasons import why
from recoupe.comparison.statements.wording import wording
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.comparison.statements.likeness import Weights
    from recoupe.comparison.statements.report import Report
    from recoupe.comparison.statements.words import Word

# Two wordings are compared at most among this many of one utterance: beyond, each stands beside the first.
_SHOWN = 40


def renderings(
    members: Sequence[str],
    reports: Mapping[str, Report],
    compared: Mapping[tuple[str, str], Match],
    weights: Weights,
) -> tuple[Rendering, ...]:
    """Return every two wordings of one utterance, and every repetition beside the first of its words.

    Args:
        members: the ids of the quotations, in reading order.

        reports: by id.

        compared: the pairs that share words, by two ids in reading order; others met through a third.

        weights: of the words in all reports compared.
    """
    pairs = [
        (a, b, compared.get((a, b)) or _through(reports[a], reports[b], weights))
        for a, b in _pairs(members, reports)
    ]
    return tuple(Rendering(a, b, wording(one), _edits(one.a, one.b), why(one)) for a, b, one in pairs)


def _pairs(members: Sequence[str], reports: Mapping[str, Report]) -> list[tuple[str, str]]:
    firsts: dict[tuple[str, ...], str] = {}
    repeated = [(firsts.setdefault(reports[name].whole.forms, name), name) for name in members]
    distinct = list(firsts.values())
    beside = (
        combinations(distinct, 2) if len(distinct) <= _SHOWN else ((distinct[0], b) for b in distinct[1:])
    )
    order = {name: rank for rank, name in enumerate(members)}
    pairs: Iterable[tuple[str, str]] = (*beside, *((a, b) for a, b in repeated if a != b))
    return sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _through(a: Report, b: Report, weights: Weights) -> Match:
    """Return two reports of one utterance as a match of their whole words, which alone would not tell."""
    return Match(a, b, a.whole, b.whole, liken(a.whole, b.whole, weights), Kinship.SAME)


def _edits(a: Report, b: Report) -> tuple[Edit, ...]:
    left, right = a.whole.words, b.whole.words
    return tuple(
        Edit(one.op, _stretch(left, one.a), _stretch(right, one.b))
        for one in differences(a.whole.forms, b.whole.forms)
    )


def _stretch(words: Sequence[Word], counted: Span) -> Span:
    """Return where some words stand; an empty span behind the word before where none do."""
    if counted.start < counted.end:
        return Span(words[counted.start].span.start, words[counted.end - 1].span.end)
    before = words[counted.start - 1].span.end if counted.start else words[0].span.start if words else 0
    return Span(before, before)
