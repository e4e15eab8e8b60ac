"""How a block is cut before parsing: which stretches are clauses, without their marks, and which stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.marks import inside
from recoupe.analysis.quotations.cutting.standing import resumes, stands_alone
from recoupe.language.lexicon import words
from recoupe.language.sentences import split
from recoupe.text import MARKS, SPACES, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.marks import Quoted
    from recoupe.article import Block

ELISION = re.compile(r"\s?[(\[](?:\.\.\.|…)[)\]]")
# The newsroom's own words stand in brackets; the parser reads them better without.
BRACKETS = "[]"
# *La maire, elle, dénonce*: the parser takes the pronoun set off for a subject, and what it parts for two clauses.
ASIDE = "|".join(sorted(words("french", "syntax", "phrases", "contrasting"), key=len, reverse=True))
# Whatever of a text is not parsed: those, marks, and white space beyond the first.
TAKEN_OUT = re.compile(
    rf"{ELISION.pattern}|[{re.escape(MARKS + BRACKETS)}]|, (?:{ASIDE}),|(?<=[{SPACES}])[{SPACES}]+"
)
LEADING = SPACES + ",;.:!?…–—-)"


@dataclass(frozen=True, slots=True)
class Plan:
    """A clause to be parsed: its text, where each character of it stands in the article, and its block."""

    text: str
    positions: tuple[int, ...]
    span: Span
    block: Block


def plan_block(text: str, block: Block, quoted: Sequence[Quoted]) -> Iterator[Plan | Quoted]:
    """Yield the clauses of a block and the quotations that stand alone between them, in order."""
    start, last = block.span.start, None
    for q in inside(quoted, block.span):
        if q.level > 0 or q.outer not in block.span:
            continue
        if stands_alone(text, q, block) or (last is not None and resumes(text, last, q, block)):
            yield from plan_sentences(text, Span(start, q.outer.start), block)
            yield q
            start, last = q.outer.end, q
    yield from plan_sentences(text, Span(start, block.span.end), block)


def plan_sentences(text: str, span: Span, block: Block) -> Iterator[Plan]:
    """Yield the sentences of a stretch of a block, without their marks."""
    clean, positions = _cleaned(text, span)
    for part in split(clean, [Span(0, len(clean))]):
        inner = Span(part.end - len(part.of(clean).lstrip(LEADING)), part.end)
        if any(map(str.isalnum, inner.of(clean))):
            places = positions[inner.start : inner.end]
            yield Plan(inner.of(clean), places, Span(places[0], places[-1] + 1), block)


def _cleaned(text: str, span: Span) -> tuple[str, tuple[int, ...]]:
    """Return `span` without marks and cuts, and where each character left stands in `text`."""
    kept: list[int] = []
    start = span.start
    for taken in TAKEN_OUT.finditer(text, span.start, span.end):
        _keep(text, kept, range(start, taken.start()))
        start = taken.end()
    _keep(text, kept, range(start, span.end))
    return "".join([text[place] for place in kept]), tuple(kept)


def _keep(text: str, kept: list[int], stretch: range) -> None:
    """Add a stretch without marks to the places kept: one space where two meet, none before a comma or a stop."""
    if not stretch:
        return
    spaced = bool(kept) and text[kept[-1]] in SPACES
    if spaced and text[stretch[0]] in ",." and text[stretch[0] - 1] in MARKS:
        kept.pop()
    elif spaced and text[stretch[0]] in SPACES:
        stretch = stretch[1:]
    kept.extend(stretch)
