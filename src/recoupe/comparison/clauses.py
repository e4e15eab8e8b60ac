"""The words of a sentence that belong to a date in it."""

from __future__ import annotations

import re
from itertools import pairwise

from recoupe.text import Span

# A label is a stretch of the text; beyond this it no longer reads in one glance.
LONGEST = 140
# A stretch shorter than this holds hardly more than the date itself.
SHORTEST = 45
# Characters kept before the date where the piece that holds it is too long.
BEFORE = 70
BREAKS = re.compile(r"[,;:] |\s[–—]\s| \(|\) | (?=tandis que |alors que |et a |et ont )")


def find_clause(text: str, sentence: Span, time: Span) -> Span:
    """Return the stretch of `sentence` around `time`: whole pieces between breaks, at most `LONGEST` long."""
    if len(sentence) <= LONGEST:
        return sentence
    pieces = _pieces(text, sentence, time)
    at = next(i for i, piece in enumerate(pieces) if time in piece)
    clause = pieces[at]
    # What is dated mostly stands before its date.
    for piece in [*reversed(pieces[:at]), *pieces[at + 1 :]]:
        if len(clause) < SHORTEST:
            clause = Span(min(piece.start, clause.start), max(piece.end, clause.end))
    return _shortened(text, clause, time).trimmed(text, " \t\n\u00a0,;:–—")


def _pieces(text: str, sentence: Span, time: Span) -> list[Span]:
    breaks = [match.end() for match in BREAKS.finditer(text, sentence.start, sentence.end)]
    inside = [at for at in breaks if not time.start < at < time.end]
    edges = sorted({sentence.start, *inside, sentence.end})
    return [Span(start, end) for start, end in pairwise(edges)]


def _shortened(text: str, clause: Span, time: Span) -> Span:
    """Return the words of the clause nearest to the time, where it is longer than a label."""
    if len(clause) <= LONGEST:
        return clause
    start = max(clause.start, min(time.start - BEFORE, clause.end - LONGEST))
    if start > clause.start:
        start = text.find(" ", start, time.start) + 1 or time.start
    end = min(clause.end, start + LONGEST)
    if end < clause.end:
        end = max(text.rfind(" ", time.end, end), time.end)
    return Span(start, end)
