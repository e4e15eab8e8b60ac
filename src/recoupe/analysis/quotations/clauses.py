"""Where a reported clause begins and ends in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.cues import HOMOGRAPHS, MENTIONING, cue_at
from recoupe.language.conjugation import Mood
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature

if TYPE_CHECKING:
    from spacy.tokens import Token

COMPLEMENTISERS = words("french", "syntax", "clauses", "complementisers")
STOPS = words("french", "syntax", "clauses", "stops")
OCCASIONS = words("french", "cues", "occasions", "words")
OCCASION_PHRASES = words("french", "cues", "occasions", "phrases")
BEFORE_INFINITIVES = words("french", "syntax", "clitics", "infinitive")
WITHHOLDING = words("french", "syntax", "clauses", "withholding")
SUMMARIES = words("french", "syntax", "clauses", "summaries")
CONTINUING = words("french", "syntax", "clauses", "continuing")
# A conjunction among the first words of a sentence opens it.
FRONT = 1
# Words of the longest circumstance set between two commas.
ASIDE = 7

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
    last = _extended(verb, doc[last])
    while (further := _continued(verb, doc[last])) > last:
        last = further
    return _cut(verb, first, last)


def trimmed(verb: Token, first: int, last: int) -> Range | None:
    """Return the range without punctuation and joining words at its edges; `None` where nothing is left."""
    doc = verb.doc
    while first <= last and (doc[first].pos_ == "PUNCT" or doc[first].is_space) and doc[first].text != "[":
        first += 1
    while last >= first and (
        doc[last].text in ",;:.–—-("
        or doc[last].is_space
        or (doc[last].pos_ in ("CCONJ", "DET", "ADP") and last > first)
    ):
        last -= 1
    return (first, last) if last >= first else None


def _root_of(opener: Token, verb: Token, first: int) -> Token:
    """Return the head of the clause that `opener` opens: the highest word after it that hangs below `verb`."""
    head = opener.head if opener.head.i > opener.i else verb.doc[first]
    while head.head.i >= first and head.head != head:
        head = head.head
    return head


def _extended(verb: Token, last: Token) -> int:
    doc, place = last.doc, last.i + 1
    while place < len(doc) and doc[place].text != "," and doc[place].text not in STOPS:
        if doc[place].pos_ == "CCONJ" and (_another_cue(doc[place]) or _resumes(verb, doc[place])):
            break
        if _is_gerund(doc[place]) or _goes_above(verb, doc[place]):
            break
        place += 1
    return place - 1


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
    verbless = not any(t.pos_ in ("VERB", "AUX") for t in rest) and rest[0].pos_ in ("ADP", "NOUN", "ADV")
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


def _another_cue(conjunction: Token) -> bool:
    """Tell whether *et* brings in a second verb of speech on the level of the first."""
    for token in conjunction.doc[conjunction.i + 1 : conjunction.i + 5]:
        if token.lower_ in COMPLEMENTISERS:
            return False
        cue = cue_at(token)
        if cue is not None and token.pos_ in ("VERB", "AUX") and cue.mood in (Mood.FINITE, Mood.PARTICIPLE):
            return True
    return False


def _cut(verb: Token, first: int, last: int) -> int:
    doc = verb.doc
    fronted = _is_fronted(verb)
    for place in range(first + 1, last):
        if doc[place].text == "," and (fronted or _breaks_off(doc[place + 1])):
            return place - 1
        if doc[place].pos_ == "CCONJ" and _resumes(verb, doc[place]):
            return place - 1
    return last


def _is_fronted(verb: Token) -> bool:
    """Tell whether the verb of speech stands in a subordinate clause that opens its sentence: *Si X estime que …*."""
    marks = [child for child in verb.children if child.dep_ == "mark" and child.i < verb.i]
    return (verb.dep_ == "advcl" and verb.head.i > verb.i) or any(mark.i <= FRONT for mark in marks)


def _breaks_off(token: Token) -> bool:
    """Tell whether `token`, behind a comma, opens what is no longer reported."""
    joined = token.lower_ == "et" and _another_cue(token)
    contrast = token.lower_ in ("alors", "tandis") and token.nbor(1).lower_ in COMPLEMENTISERS
    described = token.lower_ in ("qui", "même") and _speaks_next(token)
    aside = _says_meanwhile(token) or _withholds(token) or _sums_up(token)
    return (
        joined or contrast or described or aside or token.lower_ in ("selon", "dixit") or is_occasion(token)
    )


def _says_meanwhile(token: Token) -> bool:
    """Tell whether the speaker says something else meanwhile: *, précisant*, *, en ajoutant*, *, tout en excluant*."""
    words = [t for t in token.doc[token.i : token.i + 3] if t.lower_ not in ("tout", "en")]
    return bool(words) and _is_gerund(words[0])


def _withholds(token: Token) -> bool:
    """Tell whether the journalist says what was left unsaid: *, sans donner de détails*, *, sans le chiffrer*."""
    if token.lower_ != "sans":
        return False
    following = (t.lower_ for t in token.doc[token.i + 1 : token.i + 4] if t.lower_ not in BEFORE_INFINITIVES)
    return next(following, "") in WITHHOLDING


def _sums_up(token: Token) -> bool:
    """Tell whether a noun takes up what was said, to comment on it: *, une affirmation aussitôt contestée*."""
    return token.lower_ in ("un", "une") and any(
        noun.lower_ in SUMMARIES for noun in token.doc[token.i + 1 : token.i + 3]
    )


def _speaks_next(relative: Token) -> bool:
    """Tell whether the clause says what is said besides: *, qui dénoncent une « casse »*, *même s’il reconnaît*."""
    return any(
        (cue := cue_at(token)) is not None
        and cue.mood is not Mood.INFINITIVE
        and (token.pos_ == "VERB" or token.lower_ not in HOMOGRAPHS)
        for token in relative.doc[relative.i + 1 : relative.i + 4]
    )


def _is_gerund(token: Token) -> bool:
    cue = cue_at(token) if token.pos_ in ("VERB", "AUX") else None
    return cue is not None and cue.mood is Mood.GERUND and bool(cue.frames - MENTIONING)


def is_occasion(token: Token) -> bool:
    """Tell whether `token` opens words about the occasion of speaking: *lors d’une visite*, *dans un communiqué*."""
    phrase = " ".join(t.lower_ for t in token.doc[token.i : token.i + 3]).replace("' ", "'")
    return token.lower_ in OCCASIONS or any(
        f"{phrase} ".startswith(f"{known} ") for known in OCCASION_PHRASES
    )
