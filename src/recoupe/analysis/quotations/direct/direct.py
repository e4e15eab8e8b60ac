"""Quotations that stand alone: who speaks, from the incise after, the clause before a colon, or whoever spoke last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.voices import has_voice, is_somebody
from recoupe.analysis.quotations.cutting.pieces import Clause, Piece, Standing
from recoupe.analysis.quotations.direct.colons import by_colon, is_inscription, last_cue
from recoupe.analysis.quotations.draft import Draft
from recoupe.analysis.quotations.incises.incises import done_behind, find_incises, incise_at
from recoupe.analysis.quotations.incises.inserted import goes_on, hangs
from recoupe.analysis.quotations.parsed.subjects import subject
from recoupe.analysis.quotations.sources.announcing import by_preposition
from recoupe.analysis.quotations.sources.appositions import closing
from recoupe.analysis.quotations.sources.prepositions import first_word
from recoupe.analysis.quotations.sources.sources import cue_spans, source_of
from recoupe.text import SPACES, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.quotations.incises.incise import Incise


EDGES = SPACES + ",.;–—-"


def find_direct(text: str, pieces: Sequence[Piece]) -> Iterator[Draft]:
    """Yield one draft for each quotation that stands alone; marks reopened after an incise continue the same one."""
    last: tuple[Draft, Standing] | None = None
    for place, piece in enumerate(pieces):
        if not isinstance(piece, Standing):
            continue
        draft = _introduced(text, piece, last[0] if last else None)
        if draft is None and last is not None and _goes_on(pieces, place, last[1]):
            last[0].content += (piece.quoted.span,)
            last = (last[0], piece)
            continue
        if draft is None and is_inscription(text, piece):
            continue
        draft = draft or _free(piece, pieces[place - 1] if place else None, last)
        yield draft
        last = (draft, piece)


def _introduced(text: str, standing: Standing, last: Draft | None) -> Draft | None:
    content = (standing.quoted.span,)
    return (
        _by_incise(standing, content)
        or by_colon(text, standing, content, last)
        or _by_inner_incise(text, standing)
    )


def _by_incise(standing: Standing, content: tuple[Span, ...]) -> Draft | None:
    clause = standing.after
    if clause is None:
        return None
    place = first_word(clause)
    incise = incise_at(clause.sentence, place)
    if incise is not None and incise.source is not None:
        return _told(incise, content)
    done = done_behind(clause.sentence, place)
    if done is None:
        return by_preposition(clause, content)
    return replace(_told(done, content), sure=False)


def _told(incise: Incise, content: tuple[Span, ...]) -> Draft:
    return Draft(
        rule="parenthetical",
        content=content,
        cue=incise.cue,
        cue_lemma=incise.lemma,
        source=incise.source,
    )


def _by_inner_incise(text: str, standing: Standing) -> Draft | None:
    """Read the incise inside the marks: *« Il y avait du vent, poursuit-il. On a tenu. »*."""
    for clause in standing.inside:
        for incise in find_incises(clause.sentence):
            known = incise.source is not None and is_somebody(incise.source.head)
            told = _around(text, standing.quoted.span, clause, incise)
            if (incise.clitic or known) and len(told) > 0:
                return _told(incise, told)
    return None


def _around(text: str, quoted: Span, clause: Clause, incise: Incise) -> tuple[Span, ...]:
    """Return what stands before and behind an incise in the quoted stretch.

    Words on the speaker or the occasion that close the incise's own sentence are left out with it.
    """
    doc = clause.sentence.doc
    start, end = clause.sentence.at(incise.first).start, clause.sentence.at(incise.last).end
    comma = closing(incise)
    parted = comma == incise.last.i + 1 and hangs(doc, incise.first.i - 1, comma + 1)
    if comma is None or not (parted or goes_on(doc, comma + 1)):
        end = max(end, clause.sentence.span.end)
    elif comma > incise.last.i + 1:
        end = clause.sentence.at(doc[comma]).end
    parts = (Span(quoted.start, start), Span(end, quoted.end))
    return tuple(part for part in (part.trimmed(text, EDGES) for part in parts) if len(part))


def _free(standing: Standing, clause: Piece | None, last: tuple[Draft, Standing] | None) -> Draft:
    """Return a quotation nothing introduces: after a sentence that only says who speaks, or by who spoke last."""
    content = (standing.quoted.span,)
    if isinstance(clause, Clause) and clause.block is standing.block:
        cue = last_cue(clause)
        bare = cue is not None and not any(t.i > cue.token.i and t.is_alpha for t in clause.sentence.doc)
        head = subject(cue.first) if cue is not None and bare else None
        if cue is not None and head is not None and (head.pos_ != "NOUN" or has_voice(head)):
            source = source_of(clause.sentence, head)
            return Draft("announcement", content, cue_spans(clause.sentence, cue), cue.lemma, source)
    follows = last[0] if last is not None else None
    return Draft("continuation", content, sure=False, follows=follows)


def _goes_on(pieces: Sequence[Piece], place: int, previous: Standing) -> bool:
    """Tell whether marks reopened go on with the quotation before: behind its incise, or in its next paragraph."""
    following = place > 0 and pieces[place - 1] is previous and not previous.quoted.closed
    return following or _reopens(pieces, place, previous)


def _reopens(pieces: Sequence[Piece], place: int, previous: Standing) -> bool:
    """Tell whether only the incise of the quotation before stands between the two, in one paragraph."""
    standing = pieces[place]
    return (
        isinstance(standing, Standing)
        and standing.block is previous.block
        and place >= 2
        and pieces[place - 2] is previous
        and previous.after is pieces[place - 1]
    )
