"""Who a clause before or behind a quotation is reported from: *« … », selon X*, *Trois hommes, d'après X : « … »*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.draft import Draft
from recoupe.analysis.quotations.sources.prepositions import (
    first_word,
    found_in,
    noun_of,
    opinion,
    owner_of,
    preposition,
)
from recoupe.analysis.quotations.sources.sources import source_of

if TYPE_CHECKING:
    from recoupe.analysis.quotations.cutting.pieces import Clause
    from recoupe.text import Span


def by_preposition(clause: Clause, content: tuple[Span, ...]) -> Draft | None:
    """Return `content` as said by the source that a preposition opens `clause` with: *« … », selon X*."""
    first = clause.sentence.doc[first_word(clause)]
    last = preposition(first) or opinion(clause, first)
    head = (owner_of(first, last) or noun_of(last)) if last is not None else None
    if last is None or head is None:
        return None
    cue = (clause.sentence.over(first, last),)
    return Draft("according_to", content, cue, first.lower_, source_of(clause.sentence, head))


def by_closing_preposition(clause: Clause, content: tuple[Span, ...]) -> Draft | None:
    """Return `content` as said by the source of the *selon X* before its colon: *Trois hommes, d’après X : « … »*."""
    found = [one for one in found_in(clause, announced=False) if one.first.i > 0]
    if not found or found[-1].first.nbor(-1).text != ",":
        return None
    one = found[-1]
    cue = (clause.sentence.over(one.first, one.last),)
    source = source_of(clause.sentence, one.head, after=None if one.owned else one.last)
    return Draft("according_to", content, cue, one.first.lower_, source)
