"""What *que* brings in after a verb of speech, told from comparisons, relatives and *ne … que*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.cues import classes, cue_at, is_unmistakable
from recoupe.analysis.quotations.parsed.breaks import COMPLEMENTISERS
from recoupe.analysis.quotations.parsed.clauses import STOPS, Range, edge
from recoupe.analysis.quotations.parsed.phrases import POINTING, time_words
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature, is_finite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.language.parsed import Token

COMPARED = words("french", "syntax", "clauses", "compared")
ADVERBS = words("french", "syntax", "clauses", "adverbs")
BRIDGES = words("french", "syntax", "clauses", "bridges")
REACH = 16


def que_clause(verb: Token) -> list[Range]:
    """Return the token ranges `[first, last]` of what *que* brings in after `verb`, one for each *que*."""
    que = _complementiser(verb)
    if que is None or que.i + 1 >= len(verb.doc):
        return []
    last = edge(verb, que, que.i + 1)
    return list(_split_at_que(verb, que.i + 1, last))


def _complementiser(verb: Token) -> Token | None:
    commas = 0
    for token in verb.doc[verb.i + 1 : verb.i + 1 + REACH]:
        if token.lower_ in COMPLEMENTISERS:
            return token if _complements(token, verb) else None
        commas += token.text == ","
        if token.text in STOPS or (is_finite(token) and token.head != verb and commas != 1):
            return None
        joined = token.nbor(-1).pos_ == "CCONJ" and is_unmistakable(token)
        other = cue_at(token) if token.pos_ in ("VERB", "AUX") or joined else None
        if other is not None and "clause" in other.frames:
            return None
    return None


def _complements(que: Token, verb: Token) -> bool:
    before = que.nbor(-1)
    joined = before.pos_ == "CCONJ" and any(t.lower_ in COMPLEMENTISERS for t in que.doc[: verb.i])
    if joined or _restricts(que, verb) or _describes_object(que, verb):
        return False
    if _is_anothers(que, verb) or (before.lower_ == "ce" and before.nbor(-1).lower_ not in ("de", "à")):
        return False
    if que.i + 1 < len(que.doc) and feature(que.nbor(1), "VerbForm") == "Fin" and before.pos_ == "NOUN":
        return False
    if before.lower_ in COMPARED and not _only_joins(before, verb):
        return False
    relative = que.pos_ == "PRON" and before.pos_ in ("NOUN", "PROPN") and before.i > verb.i
    told = verb.i + 1 < before.i and _is_told_somebody(verb)
    if relative and not told and before.lower_ not in BRIDGES and que.dep_ in ("obj", "nsubj"):
        return que.head.dep_ != "acl:relcl" and not _only(verb, que)
    return not _only(verb, que)


def _describes_object(que: Token, verb: Token) -> bool:
    """Tell whether *que* opens a relative clause about words just announced: *a lâché cette phrase que tous citent*."""
    before = que.nbor(-1)
    points = before.i > verb.i + 1 and before.nbor(-1).lower_ in POINTING
    return points and before.pos_ == "NOUN" and before.lower_ not in time_words()


def _only_joins(token: Token, verb: Token) -> bool:
    """Tell whether a word of comparison right behind the verb makes none: *a dit aussi que*, *n’affirme plus que*."""
    denied = any(t.lower_ in ("ne", "n'") for t in verb.doc[max(0, verb.i - 3) : verb.i])
    joins = token.lower_ in ADVERBS or (token.lower_ == "plus" and denied)
    return joins and token.i == verb.i + 1


def _is_anothers(que: Token, verb: Token) -> bool:
    """Tell whether another verb between the two takes the clause: *met en garde contre l’idée de prouver que*."""
    owner = que.head.head if que.dep_ == "mark" else verb
    return owner.pos_ == "VERB" and verb.i < owner.i < que.i


def _is_told_somebody(verb: Token) -> bool:
    cue = cue_at(verb)
    return cue is not None and cue.lemma in classes()["address"]


def _restricts(que: Token, verb: Token) -> bool:
    """Tell whether *ne* behind the verb of speech opens *ne … que*: *a dit n’être coupable que de mensonges*."""
    opened = any(t.lower_ in ("ne", "n'") for t in que.doc[verb.i + 1 : que.i])
    return opened and not any(map(is_finite, que.doc[que.i :]))


def _only(verb: Token, que: Token) -> bool:
    """Tell a restrictive *ne … que* from a complementiser: what follows has no verb of its own."""
    restrictive = any(t.lower_ in ("ne", "n'") for t in verb.doc[max(0, verb.i - 3) : verb.i])
    denied = any(t.lower_ in ("pas", "jamais", "plus") for t in verb.doc[max(0, verb.i - 3) : que.i])
    return restrictive and not denied and (que.dep_ != "mark" or not any(map(is_finite, que.doc[que.i :])))


def _split_at_que(verb: Token, first: int, last: int) -> Iterator[Range]:
    """Split *que A et que B* into A and B."""
    doc, start = verb.doc, first
    for place in range(first, last):
        joins = doc[place].pos_ == "CCONJ" and doc[place + 1].lower_ in COMPLEMENTISERS
        if joins and place > start and _same_level(doc[place + 1], first):
            yield start, place - 1
            start = place + 2
    yield start, last


def _same_level(que: Token, first: int) -> bool:
    """Tell whether no verb of speech inside the clause claims this *que*."""
    verbs = (cue_at(token) for token in que.doc[first : que.i] if token.pos_ == "VERB")
    return not any(cue is not None and "clause" in cue.frames for cue in verbs)
