"""Quotations that stand alone: who speaks, from the incise after, the clause before a colon, or whoever spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.voices import has_voice, is_abstract, is_somebody
from recoupe.analysis.quotations.cues import Cue, cue_at
from recoupe.analysis.quotations.draft import Draft
from recoupe.analysis.quotations.incises import Incise, find_incises, incise_at
from recoupe.analysis.quotations.inserted import goes_on
from recoupe.analysis.quotations.phrases import NOMINAL, source_of
from recoupe.analysis.quotations.pieces import Clause, Piece, Standing
from recoupe.analysis.quotations.prepositions import noun_of, preposition
from recoupe.analysis.quotations.subjects import subject
from recoupe.language.conjugation import Mood
from recoupe.language.lexicon import words
from recoupe.text import SPACES, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token


OF = words("french", "syntax", "phrases", "of")
EDGES = SPACES + ",.;–—-"


def find_direct(text: str, pieces: Sequence[Piece]) -> Iterator[Draft]:
    """Yield one draft for each quotation that stands alone; marks reopened after an incise continue the same one."""
    last: tuple[Draft, Standing] | None = None
    for place, piece in enumerate(pieces):
        if not isinstance(piece, Standing):
            continue
        draft = _introduced(text, piece, last[0] if last else None)
        if draft is None and last is not None and _reopens(pieces, place, last[1]):
            last[0].content += (piece.quoted.span,)
            last = (last[0], piece)
            continue
        draft = draft or _free(piece, pieces[place - 1] if place else None, last)
        yield draft
        last = (draft, piece)


def _introduced(text: str, standing: Standing, last: Draft | None) -> Draft | None:
    content = (standing.quoted.span,)
    return (
        _by_incise(standing, content)
        or _by_colon(text, standing, content, last)
        or _by_inner_incise(text, standing)
    )


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


def _by_colon(text: str, standing: Standing, content: tuple[Span, ...], last: Draft | None) -> Draft | None:
    clause = standing.before
    if clause is None or not text[: standing.quoted.outer.start].rstrip().endswith(":"):
        return None
    cue = _last_cue(clause)
    if cue is None and (draft := _by_preposition(clause, content)) is not None:
        return draft
    told = cue is not None and cue.mood is Mood.INFINITIVE and _narrates(cue.token)
    head = (
        _narrator(cue.token)
        if told and cue
        else subject(cue.token)
        if cue is not None
        else _main_subject(clause)
    )
    if told and cue and head is None and last is not None:
        return Draft(
            "deux-points", content, (clause.sentence.at(cue.token),), cue.lemma, sure=False, follows=last
        )
    case = (
        next((child for child in head.children if child.dep_ == "case"), None) if head is not None else None
    )
    source = source_of(clause.sentence, head, after=case) if head is not None else None
    if cue is None:
        return Draft("deux-points", content, source=source, sure=False)
    return Draft(
        "deux-points", content, (clause.sentence.at(cue.token),), cue.lemma, source, denial=cue.denies
    )


def _narrates(verb: Token) -> bool:
    """Tell whether the infinitive tells what somebody said next: *Et le chercheur de conclure : « … »*."""
    return verb.i > 1 and verb.nbor(-1).lower_ in OF and verb.doc[0].lower_ == "et"


def _narrator(verb: Token) -> Token | None:
    """Return who goes on to speak; `None` where the sentence leaves it to the one before: *Et d’ajouter :*."""
    named = [t for t in verb.doc[1 : verb.i - 1] if t.pos_ in NOMINAL]
    return named[0] if named else None


def _last_cue(clause: Clause) -> Cue | None:
    """Return the verb of speech nearest to the colon; one that already reports a clause may introduce it too."""
    for token in reversed(list(clause.sentence.doc)):
        cue = cue_at(token) if token.pos_ in ("VERB", "AUX") else None
        if cue is None or "deux-points" not in cue.frames:
            continue
        if cue.mood is not Mood.INFINITIVE or token.i + 1 == len(token.doc) or token.nbor(1).text == ":":
            return cue
    return None


def _main_subject(clause: Clause) -> Token | None:
    """Return who the clause before a colon is about: its main subject, or a name that stands there alone.

    What is nobody gives way to whose it is (*le bilan de l’entraîneur*), then to whoever acts in the clause.
    """
    root = next(token for token in clause.sentence.doc if token.dep_ == "ROOT")
    head = subject(root) or (root if root.pos_ in NOMINAL else None)
    if head is None or (is_somebody(head) and not _heads_a_title(head)) or head.pos_ == "PRON":
        return head
    owners = [child for child in head.children if child.dep_ == "nmod" and is_somebody(child)]
    actors = [t for t in clause.sentence.doc if t.dep_.startswith("nsubj") and is_somebody(t)]
    alone = None if is_abstract(head) or _heads_a_title(head) else head
    return next(iter(owners), None) or (head if has_voice(head) else next(iter(actors), alone))


def _heads_a_title(head: Token) -> bool:
    """Tell whether a capital is owed to the place alone: *Naufrage de l’Astrolène : « … »*."""
    return head.i == 0 and head.pos_ != "PRON" and any(child.dep_ == "nmod" for child in head.children)


def _by_inner_incise(text: str, standing: Standing) -> Draft | None:
    """Read the incise inside the marks: *« Il y avait du vent, poursuit-il. On a tenu. »*."""
    for clause in standing.inside:
        for incise in find_incises(clause.sentence):
            known = incise.source is not None and is_somebody(incise.source.head)
            told = _around(text, standing.quoted.span, clause, incise)
            if (incise.clitic or known) and len(told) > 0:
                return _told(clause, incise, told)
    return None


def _around(text: str, quoted: Span, clause: Clause, incise: Incise) -> tuple[Span, ...]:
    """Return what stands before and behind an incise in the quoted stretch.

    Words on the speaker or the occasion that close the incise's own sentence are left out with it.
    """
    doc = clause.sentence.doc
    start, end = clause.sentence.at(incise.first).start, clause.sentence.at(incise.last).end
    comma = next((t for t in doc[incise.last.i + 1 :] if t.text == ","), None)
    if comma is None or not goes_on(doc, comma.i + 1):
        end = max(end, clause.sentence.span.end)
    parts = (Span(quoted.start, start), Span(end, quoted.end))
    return tuple(part for part in (part.trimmed(text, EDGES) for part in parts) if len(part))


def _free(standing: Standing, clause: Piece | None, last: tuple[Draft, Standing] | None) -> Draft:
    """Return a quotation nothing introduces: after a sentence that only says who speaks, or by who spoke last."""
    content = (standing.quoted.span,)
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


def _first_word(clause: Clause) -> int:
    return next((t.i for t in clause.sentence.doc if t.is_alpha or t.lower_[:1].isalpha()), 0)
