"""What somebody is said to be: *se dire prêt*, *juger irréaliste*, *qualifier de*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.content.complements import OF, REACH, is_infinitive
from recoupe.analysis.quotations.content.objects import object_of
from recoupe.analysis.quotations.cues import classes, is_if
from recoupe.analysis.quotations.parsed.breaks import COMPLEMENTISERS
from recoupe.analysis.quotations.parsed.clauses import Range, edge
from recoupe.analysis.quotations.parsed.phrases import after, past_time
from recoupe.analysis.quotations.parsed.subjects import is_told
from recoupe.language.conjugation import Mood
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.quotations.cues import Cue
    from recoupe.analysis.quotations.cutting.pieces import Clause
    from recoupe.language.parsed import Token

ASIDES = words("french", "syntax", "phrases", "asides")


def attribute(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield what somebody says he is (*se dit prêt*) or judges something to be (*juge la thèse irréaliste*)."""
    if _is_hypothetical(cue):
        return
    token = after(cue.token)
    while token is not None and token.lower_ in ASIDES:
        token = after(token)
    if token is None:
        return
    judged = None if cue.reflexive else _before_object(clause, token) or _behind_object(cue, clause)
    if judged is not None:
        yield judged
        return
    told = cue.reflexive and token.pos_ in ("ADP", "ADV", "NOUN") and is_told(cue)
    if _is_predicate(token) or told or (cue.reflexive and token.dep_ == "xcomp" and token.head == cue.token):
        yield _judged(cue, _with_degree(cue, token))
    elif not cue.reflexive and (predicate := _of_object(cue)) is not None:
        first = predicate.left_edge if predicate.left_edge.i > cue.token.i else predicate
        yield first.i, predicate.right_edge.i


def attribute_of_clause(cue: Cue, _: Clause) -> Iterator[Range]:
    """Yield an adjective with the clause it is said of: *juge possible que le roi parte*."""
    token = after(cue.token)
    if "clause" not in cue.frames and cue.token.i + 2 < len(cue.token.doc):
        token = cue.token.nbor(1)
    judged = token is not None and (token.pos_ == "ADJ" or "clause" not in cue.frames)
    que = after(token) if token is not None and judged else None
    if token is not None and que is not None and que.lower_ in COMPLEMENTISERS and que.i + 1 < len(que.doc):
        yield token.i, edge(cue.token, que, que.i + 1)


def described_as(cue: Cue, _: Clause) -> Iterator[Range]:
    """Yield what follows *comme*: *décrit l’accord comme un succès*; what cannot speak only shows it so."""
    if not is_told(cue):
        return
    for token in cue.token.doc[cue.token.i + 1 : cue.token.i + REACH]:
        if token.lower_ == "comme" and token.i + 1 < len(token.doc):
            yield token.i + 1, edge(cue.token, token.nbor(1), token.i + 1)
            return


def qualified(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield Y of *qualifier X de Y*, up to the agent of a passive."""
    for token in cue.token.doc[cue.token.i + 1 : cue.token.i + REACH]:
        if token.lower_ not in OF or token.i + 1 >= len(token.doc) or token.nbor(-1).pos_ == "ADP":
            continue
        marked = _marked_at(clause, token.nbor(1))
        if not marked and (cue.token not in (token.head, token.head.head) or not _names_a_fault(cue, token)):
            continue
        last = edge(cue.token, token.nbor(1), token.i + 1)
        agent = next((t.i for t in token.doc[token.i : last + 1] if t.lower_ == "par"), last + 1)
        yield marked or (token.i + 1, agent - 1)
        return


def marked(cue: Cue, clause: Clause) -> Iterator[Range]:
    """Yield words in marks right behind the verb: *s’est montré « très confiant »*."""
    token = cue.token.nbor(1) if cue.token.i + 1 < len(cue.token.doc) else None
    found = _marked_at(clause, token) if token is not None else None
    if found is not None:
        yield found


def _before_object(clause: Clause, token: Token) -> Range | None:
    """Return the predicate in marks that stands before what it is said of: *juge « peu crédible » la thèse*."""
    found = _marked_at(clause, token)
    behind = token.doc[found[1] + 1 : found[1] + 2] if found is not None else ()
    return found if any(t.pos_ in ("DET", "PROPN") for t in behind) else None


def _behind_object(cue: Cue, clause: Clause) -> Range | None:
    """Return the predicate in marks right behind what it is said of: *juge la position du maire « intenable »*."""
    noun = object_of(cue)
    if noun is None:
        return None
    for fragment in clause.fragments:
        tokens = clause.sentence.within(fragment.span)
        if tokens and noun.i < tokens[0].i <= cue.token.i + REACH:
            told = tokens[0].pos_ in ("ADJ", "VERB", "ADV") and tokens[0].nbor(-1).pos_ in (
                "NOUN",
                "PROPN",
                "ADJ",
            )
            return (tokens[0].i, tokens[-1].i) if told else None
    return None


def _is_hypothetical(cue: Cue) -> bool:
    """Tell whether nobody has judged yet: *s’ils jugent nécessaire de*."""
    return any(is_if(token) for token in cue.token.doc[max(0, cue.token.i - 3) : cue.token.i])


def _is_predicate(token: Token) -> bool:
    return token.pos_ == "ADJ" or (
        token.pos_ == "VERB" and not is_infinitive(token) and feature(token, "VerbForm") != "Fin"
    )


def _with_degree(cue: Cue, token: Token) -> Token:
    """Return the adverb that grades the predicate: *peu crédible*, *tout à fait prêt*."""
    between = token.doc[cue.token.i + 1 : token.i]
    graded = len(between) and all(t.pos_ == "ADV" and past_time(t) == t.i for t in between)
    return between[0] if graded and token.pos_ == "ADJ" else token


def _of_object(cue: Cue) -> Token | None:
    """Return the adjective that is said of the verb's object: *juge la thèse irréaliste*."""
    noun = object_of(cue)
    if noun is None:
        return None
    told = [
        child
        for child in cue.token.children
        if child.dep_ in ("xcomp", "amod", "acl") and child.pos_ == "ADJ" and child.i > cue.token.i + 1
    ]
    inside = [
        child
        for child in noun.children
        if child.dep_ == "amod" and child == noun.right_edge and child.i > noun.i
    ]
    found = told or inside
    predicate = found[-1] if found else after(noun.right_edge)
    return predicate if predicate is not None and predicate.pos_ == "ADJ" else None


def _judged(cue: Cue, token: Token) -> Range:
    """Return the range of a predicate: to the agent of a passive, else to the edge of its clause."""
    tense = any(child.dep_ == "aux:tense" for child in cue.token.children)
    if cue.mood is not Mood.PARTICIPLE or cue.reflexive or tense:
        return token.i, edge(cue.token, token, token.i)
    last = token
    while last.i + 1 < len(last.doc) and _goes_on(last.nbor(1)):
        last = last.nbor(1)
    return token.i, last.i


def _goes_on(token: Token) -> bool:
    return token.lower_ != "par" and token.pos_ in ("ADJ", "ADV", "CCONJ")


def _names_a_fault(cue: Cue, preposition: Token) -> bool:
    """Tell whether a bare noun follows where the verb asks for one: *traiter de menteur*, not *d’une autre manière*."""
    return cue.lemma not in classes()["abuse"] or preposition.nbor(1).pos_ in ("NOUN", "ADJ")


def _marked_at(clause: Clause, token: Token) -> Range | None:
    fragment = clause.fragment_at(token)
    if fragment is None:
        return None
    tokens = clause.sentence.within(fragment.span)
    return tokens[0].i, tokens[-1].i
