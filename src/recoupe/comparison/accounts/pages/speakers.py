"""Who gives what stands at a place: the speaker of a quotation, or whom *selon* names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.text import Span

if TYPE_CHECKING:
    from recoupe.comparison.accounts.pages.page import Page

_ACCORDING = re.compile(
    r"(?:selon|d'apres) ((?:l'|la |le |les )?[^\W\d_]+(?: (?!le |la |les )[^\W\d_]{4,}(?=[ ,.;:]))?)"
)


def speaker_at(page: Page, span: Span) -> str:
    """Return who gives what stands at `span`; `""` where the article does."""
    holding = [q for q in page.analysis.quotations if any(span in part for part in q.content)]
    if holding:
        return min(holding, key=lambda q: (-q.depth, q.span.start)).speaker.name
    sentence = page.sentence(span)
    found = _ACCORDING.search(page.folded, *_edges(page.clause(span), sentence))
    found = found or _ACCORDING.match(page.folded, sentence.start, sentence.end)
    return Span(*found.span(1)).of(page.text) if found else ""


def _edges(clause: Span, sentence: Span) -> tuple[int, int]:
    """Return the clause with the words right behind it: *…, selon la police*."""
    return clause.start, min(sentence.end, clause.end + 40)
