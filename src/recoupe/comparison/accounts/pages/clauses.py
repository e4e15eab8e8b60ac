"""The clauses of a sentence: the stretches between its commas and the like."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where a clause begins or ends.
BREAK = re.compile(r"[,;:.!?] |\s[–—]\s| \(|\) | (?=tandis que |alors que |et qu)")


def clauses_in(folded: str, sentence: Span) -> Iterator[Span]:
    """Yield the first clause of a sentence and each two that follow one another: what one tells the next may go on."""
    clauses = list(_cut(folded, sentence))
    yield from clauses[:1]
    for one, other in pairwise(clauses):
        yield Span(one.start, other.end)


def _cut(folded: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for found in BREAK.finditer(folded, sentence.start, sentence.end):
        if start < found.start():
            yield Span(start, found.start())
        start = found.end()
    if start < sentence.end:
        yield Span(start, sentence.end)
