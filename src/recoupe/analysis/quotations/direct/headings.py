"""Headings that quote: their words belong to whoever says them in the body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.marks import inside
from recoupe.analysis.quotations.draft import Draft
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.analysis.marks import Quoted
    from recoupe.article import Block

# Share of a heading's marked words that the body's quotation must hold. Swept 0.3-0.9 on the open gold: 0.4-0.7
# keep every heading that quotes and no term in marks.
ECHO = 0.5
POINTS = ("", ",", ":", ";", ".", "!", "?", "…", "–", "—")
WORD = re.compile(r"[^\W_]+")
STEM = 5
SHORTEST = 4


def find_in_headings(
    text: str, blocks: Sequence[Block], quoted: Sequence[Quoted], drafts: Sequence[Draft]
) -> Iterator[Draft]:
    """Yield a draft for each heading whose marked words a quotation of the body says too."""
    body = [draft for draft in drafts if not draft.heading]
    claimed = [span for draft in drafts for span in draft.content]
    for block in blocks:
        if not block.is_heading:
            continue
        marked = [q for q in inside(quoted, block.span) if q.level == 0 and q.outer in block.span]
        if not marked or any(block.span.overlaps(span) for span in claimed):
            continue
        echo = best_echo(text, [q.span for q in marked], body)
        if echo is not None:
            content = _content(text, block, marked)
            yield Draft("heading", content, heading=True, sure=False, follows=echo)


def best_echo(text: str, spans: Iterable[Span], body: Iterable[Draft], share: float = ECHO) -> Draft | None:
    """Return the quotation of the body that holds most of the words of `spans`, if it holds enough."""
    words = _stems(" ".join(span.of(text) for span in spans))
    scored = [(_share(words, _said(text, draft)), -draft.start, draft) for draft in body]
    best = max(scored, key=lambda row: row[:2], default=None)
    return best[2] if best is not None and words and best[0] >= share else None


def _content(text: str, block: Block, marked: Sequence[Quoted]) -> tuple[Span, ...]:
    """Return the words in marks where points part them from the rest of the heading, else the heading whole."""
    if all(_stands_apart(text, block, one) for one in marked):
        return tuple(one.span for one in marked)
    return (block.span.trimmed(text, " \t\u00a0\u202f.:"),)


def _stands_apart(text: str, block: Block, marked: Quoted) -> bool:
    before = text[block.span.start : marked.outer.start].rstrip()
    behind = text[marked.outer.end : block.span.end].lstrip()
    return before[-1:] in POINTS and behind[:1] in POINTS


def _said(text: str, draft: Draft) -> frozenset[str]:
    return _stems(" ".join(span.of(text) for span in draft.content))


def _stems(words: str) -> frozenset[str]:
    return frozenset(word.rstrip("sx")[:STEM] for word in WORD.findall(fold(words)) if len(word) >= SHORTEST)


def _share(words: frozenset[str], said: frozenset[str]) -> float:
    return len(words & said) / len(words) if words else 0.0
