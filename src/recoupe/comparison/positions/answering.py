"""Which report follows which in one article, and whether the article sets the two against one another."""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.comparison.positions.stand import Stand

# Characters between two reports within which one can answer the other.
_NEAR = 400
# Characters before the first in which the article may announce a dispute.
_BEFORE = 100
_WORD = re.compile(r"\w+")


class Nearness(IntEnum):
    """How two reports stand: apart, one following the other, one answering the other."""

    APART = 0
    NEAR = 1
    ANSWER = 2


def find_nearness(stands: Sequence[Stand]) -> Mapping[tuple[str, str], Nearness]:
    """Return the ids of each report and of one that follows it, another speaker's; `stands` in reading order."""
    body = [one for one in stands if not one.quotation.heading and not one.quotation.depth]
    neighbours = {(a.quotation.id, b.quotation.id) for a, b in pairwise(body) if _is_set_against(a, b)}
    near = [(a.quotation.id, b.quotation.id) for a, b in _following(body)]
    return {pair: Nearness.ANSWER if pair in neighbours else Nearness.NEAR for pair in near}


def _following(body: Sequence[Stand]) -> Iterator[tuple[Stand, Stand]]:
    """Yield each report with those of the speaker heard just before."""
    runs: list[list[Stand]] = []
    for one in body:
        if not runs or _source(runs[-1][-1]) != _source(one):
            runs.append([])
        runs[-1].append(one)
    for before, after in pairwise(runs):
        yield from ((a, b) for a in before for b in after if _is_near(a, b))


def _source(one: Stand) -> tuple[str, str]:
    return one.quotation.article, one.quotation.speaker.actor or one.quotation.speaker.name


def _is_near(a: Stand, b: Stand) -> bool:
    x, y = a.quotation, b.quotation
    return x.article == y.article and 0 <= y.span.start - x.span.end <= _NEAR


def _is_set_against(a: Stand, b: Stand) -> bool:
    """Tell whether a cue answers, or the words around the two tell of a dispute."""
    x, y, tables = a.quotation, b.quotation, b.tables
    if y.denial or b.rebuts or fold(y.cue_lemma) in tables.replies:
        return True
    before, between = b.text[max(0, x.span.start - _BEFORE) : x.span.start], b.text[x.span.end : y.span.start]
    return _holds(before, tables.announced) or (bool(b.denied) and _holds(between, tables.contrasts))


def _holds(text: str, runs: Sequence[str]) -> bool:
    said = f" {' '.join(_WORD.findall(fold(text)))} "
    return any(f" {run} " in said for run in runs)
