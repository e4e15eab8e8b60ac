"""Which clauses need the parser: the cheap test of their words, for what can report speech or issue a document."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.lexicon import listed, nouns
from recoupe.analysis.quotations.cues import forms
from recoupe.analysis.quotations.locutions import locutions
from recoupe.analysis.quotations.nouns import noun_forms
from recoupe.analysis.quotations.prepositions import OPINION, PHRASES, SIMPLE
from recoupe.language.tokens import surface

if TYPE_CHECKING:
    from spacy.tokens import Doc

DOCUMENTS = nouns("documents", "nouns")


def may_report(doc: Doc) -> bool:
    """Tell whether a word of the clause is a verb, a noun or a preposition of speech, or a document's."""
    _, words, folded = surface(doc)
    if (
        not _words().isdisjoint(words)
        or words[0] in OPINION
        or any(listed(word, DOCUMENTS) for word in folded)
    ):
        return True
    text = " ".join(words).replace("' ", "'")
    return any(phrase in text for phrase in _phrases())


@cache
def _phrases() -> tuple[str, ...]:
    """Return the prepositions of several words, without the last *de*, which may be written *du* or *d'*."""
    return tuple(sorted(phrase.removesuffix(" de") for phrase in PHRASES | SIMPLE))


@cache
def _words() -> frozenset[str]:
    return frozenset((*forms(), *locutions(), *noun_forms()))
