"""Sentence boundaries by one regular expression, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recoupe.article import Block
from recoupe.text import Span

BOUNDARY = re.compile(
    r"(?<=[.!?…])(?<!\bM\.)(?<!\bMM\.)(?<!\bMme\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\b[A-Z]\.)(?<!\bcf\.)(?<!\bav\.)"
    r"([\"»”)\]]|\s»)*\s+(?=[«\"“(\[—–-]?\s?[A-ZÀ-ÖØ-ÞŒ0-9])"
)


def split(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Return the sentences of `text`; none crosses a block's edge."""
    return tuple(sentence for block in blocks for sentence in _within(text, block.span))


def _within(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for boundary in BOUNDARY.finditer(text, span.start, span.end):
        yield Span(start, boundary.end()).trimmed(text)
        start = boundary.end()
    if rest := Span(start, span.end).trimmed(text):
        yield rest
