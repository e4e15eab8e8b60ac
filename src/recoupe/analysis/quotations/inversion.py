"""Whether a verb behind a comma is an incise: nobody before it is its subject, somebody behind it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.voices import has_voice
from recoupe.analysis.quotations.cues import is_unmistakable
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature

if TYPE_CHECKING:
    from recoupe.analysis.quotations.incises import Incise

RELATIVES = words("french", "syntax", "clauses", "relatives")
CLOSING = (",", ".", ";", "!", "?", "…", ")")


def is_inverted(incise: Incise) -> bool:
    """Tell whether the verb has no subject before it, and stands outside a list of verbs."""
    verb = incise.verb
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass", "expl:subj")]
    if any(child.i < verb.i for child in subjects) and not _closes_a_clause(incise):
        return False
    if not _follows_a_clause(incise):
        return False
    if (
        incise.source is not None
        and incise.source.head.pos_ == "PROPN"
        and incise.source.head.i == verb.i + 1
    ):
        return True
    if verb.pos_ not in ("VERB", "AUX") and is_unmistakable(verb) and _ends_behind(incise):
        return True
    return verb.dep_ != "conj" or any(child.dep_ == "nsubj" and child.i > verb.i for child in verb.children)


def _follows_a_clause(incise: Incise) -> bool:
    """Tell whether a verb of its own stands before: in *La Valdorie, dont X est citoyen, a réclamé Y* none does."""
    relative, described = False, False
    for token in incise.verb.doc[: incise.first.i]:
        relative = token.lower_ in RELATIVES or (relative and token.text != ",")
        described |= relative
        if feature(token, "VerbForm") == "Fin" and not relative:
            return True
    return not described


def _closes_a_clause(incise: Incise) -> bool:
    """Tell whether a whole clause stands before, and somebody who can speak right behind, to the sentence's end.

    *Ce réseau ne pouvait agir que la nuit, notait l’ancien directeur*: the parser takes *la nuit* for the subject.
    """
    told = any(
        child.dep_ == "nsubj" and child.head.i < incise.first.i
        for token in incise.verb.doc[: incise.first.i]
        if token.pos_ in ("VERB", "AUX", "ADJ", "NOUN")
        for child in token.children
    )
    return told and _is_closed(incise)


def _is_closed(incise: Incise) -> bool:
    """Tell whether somebody who can speak stands right behind the verb, to the end of the sentence or a comma."""
    return _ends_behind(incise) and incise.source is not None and has_voice(incise.source.head)


def _ends_behind(incise: Incise) -> bool:
    doc = incise.verb.doc
    return incise.last.i + 1 >= len(doc) or doc[incise.last.i + 1].text in CLOSING
