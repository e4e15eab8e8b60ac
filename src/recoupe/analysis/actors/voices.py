"""Who can speak: whether a noun is a person's, a body's or a document's, or a name or a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.geography import countries
from recoupe.analysis.actors.lexicon import key, listed, nouns
from recoupe.analysis.actors.offices import person_nouns
from recoupe.text import fold

if TYPE_CHECKING:
    from spacy.tokens import Token

# Pronouns that stand for who speaks; *ce* and *cela* stand for what is said.
PRONOUNS = frozenset(
    ("lui", "elle", "eux", "elles", "il", "ils", "celui-ci", "celle-ci", "ceux-ci", "celles-ci", "dernier", "derniere", "certains", "beaucoup", "plusieurs", "d'autres", "uns", "autres")
)  # fmt: skip


def has_voice(head: Token) -> bool:
    """Tell whether the noun phrase of `head` names somebody or something known to speak."""
    word = fold(head.text)
    if head.pos_ == "PROPN" or (head.text[:1].isupper() and head.i > 0):
        return True
    if word in PRONOUNS or word in person_nouns() or key(head.text) in countries():
        return True
    return any(listed(word, among) for among in _speaking())


def _speaking() -> tuple[frozenset[str], ...]:
    return (
        nouns("collectives", "bodies"),
        nouns("collectives", "quantities"),
        nouns("collectives", "generic"),
        nouns("collectives", "people"),
        nouns("documents", "nouns"),
        nouns("documents", "press"),
    )
