"""Appositions: what stands beside a speaker's name, between commas, and says who that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.voices import has_voice, is_somebody
from recoupe.analysis.quotations.parsed.phrases import time_words
from recoupe.language.lexicon import words
from recoupe.language.tokens import is_finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.quotations.incises.incise import Incise
    from recoupe.language.parsed import Doc, Token

OF = words("french", "syntax", "phrases", "of")
FORMER = words("french", "syntax", "phrases", "former")
RELATIVES = words("french", "syntax", "clauses", "relatives")
OBJECTS = words("french", "syntax", "clitics", "after_comme")
BREAKS = (",", "–", "—", "-", ")")
SUBJECTS = ("NOUN", "PROPN", "PRON")
# Tokens of the longest apposition.
LONGEST = 16


def closing(incise: Incise) -> int | None:
    """Return the token that closes an incise, past an apposition to the speaker; `None` where its sentence does."""
    doc = incise.verb.doc
    place = next((t.i for t in doc[incise.last.i + 1 :] if t.text in BREAKS), None)
    if place is None or incise.source is None:
        return place
    return past_apposition(incise.source.head, place)


def past_apposition(head: Token, comma: int) -> int:
    """Return the comma that closes the apposition to `head` opened at `comma`, `comma` where none is.

    *selon la directrice, Nadia Ferrand, la digue tient*: behind it a clause has a subject of its own.
    """
    doc = head.doc
    if doc[comma].text != ",":
        return comma
    closing = next((t.i for t in doc[comma + 1 : comma + LONGEST] if t.text == ","), comma)
    beside = doc[comma + 1 : closing]
    if closing + 1 >= len(doc) or not len(beside) or any(is_finite(t) for t in beside):
        return comma
    follows = doc[closing + 1].lower_ in RELATIVES or has_subject(doc, closing + 1)
    return closing if follows and _is_beside(head, beside) else comma


def described(head: Token) -> Token:
    """Return who an apposition behind a comma describes: *Paul Arnaud* of *, avocat de la famille,*; else `head`."""
    between = head.doc[head.head.i + 1 : head.i]
    parted = len(between) == len([t for t in between if t.text == "," or t.pos_ in ("DET", "ADJ")])
    taken = head.dep_ == "conj" and parted and head.head.pos_ == "PROPN" and head.head.i == 0
    apart = (head.dep_ == "appos" or taken) and any(t.text == "," for t in between)
    dated = head.head.lower_ in time_words()
    if apart and any(child.dep_ == "case" and child.i < head.head.i for child in head.head.children):
        # *Sur son site, X, groupe apparu en mai, se vante*: the parse hangs both on the place.
        return next((t for t in head.head.children if t.dep_ == "appos" and t.pos_ == "PROPN"), head)
    return head.head if apart and not dated and head.head.i < head.i and has_voice(head.head) else head


def has_subject(doc: Doc, start: int) -> bool:
    """Tell whether a subject of its own stands right before the first finite verb from `start` on."""
    verb = next((t.i for t in doc[start:] if is_finite(t)), start)
    comma = max((t.i + 1 for t in doc[start:verb] if t.text == ","), default=start)
    return any((t.pos_ in SUBJECTS or t.dep_ == "nsubj") and t.lower_ not in OBJECTS for t in doc[comma:verb])


def _is_beside(head: Token, beside: Sequence[Token]) -> bool:
    """Tell whether a stretch between commas says who `head` is: a bare title, a name, an office, an age."""
    first = beside[0]
    if first.lower_ in FORMER or "ans" in (t.lower_ for t in beside[1:3] if first.pos_ == "NUM"):
        return True
    if head.pos_ == "NOUN" and first.pos_ == "PROPN":
        return first.lower_ not in time_words()
    if first.pos_ == "DET":
        return _names(head, beside)
    if first.lower_ in OF:
        return any(t.pos_ == "NOUN" and has_voice(t) for t in beside[1:3])
    if is_somebody(first):
        return first.pos_ != "PRON"
    return first.pos_ in ("NOUN", "ADJ") and any(t.pos_ == "NOUN" and has_voice(t) for t in beside[:2])


def _names(head: Token, beside: Sequence[Token]) -> bool:
    """Tell whether a noun phrase names or describes who speaks: *l'armateur, la Compagnie du Nord*."""
    if head.pos_ == "NOUN" and len(beside) > 1:
        return beside[1].text[:1].isupper() and beside[1].lower_ not in time_words()
    noun = next((t for t in beside if t.pos_ in ("NOUN", "PROPN")), None)
    return head.pos_ == "PROPN" and noun is not None and noun.pos_ == "NOUN" and is_somebody(noun)
