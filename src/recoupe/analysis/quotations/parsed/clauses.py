"""Where a reported clause begins and ends in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.cues import forms
from recoupe.analysis.quotations.parsed.breaks import (
    COMPLEMENTISERS,
    breaks_off,
    is_gerund,
    is_occasion,
    opens_another,
)
from recoupe.language.conjugation import Mood
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature, is_finite

if TYPE_CHECKING:
    from recoupe.language.parsed import Token

STOPS = words("french", "syntax", "clauses", "stops")
CONTINUING = words("french", "syntax", "clauses", "continuing")
# A conjunction among the first words of a sentence opens it.
FRONT = 1
OBJECTS = words("french", "syntax", "clitics", "after_comme")
# Words of the longest circumstance set between two commas.
ASIDE = 7
# The same of an apposition between a clause's subject and its verb.
APPOSED = 10

Range = tuple[int, int]


def edge(verb: Token, opener: Token, first: int) -> int:
    """Return the last token of the clause that starts at `first` under `verb`.

    The parse gives the edge; words that follow it without a comma still belong to the clause, and so does what
    goes on behind one (*, à moins que*). Another verb of speech, an incise, the occasion of speaking (*, lors
    d’une visite*) or the journalist's *alors que* ends it.
    """
    doc = verb.doc
    root = _root_of(opener, verb, first)
    last = max((token.i for token in root.subtree), default=first)
    last = max(_extended(verb, doc[last]), _to_its_verb(verb, opener, _extended(verb, doc[last])))
    while (further := _continued(verb, doc[last])) > last:
        last = further
    return _cut(verb, first, last)


def trimmed(verb: Token, first: int, last: int) -> Range | None:
    """Return the range without punctuation and joining words at its edges; `None` where nothing is left."""
    doc = verb.doc
    while first <= last and (doc[first].pos_ == "PUNCT" or doc[first].is_space) and doc[first].text != "[":
        first += 1
    while last >= first and (doc[last].text in ",;:.–—-(" or doc[last].is_space or _joins(doc[last], first)):
        last -= 1
    return (first, last) if last >= first else None


def _joins(word: Token, first: int) -> bool:
    """Tell whether a last word only joins what is cut away; *elle votera pour* says all."""
    says_all = word.lower_ in ("pour", "contre") and all(t.pos_ == "PUNCT" for t in word.doc[word.i + 1 :])
    return word.pos_ in ("CCONJ", "DET", "ADP") and word.i > first and not says_all


def _root_of(opener: Token, verb: Token, first: int) -> Token:
    """Return the head of the clause that `opener` opens: the highest word after it that hangs below `verb`."""
    head = opener.head if opener.head.i > opener.i else verb.doc[first]
    while head.head.i >= first and head.head != head:
        head = head.head
    return head


def _extended(verb: Token, last: Token) -> int:
    doc, place = last.doc, last.i + 1
    while place < len(doc) and doc[place].text != "," and doc[place].text not in STOPS:
        if doc[place].pos_ == "CCONJ" and (opens_another(doc[place]) or _resumes(verb, doc[place])):
            break
        if is_gerund(doc[place]) or _goes_above(verb, doc[place]):
            break
        place += 1
    return place - 1


def _to_its_verb(verb: Token, opener: Token, last: int) -> int:
    """Return how far a clause runs whose subject an apposition parts from its verb: *que X, Y, a gagné*."""
    doc = opener.doc
    if opener.lower_ not in COMPLEMENTISERS or last + 1 >= len(doc) or doc[last + 1].text != ",":
        return last
    closing = next((t.i for t in doc[last + 2 : last + 2 + APPOSED] if t.text == ","), len(doc) - 1)
    if is_finite(doc[min(last + 2, len(doc) - 1)]) and not any(map(is_finite, doc[opener.i : last + 1])):
        # The parse took the apposition for the end of the clause.
        return _extended(verb, doc[last + 2])
    goes_on = any(map(is_finite, doc[closing + 1 : closing + 4])) and not any(
        map(is_finite, doc[opener.i : closing])
    )
    return _extended(verb, doc[closing + 1]) if goes_on else last


def _goes_above(verb: Token, token: Token) -> bool:
    """Tell whether `token` belongs to the verb that the whole relative clause of `verb` describes the subject of."""
    above = {ancestor.i for ancestor in verb.ancestors if ancestor.i > token.i - 1}
    helps = token.dep_.startswith(("aux", "advmod", "expl", "cop")) and token.head.i in above
    return token.i in above or helps


def _continued(verb: Token, last: Token) -> int:
    """Return the last token of what goes on behind the comma after `last`, that of `last` where nothing does."""
    doc, place = last.doc, last.i + 2
    if place >= len(doc) or doc[place - 1].text != "," or is_occasion(doc[place]):
        return last.i
    rest = doc[place:]
    listed = rest[0].pos_ in ("DET", "NUM") and any(t.pos_ == "CCONJ" for t in rest)
    counted = [t.lower_ for t in rest[:2]] == ["la", "plupart"]
    opens = listed or rest[0].pos_ in ("ADP", "NOUN", "ADV", "PROPN")
    verbless = counted or (opens and not any(t.pos_ in ("VERB", "AUX") for t in rest))
    if closing := _aside_end(doc[place]):
        return _extended(verb, doc[closing + 1])
    return _extended(verb, doc[place]) if doc[place].lower_ in CONTINUING or verbless else last.i


def _aside_end(token: Token) -> int:
    """Return the comma that closes a circumstance set between two: *, depuis des années, le danger*; 0 where none does.

    What follows must go on with the same verb: no verb, no speaker, no *et*.
    """
    doc = token.doc
    if token.pos_ not in ("ADP", "ADV"):
        return 0
    for place in range(token.i, min(token.i + ASIDE, len(doc) - 1)):
        if doc[place].pos_ in ("VERB", "AUX") or doc[place].text in STOPS:
            return 0
        if doc[place].text == ",":
            return place if doc[place + 1].pos_ in ("DET", "ADP", "NOUN", "NUM") else 0
    return 0


def _resumes(verb: Token, conjunction: Token) -> bool:
    """Tell whether *et* or *mais* takes up the speaker again: *a assuré que la vente était … mais a refusé de*.

    What is joined has no subject, and stands in the tense of the verb of speech rather than of the clause.
    """
    joined = conjunction.head
    if conjunction.dep_ != "cc" or joined.dep_ != "conj" or joined.i <= verb.i:
        return False
    if any(child.dep_.startswith("nsubj") or child.lower_ in COMPLEMENTISERS for child in joined.children):
        return False
    if not _agree(joined, verb):
        return False
    if not _agree(joined, joined.head) and _tense(joined) == _tense(verb):
        return True
    return _tense(joined) == _tense(verb) and (joined.head == verb or _tense(verb) != _tense(joined.head))


def _agree(one: Token, other: Token) -> bool:
    """Tell whether the finite parts of two verbs are of one number, as far as the tagger knows."""
    numbers = [feature(finite, "Number") for finite in (_finite(one), _finite(other)) if finite is not None]
    return len(set(filter(None, numbers))) < 2


def _finite(verb: Token) -> Token | None:
    """Return the finite part of a verb: itself or its auxiliary; infinitives have none."""
    helpers = [child for child in verb.children if child.dep_.startswith(("aux", "cop"))]
    return next((t for t in (*helpers, verb) if feature(t, "VerbForm") == "Fin"), None)


def _tense(verb: Token) -> tuple[str, str, bool]:
    """Return the mood and tense of a verb's finite part, and whether it is compound; infinitives have neither."""
    finite = _finite(verb)
    if finite is None:
        return "", feature(verb, "VerbForm"), False
    compound = any(child.dep_ == "aux:tense" for child in verb.children)
    return feature(finite, "Mood"), feature(finite, "Tense"), compound


def _cut(verb: Token, first: int, last: int) -> int:
    doc = verb.doc
    fronted = _is_fronted(verb)
    for place in range(first + 1, last):
        if doc[place].text == "," and (fronted or breaks_off(doc[place + 1])):
            return place - 1
        if doc[place].pos_ == "CCONJ" and (_resumes(verb, doc[place]) or _acts_again(first, doc[place])):
            return place - 1
    return last


def _acts_again(first: int, conjunction: Token) -> bool:
    """Tell whether *et* joins a verb to no verb of what is reported: *dénonce « un chantage » et veut une loi*."""
    doc = conjunction.doc
    following = next((t for t in doc[conjunction.i + 1 :] if t.lower_ not in OBJECTS), None)
    told = doc[first - 1].lower_ in COMPLEMENTISERS or any(map(is_finite, doc[first : conjunction.i]))
    return following is not None and not told and (is_finite(following) or _is_cue(following))


def _is_cue(token: Token) -> bool:
    """Tell whether a form is a verb of speech that the tagger may take for a noun: *et table sur*."""
    return token.pos_ not in ("DET", "ADP") and any(
        mood is Mood.FINITE for _, mood in forms().get(token.lower_, ())
    )


def _is_fronted(verb: Token) -> bool:
    """Tell whether the verb of speech stands in a subordinate clause that opens its sentence: *Si X estime que …*."""
    marks = [child for child in verb.children if child.dep_ == "mark" and child.i < verb.i]
    return (verb.dep_ == "advcl" and verb.head.i > verb.i) or any(mark.i <= FRONT for mark in marks)
