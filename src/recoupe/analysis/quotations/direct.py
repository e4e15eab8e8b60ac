"""Quotations that stand alone: who speaks, from the incise after, the clause before a colon, or whoever spoke last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from recoupe.analysis.actors.voices import has_voice
from recoupe.analysis.quotations.cues import Cue, cue_at
from recoupe.analysis.quotations.draft import Draft
from recoupe.analysis.quotations.incises import Incise, incise_at
from recoupe.analysis.quotations.phrases import NOMINAL, source_of
from recoupe.analysis.quotations.pieces import Clause, Piece, Standing
from recoupe.analysis.quotations.prepositions import noun_of, preposition
from recoupe.analysis.quotations.subjects import subject
from recoupe.language.conjugation import Mood
from recoupe.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_direct(text: str, pieces: Sequence[Piece]) -> Iterator[Draft]:
    """Yield one draft for each quotation that stands alone; marks reopened after an incise continue the same one."""
    last: tuple[Draft, Standing] | None = None
    for place, piece in enumerate(pieces):
        if not isinstance(piece, Standing):
            continue
        draft = _introduced(text, piece)
        if draft is None and last is not None and _reopens(pieces, place, last[1]):
            last[0].content += (piece.quoted.span,)
            last = (last[0], piece)
            continue
        draft = draft or _free(text, pieces, place, last)
        yield draft
        last = (draft, piece)


def _introduced(text: str, standing: Standing) -> Draft | None:
    content = tuple(_without_incise(text, standing))
    return _by_incise(standing, content) or _by_colon(text, standing, content)


def _by_incise(standing: Standing, content: tuple[Span, ...]) -> Draft | None:
    clause = standing.after
    if clause is None:
        return None
    incise = incise_at(clause.sentence, _first_word(clause))
    if incise is not None and incise.source is not None:
        return _told(clause, incise, content)
    return _by_preposition(clause, content)


def _told(clause: Clause, incise: Incise, content: tuple[Span, ...]) -> Draft:
    return Draft(
        rule="incise",
        content=content,
        cue=(clause.sentence.at(incise.verb),),
        cue_lemma=incise.lemma,
        source=incise.source,
    )


def _by_preposition(clause: Clause, content: tuple[Span, ...]) -> Draft | None:
    first = clause.sentence.doc[_first_word(clause)]
    last = preposition(first)
    head = noun_of(last) if last is not None else None
    if last is None or head is None:
        return None
    cue = (clause.sentence.over(first, last),)
    return Draft("selon", content, cue, first.lower_, source_of(clause.sentence, head))


def _by_colon(text: str, standing: Standing, content: tuple[Span, ...]) -> Draft | None:
    clause = standing.before
    if clause is None or not text[: standing.quoted.outer.start].rstrip().endswith(":"):
        return None
    cue = _last_cue(clause)
    head = subject(cue.token) if cue is not None else _main_subject(clause)
    source = source_of(clause.sentence, head) if head is not None else None
    if cue is None:
        return Draft("deux-points", content, source=source, sure=False)
    return Draft(
        "deux-points", content, (clause.sentence.at(cue.token),), cue.lemma, source, denial=cue.denies
    )


def _last_cue(clause: Clause) -> Cue | None:
    """Return the verb of speech nearest to the colon; one that already reports a clause may introduce it too."""
    for token in reversed(list(clause.sentence.doc)):
        cue = cue_at(token) if token.pos_ in ("VERB", "AUX") else None
        if cue is not None and cue.mood is not Mood.INFINITIVE and "deux-points" in cue.frames:
            return cue
    return None


def _main_subject(clause: Clause) -> Token | None:
    """Return who the clause before a colon is about: its main subject, or a name that stands there alone.

    What cannot speak gives way to whose it is (*le bilan de l’entraîneur*), then to the one who acts in the clause.
    """
    root = next(token for token in clause.sentence.doc if token.dep_ == "ROOT")
    head = subject(root) or (root if root.pos_ in NOMINAL else None)
    if head is None or head.pos_ != "NOUN" or has_voice(head):
        return head
    owners = [child for child in head.children if child.dep_ == "nmod" and has_voice(child)]
    actors = [t for t in clause.sentence.doc if t.dep_.startswith("nsubj") and has_voice(t)]
    return next(iter(owners + actors), head)


def _free(text: str, pieces: Sequence[Piece], place: int, last: tuple[Draft, Standing] | None) -> Draft:
    """Return a quotation nothing introduces: after a sentence that only says who speaks, or by who spoke last."""
    standing = pieces[place]
    assert isinstance(standing, Standing)
    content = (standing.quoted.span,)
    clause = pieces[place - 1] if place else None
    if isinstance(clause, Clause) and clause.block is standing.block:
        cue = _last_cue(clause)
        bare = cue is not None and not any(t.i > cue.token.i and t.is_alpha for t in clause.sentence.doc)
        head = subject(cue.token) if cue is not None and bare else None
        if cue is not None and head is not None:
            source = source_of(clause.sentence, head)
            return Draft("annonce", content, (clause.sentence.at(cue.token),), cue.lemma, source)
    follows = last[0] if last is not None else None
    return Draft("suite", content, sure=False, follows=follows)


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


def _without_incise(text: str, standing: Standing) -> Iterator[Span]:
    yield standing.quoted.span


def _first_word(clause: Clause) -> int:
    return next((t.i for t in clause.sentence.doc if t.is_alpha or t.lower_[:1].isalpha()), 0)
