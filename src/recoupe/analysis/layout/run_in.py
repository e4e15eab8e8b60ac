"""Headings that open a paragraph on its own line: *La colère des riverains. Le maire …*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.layout.headings import is_nominal
from recoupe.language.lexicon import table
from recoupe.text import MARKS, Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A stretch set off by more than a stop is a heading even alone: *Panne à Lyon. - Une …*, *SONDAGE. Le …*.
# Possessive: the stop that ends a heading is the first.
DASHED = re.compile(r"([A-ZÀ-Þ«“\"][^\n.!?…]{3,70}+\.)\s?[-–—]\s?(?=[\"«“A-ZÀ-Þ])")
CAPITALS = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ0-9 '’-]{3,40}\.)\s(?=[\"«“]?[A-ZÀ-Þ])")
PLAIN = re.compile(
    r"((?:\"[^\"\n]{3,70}\"|«[^»\n]{3,70}»|[A-ZÀ-Þ][^\n.!?…;:]{3,70}+)\s?[.?])\s+(?=[\"«“]|[A-ZÀ-Þ])"
)
# A heading that one of these finds, its stop included, is no longer.
LONGEST = 80
WORDS = 10
# Initials end in a stop too: *George W. Durand*.
SHORTEST_END = 3
# What follows must be a paragraph of its own, longer than a remark.
REST = 120
# A newsroom that heads paragraphs this way heads several: two, and a third of those that could be.
TIMES = 2
SHARE = 1 / 3


def run_in_headings(text: str, paragraphs: Sequence[Span]) -> dict[Span, Span]:
    """Return the heading that opens each of `paragraphs` which has one."""
    marked = {span: found for span in paragraphs if (found := _marked(text, span))}
    plain = {span: found for span in paragraphs if span not in marked and (found := _plain(text, span))}
    if len(plain) + len(marked) < max(TIMES, SHARE * len(paragraphs)):
        plain = {}
    return marked | plain


def may_open(text: str, lines: Iterable[Span]) -> bool:
    """Tell whether a heading opens any of `lines`, if all of them are paragraphs."""
    short = [line for line in lines if _ends_soon(text, line.start)]
    plain = [line for line in short if _plain(text, line)]
    return len(plain) >= TIMES or any(_marked(text, line) for line in short)


def _ends_soon(text: str, start: int) -> bool:
    """Tell whether what begins at `start` ends as soon as a heading does: few paragraphs' first sentences do."""
    return text.find(".", start, start + LONGEST) >= 0 or text.find("?", start, start + LONGEST) >= 0


def _marked(text: str, span: Span) -> Span | None:
    dashed = DASHED.match(text, span.start, span.end)
    # A town in capitals before a dash is where the story was written: *NANCY.- Les pompiers …*.
    if dashed and not dashed[1].isupper():
        return Span(*dashed.span(1))
    capitals = CAPITALS.match(text, span.start, span.end)
    return Span(*capitals.span(1)) if capitals and capitals[1].isupper() else None


def _plain(text: str, span: Span) -> Span | None:
    found = PLAIN.match(text, span.start, span.end)
    if not found or span.end - found.end() < REST:
        return None
    words = found[1].strip(' .?"«»').split()
    shortened = table("french", "layout")["heading"]["shortened"]
    ends = len(words[-1]) >= SHORTEST_END and fold(words[-1]) not in shortened
    # A quotation that nobody says is a heading even where it is a clause.
    heads = found[1][0] in MARKS or is_nominal(found[1])
    return Span(*found.span(1)) if ends and heads and len(words) <= WORDS else None
