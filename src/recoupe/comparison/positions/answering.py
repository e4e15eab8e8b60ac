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

    Ids = tuple[str, str]

# Characters between two reports within which one can answer the other.
_NEAR = 400
# Characters before the first in which the article may announce a dispute.
_BEFORE = 100
# Characters between two reports of which the second is told to be against the first. True contradictions and false
# ones of 33 stories: none: 39, 24; 150: 42, 28; 250: 45, 35.
_SOON = 150
_WORD = re.compile(r"\w+")


class Nearness(IntEnum):
    """How two reports stand: apart, one following the other, one answering the other, told to say the contrary."""

    APART = 0
    NEAR = 1
    ANSWER = 2
    AGAINST = 3


def find_nearness(stands: Sequence[Stand]) -> Mapping[tuple[str, str], Nearness]:
    """Return the ids of each report and of one that follows it, another speaker's; `stands` in reading order."""
    body = [one for one in stands if not one.quotation.heading and not one.quotation.depth]
    neighbours = {(a.quotation.id, b.quotation.id) for a, b in pairwise(body) if _is_set_against(a, b)}
    against = {(a.quotation.id, b.quotation.id) for a, b in pairwise(body) if _is_against(a, b)}
    near = [(a.quotation.id, b.quotation.id) for a, b in _following(body)]
    near += sorted(against - set(near))
    return {pair: _nearness(pair, neighbours, against) for pair in near}


def _nearness(pair: Ids, neighbours: set[Ids], against: set[Ids]) -> Nearness:
    if pair in against:
        return Nearness.AGAINST
    return Nearness.ANSWER if pair in neighbours else Nearness.NEAR


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


def _is_against(a: Stand, b: Stand) -> bool:
    """Tell whether the article says of `b`, soon behind `a`, that it is held against it: *rétorque*, *au contraire*."""
    x, y, tables = a.quotation, b.quotation, b.tables
    if x.article != y.article or not 0 <= y.span.start - x.span.end <= _SOON or _source(a) == _source(b):
        return False
    # What its cue denies is told by its own words.
    if x.denial or y.denial:
        return False
    # Who retorts may speak of something else.
    retorts = fold(y.cue_lemma) in tables.retorts and not a.senses.isdisjoint(b.senses)
    return retorts or _holds(_between(a, b), tables.against)


def _between(a: Stand, b: Stand) -> str:
    """Return the words between two reports, without the cue of the first."""
    start = max(
        [a.quotation.span.end, *(cue.end for cue in a.quotation.cue if cue.end <= b.quotation.span.start)]
    )
    return b.text[start : b.quotation.span.start]


def _holds(text: str, runs: Sequence[str]) -> bool:
    said = f" {' '.join(_WORD.findall(fold(text)))} "
    return any(f" {run} " in said for run in runs)
