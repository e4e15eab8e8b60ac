"""The words of a sentence that belong to a date in it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from recoupe.language.lexicon import table
from recoupe.text import Span, fold

# A label is a stretch of the text; beyond this it no longer reads in one glance.
LONGEST = 140
# A stretch shorter than this holds hardly more than the date itself.
SHORTEST = 45
# Characters kept before the date where the piece that holds it is too long.
BEFORE = 70
# What happened there on that day belongs to it: *s'est rendu à Rome le 10 mai, où il a rencontré…*
BREAKS = re.compile(r"[,;:] (?!où )|\s[–—]\s| \(|\) | (?=tandis que |alors que |et a |et ont |pour y )")

# Characters on each side of the date from which a clause's words are taken.
NEAR = 70
# Words are compared by their beginning: *syrien*, *syrienne*.
STEM = 5
# Of a name of several words the last stands for all: who acts is one thing two clauses have in common, not two.
FORENAMES = re.compile(r"\b(?:[A-ZÀ-ÝŒ][\w'’-]*\w\s+)+(?=[A-ZÀ-ÝŒ][\w'’-]+)")


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


def find_stems(text: str, clause: Span, time: Span) -> frozenset[str]:
    """Return the beginnings of the content words of `clause` near the time, a name's last word for the name."""
    before = text[max(clause.start, time.start - NEAR) : time.start]
    after = text[time.end : min(clause.end, time.end + NEAR)]
    near = fold(f"{FORENAMES.sub('', before)} {FORENAMES.sub('', after)}")
    return frozenset(word[:STEM] for word in re.findall(r"[a-z]{4,}", near) if word not in _function_words())


@cache
def _function_words() -> frozenset[str]:
    return frozenset(fold(table("french", "function_words")["words"]).split())
