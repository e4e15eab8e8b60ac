"""Incises: the verb and the speaker after the words, *a déclaré X*, *poursuit-il*, *peut-on lire dans X*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.voices import is_somebody
from recoupe.analysis.quotations.cues import classes, forms, frames, is_unmistakable, locution_at
from recoupe.analysis.quotations.draft import Source
from recoupe.analysis.quotations.incises.incise import Incise
from recoupe.analysis.quotations.incises.inversion import is_inverted
from recoupe.analysis.quotations.incises.learnt import learnt
from recoupe.analysis.quotations.locutions import locutions
from recoupe.analysis.quotations.parsed.phrases import AUXILIARIES, CLITICS, extent
from recoupe.analysis.quotations.sources.behind import document_behind, named_behind
from recoupe.analysis.quotations.sources.sources import cue_spans, source_of
from recoupe.language.conjugation import Mood
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.quotations.cues import Cue
    from recoupe.language.parsed import Doc, Token
    from recoupe.language.tokens import Sentence

OBJECTS = words("french", "syntax", "clitics", "object")
OBJECTS_AFTER_COMME = words("french", "syntax", "clitics", "after_comme")
REFLEXIVE = words("french", "syntax", "clitics", "reflexive")
OF = words("french", "syntax", "phrases", "of")
HAVING = words("french", "syntax", "having")
PARTICIPLES = tuple(words("french", "syntax", "participles"))
READING = words("french", "syntax", "incises", "reading")
CAN_ONE = words("french", "syntax", "incises", "can_one")
# What an incise stands behind, and the last words of *comme* and *ainsi que* before one.
BREAKS = frozenset((",", "–", "—", "-", "("))
OPENING = BREAKS | {"comme", "que"}
# Words that may stand between an auxiliary and its participle: « a par ailleurs, mercredi, déclaré ».
REACH = 6


def incise_at(sentence: Sentence, place: int) -> Incise | None:
    """Return the incise that starts at token `place`, if one does."""
    doc = sentence.doc
    start, reflexive = place, False
    told = (place and doc[place - 1].lower_ == "comme") or is_told_to(doc, place)
    objects = OBJECTS_AFTER_COMME if told else OBJECTS
    while place < len(doc) and doc[place].lower_ in objects:
        reflexive |= doc[place].lower_ in REFLEXIVE
        place += 1
    if place >= len(doc):
        return None
    if (news := learnt(sentence, place)) is not None:
        return news
    if (told_by := _locution(doc, place)) is not None:
        clitic = _clitic(doc, place + 1)
        return _with_source(sentence, doc[start], told_by.token, clitic, told_by.lemma, cue=told_by)
    found = (
        _reading(doc, place)
        or _compound(doc, place, reflexive=reflexive)
        or _simple(doc, place, reflexive=reflexive)
    )
    return _with_source(sentence, doc[start], *found) if found else None


def done_behind(sentence: Sentence, place: int) -> Incise | None:
    """Return what somebody did with the words right before: *« … », a lu le président*; any verb will do."""
    doc = sentence.doc
    if (
        place + 2 >= len(doc)
        or doc[place].lower_ not in HAVING
        or doc[place + 2].pos_ not in ("DET", "PROPN")
    ):
        return None
    verb = doc[place + 1]
    head = named_behind(verb)
    if head is None or not is_somebody(head) or not verb.lower_.endswith(PARTICIPLES):
        return None
    source = source_of(sentence, head, after=verb)
    return Incise(doc[place], extent(head)[1], verb, "", source, clitic=False, cue=(sentence.at(verb),))


def is_told_to(doc: Doc, place: int) -> bool:
    """Tell whether *le* or *la* is whom one speaks to: *, la reprend le doyen*, where *, le juge* is a noun."""
    if place + 2 >= len(doc) or doc[place].lower_ not in OBJECTS_AFTER_COMME:
        return False
    verb, behind = doc[place + 1], doc[place + 2]
    helps = verb.lower_ in AUXILIARIES
    return helps or (is_unmistakable(verb) and behind.pos_ in ("DET", "PROPN", "ADV"))


def find_incises(sentence: Sentence) -> Iterator[Incise]:
    """Yield the incises inside a sentence: after a comma or a dash, and with no subject before the verb."""
    doc = sentence.doc
    for place, word in enumerate(doc.surface.lower[:-1]):
        if word not in OPENING:
            continue
        token = doc[place]
        compared = _compares(token)
        if compared is not None and token.nbor(1).lower_ in ("l'", "le", "a", "ont"):
            incise = incise_at(sentence, token.i + 1)
            if incise and incise.source and incise.lemma not in classes()["doing"]:
                yield replace(incise, first=compared)
        if word not in BREAKS:
            continue
        incise = incise_at(sentence, token.i + 1)
        doing = incise is not None and incise.lemma in classes()["doing"]
        if incise and incise.source and (incise.clitic or (not doing and is_inverted(incise))):
            yield incise


def _compares(token: Token) -> Token | None:
    """Return where *comme* or *ainsi que* begins, if `token` ends it: *ainsi que l’a rappelé X*."""
    if token.lower_ == "comme":
        return token
    ends = token.lower_ == "que" and token.i > 0 and token.nbor(-1).lower_ == "ainsi"
    return token.nbor(-1) if ends else None


def _simple(doc: Doc, place: int, *, reflexive: bool) -> tuple[Token, Token | None, str] | None:
    lemma = _speech(doc[place], Mood.FINITE, reflexive=reflexive)
    if lemma is None:
        return None
    return doc[place], _clitic(doc, place + 1), lemma


def _compound(doc: Doc, place: int, *, reflexive: bool) -> tuple[Token, Token | None, str] | None:
    if doc[place].lower_ not in AUXILIARIES:
        return None
    clitic = _clitic(doc, place + 1)
    for verb in doc[place + 1 : place + 1 + REACH]:
        lemma = _speech(verb, Mood.PARTICIPLE, reflexive=reflexive)
        if lemma is not None:
            return verb, clitic, lemma
        opens_noun = verb.pos_ in ("DET", "NOUN", "PROPN") and verb.lower_ not in OF
        if opens_noun and clitic is None and verb.nbor(-1).pos_ != "ADP":
            return None
    return None


def _locution(doc: Doc, place: int) -> Cue | None:
    """Return the expression whose verb, or its auxiliary, stands at `place`: *a fait savoir*, *fait-il valoir*."""
    for token in doc[place + 1 : place + 1 + REACH]:
        cue = locution_at(token) if token.lower_ in locutions() else None
        if cue is not None and "parenthetical" in cue.frames:
            helped = doc[place].lower_ in AUXILIARIES and cue.first.i <= place + 2
            return cue if cue.first.i == place or helped else None
    return None


def _reading(doc: Doc, place: int) -> tuple[Token, Token | None, str] | None:
    next_ = [token.lower_ for token in doc[place : place + 3]]
    if len(next_) == 3 and next_[0] in CAN_ONE and next_[1].endswith("on") and next_[2] in READING:
        return doc[place + 2], None, "lire"
    if next_[:1] == ["lit"] and next_[1:2] and next_[1].endswith("on"):
        return doc[place], None, "lire"
    return None


def _speech(token: Token, mood: Mood, *, reflexive: bool) -> str | None:
    for lemma, can in forms().get(token.lower_, ()):
        if can is mood and "parenthetical" in frames(lemma, reflexive=reflexive):
            return lemma
    return None


def _clitic(doc: Doc, place: int) -> Token | None:
    return doc[place] if place < len(doc) and doc[place].lower_ in CLITICS else None


def _with_source(
    sentence: Sentence, first: Token, verb: Token, clitic: Token | None, lemma: str, *, cue: Cue | None = None
) -> Incise | None:
    spans = cue_spans(sentence, cue) if cue is not None else (sentence.at(verb),)
    if clitic is not None:
        source = Source(sentence, clitic, sentence.at(clitic))
        return Incise(
            first, max(verb, clitic, key=lambda token: token.i), verb, lemma, source, clitic=True, cue=spans
        )
    head = document_behind(verb) if lemma == "lire" else named_behind(verb)
    if head is None:
        return None
    source = source_of(sentence, head, after=verb)
    return Incise(
        first, max(verb, extent(head)[1], key=lambda t: t.i), verb, lemma, source, clitic=False, cue=spans
    )
