"""Verbs of speech, and their subjects, that the tagger does not know: *le comptable nie*, *le polémiste insinue*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.cues import forms, is_unmistakable
from recoupe.analysis.quotations.parsed.fronting import group_start, head_before
from recoupe.analysis.quotations.parsed.phrases import NOMINAL
from recoupe.language.conjugation import Mood
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature, is_finite

if TYPE_CHECKING:
    from recoupe.language.parsed import Token

PRONOUNS = words("french", "syntax", "clitics", "after_comme")


def is_misread(token: Token, before: Token) -> bool:
    """Tell whether the tagger took a verb it does not know for a noun: *le comptable nie avoir*, *sa mère le conjure*.

    A form that is a noun too must stand between its subject and the determiner of its object: *la justice somme l’*.
    """
    finite = any(mood is Mood.FINITE for _, mood in forms().get(token.text, ()))
    if token.pos_ in ("VERB", "AUX") or not finite or token.i < 2:
        return False
    if before.lower_ in PRONOUNS:
        subject = before.nbor(-1)
        return is_unmistakable(token) and (subject.pos_ in NOMINAL or subject.text == ",")
    if is_unmistakable(token):
        return before.pos_ in ("NOUN", "PROPN", "ADJ") and (before.nbor(-1).pos_ in ("DET", "ADJ", *NOMINAL))
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is None or before.pos_ == "PUNCT":
        return following is not None and _ends_apposition(before) and following.pos_ in ("DET", "ADP", "NUM")
    stands = before.pos_ in ("NOUN", "PROPN") or (before.pos_ == "ADJ" and before.nbor(-1).pos_ == "NOUN")
    return stands and (following.pos_ == "DET" or feature(following, "VerbForm") == "Inf")


def _ends_apposition(comma: Token) -> bool:
    """Tell whether only a subject and who that is stand before a comma: *La ministre, Anna Lund, relève*."""
    before = comma.doc[: comma.i]
    opens = comma.text == "," and before[0].pos_ in ("DET", "PROPN") and before[-1].pos_ == "PROPN"
    return opens and any(t.text == "," for t in before) and not any(map(is_finite, before))


def misread_subject(verb: Token) -> Token | None:
    """Return the noun right before a verb, either of which the tagger may take for an adjective: *le comptable nie*."""
    place = group_start(verb) - 1
    while place > 0 and verb.doc[place].pos_ == "ADJ" and verb.doc[place - 1].pos_ in ("ADJ", *NOMINAL):
        place -= 1
    if place < 0 or verb.doc[place].pos_ not in ("ADJ", *NOMINAL):
        return None
    return head_before(verb.doc[place]) or verb.doc[place]
