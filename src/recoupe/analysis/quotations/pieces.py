"""A block cut for parsing: the quotations that stand alone, and the clauses around them.

A quotation that stands alone (a sentence of its own, or the words after a colon) would only mislead the parser,
so the clauses around it are parsed without it. A fragment inside a clause stays, without its marks, and so
does the clause without the newsroom's `(...)`.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recoupe.analysis.quotations.candidates import may_report
from recoupe.analysis.quotations.cues import HOMOGRAPHS, forms
from recoupe.analysis.quotations.marks import inside
from recoupe.article import Block, BlockKind
from recoupe.language.lexicon import words
from recoupe.language.pipeline import parse
from recoupe.language.sentences import split
from recoupe.language.tokens import Sentence
from recoupe.text import MARKS, SPACES, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc, Token

    from recoupe.analysis.quotations.marks import Quoted

ELISION = re.compile(r"\s?[(\[](?:\.\.\.|…)[)\]]")
# The newsroom's own words stand in brackets; the parser reads them better without.
BRACKETS = "[]"
# Whatever of a text is not parsed: those, marks, and white space beyond the first.
TAKEN_OUT = re.compile(rf"{ELISION.pattern}|[{re.escape(MARKS + BRACKETS)}]|(?<=[{SPACES}])[{SPACES}]+")
# First words of an incise or of a source, besides the verbs of speech themselves.
AUXILIARIES = words("french", "syntax", "auxiliaries")
OPENERS = words("french", "syntax", "incises", "openers")
LEADING = SPACES + ",;.:!?…–—-)"
# What follows the closing mark of a quotation that stands alone: nothing, a stop, or words that may be an incise.
STOPPED = re.compile(r"\s*(?:$|[.;:!?…–—)(-])")
FIRST_WORD = re.compile(r"[\s,]*([^\W\d_]+(?:-t)?(?:-(?:ils?|elles?|on))?['’]?)")
# Whom one speaks to, before the verb of an incise: *, la reprend le doyen*.
TOLD_TO = re.compile(r"[\s,]*l(?:e|a|es)\s+([^\W\d_]+)")
HANGING = re.compile(r"-(?:ils?|elles?|on)$")


@dataclass(slots=True)
class Clause:
    """A sentence, or what a quotation that stands alone leaves of it.

    Args:
        sentence: its parse; marks and cuts are taken out before parsing.

        block: the block it stands in.

        fragments: the marked stretches inside it.

        before: the quotation that stands alone right before it in the same sentence.

        after: the one right after it.
    """

    sentence: Sentence
    block: Block
    fragments: tuple[Quoted, ...]
    before: Standing | None = None
    after: Standing | None = None

    def fragment_at(self, token: Token) -> Quoted | None:
        """Return the marked stretch that holds `token`."""
        place = self.sentence.at(token)
        return next((fragment for fragment in self.fragments if place in fragment.span), None)

    def is_marked(self, token: Token) -> bool:
        """Tell whether `token` stands inside quotation marks."""
        return self.fragment_at(token) is not None


@dataclass(slots=True)
class Standing:
    """A quotation that stands alone, the clauses that touch it, and its own sentences."""

    quoted: Quoted
    block: Block
    before: Clause | None = field(default=None, repr=False)
    after: Clause | None = field(default=None, repr=False)
    inside: tuple[Clause, ...] = ()


Piece = Clause | Standing


def cut(
    nlp: Language, text: str, blocks: Sequence[Block], quoted: Sequence[Quoted], sentences: Sequence[Span]
) -> tuple[Piece, ...]:
    """Return the pieces of `blocks` in reading order, each clause parsed and tied to its neighbours.

    A clause bears the number of the one of `sentences`, which are in order, that it begins in.
    """
    clause = _Maker(quoted, sentences)
    plans = [plan for block in blocks for plan in _plan(text, block, quoted)]
    inner = {
        id(plan): list(_sentences(text, plan.quoted.span, plan.block))
        for plan in plans
        if isinstance(plan, Standing)
    }
    flat = [p for plan in plans for p in (inner[id(plan)] if isinstance(plan, Standing) else [plan])]
    telling = _telling(plans, quoted)
    docs = iter(
        parse(
            nlp,
            [plan.text for plan in flat],
            needs=lambda number, doc: id(flat[number]) in telling or may_report(doc),
        )
    )
    pieces: list[Piece] = []
    for plan in plans:
        if isinstance(plan, Standing):
            plan.inside = tuple(clause(p, next(docs)) for p in inner[id(plan)])
            pieces.append(plan)
        else:
            pieces.append(clause(plan, next(docs)))
    _tie(text, pieces)
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes clauses of what was planned and parsed."""

    quoted: Sequence[Quoted]
    sentences: Sequence[Span]

    def __call__(self, plan: _Planned, doc: Doc) -> Clause:
        number = bisect_right(self.sentences, plan.span.start, key=lambda span: span.start) - 1
        sentence = Sentence(plan.span, doc, plan.positions, number)
        return Clause(sentence, plan.block, tuple(inside(self.quoted, plan.span)))


def stands_alone(text: str, quoted: Quoted, block: Block) -> bool:
    """Tell whether a marked stretch is a sentence of its own rather than words inside a clause."""
    outer = quoted.outer
    if len(split(text, [Block(quoted.span, BlockKind.PARAGRAPH)])) > 1:
        return True
    before = text[block.span.start : outer.start].rstrip(SPACES + MARKS)
    if before.endswith(":"):
        return True
    starts = not before or before[-1] in ".!?…" or (before[-1] in "–—-" and not before[:-1].strip())
    return starts and _ends_alone(text, outer.end, block.span.end)


def _ends_alone(text: str, start: int, end: int) -> bool:
    if STOPPED.match(text, start, end):
        return True
    word = FIRST_WORD.match(text, start, end)
    opener = word[1].lower().replace("’", "'") if word else ""
    if opener in OPENERS or HANGING.search(opener) is not None or opener in forms():
        return True
    told = TOLD_TO.match(text, start, end)
    return told is not None and (told[1] in forms() or told[1] in AUXILIARIES) and told[1] not in HOMOGRAPHS


@dataclass(frozen=True, slots=True)
class _Planned:
    text: str
    positions: tuple[int, ...]
    span: Span
    block: Block


def _plan(text: str, block: Block, quoted: Sequence[Quoted]) -> Iterator[_Planned | Standing]:
    here = [q for q in inside(quoted, block.span) if q.level == 0 and q.outer in block.span]
    start = block.span.start
    for q in here:
        if stands_alone(text, q, block):
            yield from _sentences(text, Span(start, q.outer.start), block)
            yield Standing(q, block)
            start = q.outer.end
    yield from _sentences(text, Span(start, block.span.end), block)


def _sentences(text: str, span: Span, block: Block) -> Iterator[_Planned]:
    clean, positions = _cleaned(text, span)
    for part in split(clean, [Block(Span(0, len(clean)), BlockKind.PARAGRAPH)]):
        inner = Span(part.end - len(part.of(clean).lstrip(LEADING)), part.end)
        if any(map(str.isalnum, inner.of(clean))):
            places = positions[inner.start : inner.end]
            yield _Planned(inner.of(clean), places, Span(places[0], places[-1] + 1), block)


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


def _telling(plans: Sequence[_Planned | Standing], quoted: Sequence[Quoted]) -> set[int]:
    """Return the ids of the plans that hold words in marks, or stand beside a quotation that stands alone."""
    beside = {
        id(one)
        for left, right in itertools.pairwise(plans)
        for one, other in ((left, right), (right, left))
        if isinstance(other, Standing)
    }
    return beside | {
        id(plan) for plan in plans if isinstance(plan, _Planned) and any(inside(quoted, plan.span))
    }


def _tie(text: str, pieces: list[Piece]) -> None:
    """Tell clauses and quotations that stand in one sentence of one another."""
    for left, right in itertools.pairwise(pieces):
        if isinstance(left, Standing) and isinstance(right, Clause):
            start = right.sentence.span.start
            ended = text[left.quoted.span.end - 1] in ".!?…" and text[start].isupper()
            if left.block is right.block and not ended and not _stopped(text, left.quoted.outer.end, start):
                left.after, right.before = right, left
        elif isinstance(left, Clause) and isinstance(right, Standing) and _leads_to(text, left, right):
            right.before, left.after = left, right


def _leads_to(text: str, clause: Clause, standing: Standing) -> bool:
    return clause.block is standing.block or text[clause.sentence.span.end - 1] == ":"


def _stopped(text: str, start: int, end: int) -> bool:
    return any(mark in text[start:end] for mark in ".!?…\n")
