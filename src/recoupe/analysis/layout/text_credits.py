"""The agencies a text is taken from: *avec AFP*, *(Reuters)*, *Source : ATS*, *agences/jd*.

A credit in the middle of a text is no end of it: newsrooms paste dispatches one under the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.layout.agencies import ANY, agencies, marked, may_end, may_name, provides_pictures_alone
from recoupe.analysis.layout.among_names import among_names, may_stand_beside
from recoupe.analysis.layout.closings import closing
from recoupe.analysis.layout.openings import opening
from recoupe.analysis.layout.rights import rights
from recoupe.analysis.layout.whole_credits import whole_credit
from recoupe.article import Credit, CreditKind
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# A paragraph's credits stand in its first or last words: a town, a date and two agencies. A line no longer may be one:
# an outlet, two writers, two agencies and the dates of the page; a sentence that names its agency.
EDGE = 160
# An agency at the head of a paragraph is its first words; a bracket stands behind a town and a date, or is closed last.
NAME = 24
BRACKET = 90
CLOSES = re.compile(r"[)\]]\W*\Z")
HOLDS = re.compile(f"[{ANY}]")


# Where the words begin in which a credit is found, these words, and the credit.
Found = tuple[int, str, "re.Match[str]"]


def text_credits(text: str, line: Span) -> tuple[Credit, ...]:
    """Return the agencies that `line` of `text` credits for its words, in reading order."""
    found = next(_in_line(text, line) if len(line) <= EDGE else _at_edges(text, line), None)
    return tuple(_credits(*found)) if found else ()


def is_credit_line(text: str, line: Span) -> bool:
    """Tell whether `line` holds a text credit and beside it nothing but names and dates."""
    found = text_credits(text, line) if len(line) <= EDGE else ()
    if not found:
        return False
    before, after = text[line.start : found[0].span.start], text[found[-1].span.end : line.end]
    return may_stand_beside(before, after)


def _in_line(text: str, line: Span) -> Iterator[Found]:
    """Yield the credit of a line that may be one as a whole."""
    words = line.of(text)
    if may_name(words) and HOLDS.search(marks := marked(words)):
        found = rights(text, line, marks) or whole_credit(marks) or opening(marks)
        if found := found or closing(words, marks) or among_names(words, marks):
            yield line.start, words, found


def _at_edges(text: str, line: Span) -> Iterator[Found]:
    """Yield the credit that opens a paragraph, and the one that closes it."""
    head, tail = text[line.start : line.start + EDGE], text[line.end - EDGE : line.end]
    if (may_name(head[:NAME]) or _is_bracketed(head)) and (found := opening(marked(head))):
        yield line.start, head, found
    closes = may_end(tail) or (CLOSES.search(tail) and may_name(tail[-BRACKET:]))
    if closes and (found := closing(tail, marked(tail))):
        yield line.end - EDGE, tail, found


def _is_bracketed(head: str) -> bool:
    """Tell whether a bracket or slash stands where one does behind a town and a date."""
    return any(head.find(sign, 0, BRACKET) >= 0 for sign in "([/") and may_name(head[:BRACKET])


def _credits(at: int, words: str, found: re.Match[str]) -> Iterator[Credit]:
    """Yield one credit over the whole phrase, or, where it names several agencies, one over each name."""
    start, end = found.span("credit")
    places = list(agencies(words, found.string, start, end))
    for first, last, name in places:
        kind = CreditKind.PHOTO if provides_pictures_alone(name) else CreditKind.TEXT
        span = Span(at + start, at + end) if len(places) < 2 else Span(at + first, at + last)
        yield Credit(span, name, kind)
