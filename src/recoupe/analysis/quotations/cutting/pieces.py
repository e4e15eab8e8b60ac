"""A block cut for parsing: the quotations that stand alone, and the clauses around them.

A quotation that stands alone (a sentence of its own, or the words after a colon) would only mislead the parser,
so the clauses around it are parsed without it. A fragment inside a clause stays, without its marks, and so
does the clause without the newsroom's `(...)`.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from recoupe.analysis.marks import Quoted, inside
from recoupe.analysis.quotations.cutting.candidates import may_report
from recoupe.analysis.quotations.cutting.plans import Plan, plan_block, plan_sentences
from recoupe.language.parsed import Doc
from recoupe.language.pipeline import parse
from recoupe.language.tokens import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    import spacy.tokens
    from spacy.language import Language

    from recoupe.article import Block
    from recoupe.language.parsed import Token
    from recoupe.text import Span


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
    plans = [
        Standing(plan, block) if isinstance(plan, Quoted) else plan
        for block in blocks
        for plan in plan_block(text, block, quoted)
    ]
    inner = {
        id(plan): list(plan_sentences(text, plan.quoted.span, plan.block))
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
            plan.inside = tuple(clause(p, next(docs), level=1) for p in inner[id(plan)])
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

    def __call__(self, plan: Plan, doc: spacy.tokens.Doc, *, level: int = 0) -> Clause:
        """Return the clause of a plan; only marks of `level` and deeper are fragments of it."""
        number = bisect_right(self.sentences, plan.span.start, key=attrgetter("start")) - 1
        sentence = Sentence(plan.span, Doc(doc), plan.positions, number)
        marked = (fragment for fragment in inside(self.quoted, plan.span) if fragment.level >= level)
        return Clause(sentence, plan.block, tuple(marked))


def _telling(plans: Sequence[Plan | Standing], quoted: Sequence[Quoted]) -> set[int]:
    """Return the ids of the plans that hold words in marks, or stand beside a quotation that stands alone."""
    beside = {
        id(one)
        for left, right in itertools.pairwise(plans)
        for one, other in ((left, right), (right, left))
        if isinstance(other, Standing)
    }
    return beside | {id(plan) for plan in plans if isinstance(plan, Plan) and any(inside(quoted, plan.span))}


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
