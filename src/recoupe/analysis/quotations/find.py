"""The way through one article's quotations: marks, pieces, rules, speakers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.marks import Quoted, inside
from recoupe.analysis.quotations.cutting.pieces import Clause, Piece
from recoupe.analysis.quotations.direct.direct import find_direct
from recoupe.analysis.quotations.direct.headings import best_echo, find_in_headings
from recoupe.analysis.quotations.direct.interviews import with_answers
from recoupe.analysis.quotations.draft import Draft
from recoupe.analysis.quotations.index import Index
from recoupe.analysis.quotations.indirect import find_indirect
from recoupe.analysis.quotations.sources.sources import dates
from recoupe.analysis.quotations.speakers import attribute
from recoupe.language.lexicon import words
from recoupe.text import SPACES, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.prose import Prose
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.article import Article

# Words in marks that nobody is said to say are speech all the same when they make a clause: this many words, one a
# verb. Swept 3-8 on the open gold: 4 takes in a legal charge, 6 loses a cited relative clause.
VERBATIM = 5

# Two drafts are one from this share of their characters in common.
ALIKE = 0.8
# Share of a quotation's words, said again below by somebody named, that make it a heading that layout does not show.
WHOLE = 0.8
SPEAKERS_OWN = words("french", "syntax", "clitics", "speaker")
DASHES = "–—-,()"
EDGES = SPACES + "–—-,()"
# What stands before the verb of somebody who goes on, and how long it is at most.
NARRATING = re.compile(r"\bEt (?:de |d['’])$")
NARRATED = 8


def find_quotations(article: Article, prose: Prose, cast: Cast) -> tuple[Quotation, ...]:
    """Return the quotations of an article in reading order, each with its speaker.

    Scare quotes, titles and names in quotation marks are no quotations and leave no trace.
    """
    drafts = _drafts(article.text, prose)
    drafts = with_answers(article.text, prose.blocks, prose.quoted, cast, drafts)
    return attribute(article, drafts, prose.quoted, cast)


def _drafts(text: str, prose: Prose) -> list[Draft]:
    headings = Index.over((block.span, None) for block in prose.blocks if block.is_heading)
    drafts = [*find_direct(text, prose.pieces), *_within_clauses(prose.pieces)]
    for draft in drafts:
        if draft.source is not None and dates(text, draft.source):
            draft.source = None
        place = draft.content[0]
        draft.heading = any(place in span for span, _ in headings.near(place))
    drafts = list(_distinct(_echoed(text, drafts)))
    asides = Index.over((draft.whole, draft) for draft in drafts if draft.aside)
    for draft in drafts:
        _leave_out(text, draft, asides)
        draft.content = tuple(_with_marks(span, prose.quoted) for span in draft.content)
    _go_on(text, drafts)
    drafts += find_in_headings(text, prose.blocks, prose.quoted, drafts)
    drafts += _verbatim(prose.pieces, drafts)
    return sorted(_worded(text, drafts), key=lambda draft: (draft.start, -draft.content[-1].end))


def _worded(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts that report a word, without the stretches that hold none: *😀, selon la police*."""
    for draft in drafts:
        draft.content = tuple(span for span in draft.content if any(map(str.isalnum, span.of(text))))
        if draft.content:
            yield draft


def _within_clauses(pieces: Sequence[Piece]) -> Iterator[Draft]:
    for piece in pieces:
        if isinstance(piece, Clause):
            yield from find_indirect(piece)
        else:
            yield from (
                draft
                for clause in piece.inside
                for draft in find_indirect(clause)
                if not _speakers_own(draft)
            )


def _speakers_own(draft: Draft) -> bool:
    """Tell whether the speaker quotes himself: *je dis que*, *on me dit que*."""
    return draft.source is not None and draft.source.head.lower_ in SPEAKERS_OWN


def _echoed(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drop a heading's marked words unless somebody is named there or says them in the body."""
    body = [draft for draft in drafts if not draft.heading]
    for draft in drafts:
        if draft.heading:
            draft.follows = best_echo(text, draft.content, body)
            if draft.follows is None and draft.source is None:
                continue
        elif draft.rule == "continuation" and draft.follows is None:
            later = [other for other in body if other.source is not None and other.start > draft.start]
            draft.follows = best_echo(text, draft.content, later, WHOLE)
        yield draft


def _distinct(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """Drop a draft whose content an earlier, surer rule already took."""
    taken: Index[Draft] = Index()
    for draft in drafts:
        near = (other for span in draft.content for _, other in taken.near(span))
        if draft.content and not any(_alike(draft, other) for other in near):
            for span in draft.content:
                taken.add(span, draft)
            yield draft


def _alike(draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts report the same words, and not one of them speech inside the other."""
    if any(cue in span for cue in draft.cue for span in other.content):
        return False
    shared = sum(len(one.shared(two)) for one in draft.content for two in other.content)
    total = sum(map(len, draft.content)) + sum(map(len, other.content)) - shared
    return shared > (0 if draft.cue and draft.cue == other.cue else ALIKE * total)


def _with_marks(span: Span, quoted: Sequence[Quoted]) -> Span:
    """Take in the other mark of a stretch that begins or ends a content with more than its words."""
    start, end = span.start, span.end
    for q in inside(quoted, span):
        if q.span.end == end and start < q.span.start:
            end = q.outer.end
        elif q.span.start == start and q.span.end < end:
            start = q.outer.start
    return Span(start, end)


def _leave_out(text: str, draft: Draft, asides: Index[Draft]) -> None:
    """Cut somebody else's aside, between its dashes or commas, out of the content it stands in."""
    for span in draft.content:
        for whole, other in asides.near(span):
            if other is not draft and whole in span and (parts := _parted(text, span, whole)):
                place = draft.content.index(span)
                draft.content = (*draft.content[:place], *parts, *draft.content[place + 1 :])
                return


def _parted(text: str, span: Span, aside: Span) -> tuple[Span, ...]:
    """Return what stands before and behind an aside's dashes or commas in `span`; nothing where it has none."""
    left = max(text.rfind(mark, span.start, aside.start) for mark in DASHES)
    right = min((i for i in range(aside.end, span.end) if text[i] in DASHES), default=-1)
    if left <= span.start or right < 0:
        return ()
    parts = (Span(span.start, left), Span(right, span.end))
    return tuple(part for part in (part.trimmed(text, EDGES) for part in parts) if len(part))


def _verbatim(pieces: Sequence[Piece], drafts: Sequence[Draft]) -> Iterator[Draft]:
    claimed = Index.over((span, None) for draft in drafts for span in draft.content)
    for piece in pieces:
        if not isinstance(piece, Clause) or piece.block.is_heading:
            continue
        for fragment in piece.fragments:
            tokens = [token for token in piece.sentence.within(fragment.span) if token.is_alpha]
            verbal = any(token.pos_ in ("VERB", "AUX") for token in tokens)
            if len(tokens) >= VERBATIM and verbal and not _touched(fragment.span, claimed):
                yield Draft("unattributed", (fragment.span,), sure=False)


def _go_on(text: str, drafts: Sequence[Draft]) -> None:
    """Give *Et d’ajouter que …* to whoever spoke last."""
    for draft in drafts:
        if draft.source is None and draft.cue and NARRATING.search(text[: draft.cue[0].start][-NARRATED:]):
            before = [one for one in drafts if one is not draft and one.whole.end <= draft.cue[0].start]
            draft.follows = draft.follows or max(before, key=lambda one: one.whole, default=None)


def _touched(span: Span, claimed: Index[None]) -> bool:
    return any(span.overlaps(other) for other, _ in claimed.near(span))
