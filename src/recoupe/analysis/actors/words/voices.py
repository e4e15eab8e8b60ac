"""Who can speak: whether a noun is a person's, a body's or a document's, or a name or a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.geography import countries
from recoupe.analysis.actors.words.lexicon import key, listed, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.language.lexicon import words
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.language.parsed import Token

ABSTRACT = tuple(sorted(words("french", "cues", "prepositions", "abstract_endings")))
# Pronouns that stand for who speaks; *ce* and *cela* stand for what is said.
SPEAKING = ("personal", "last_named", "indefinite")
GROUPS = ("bodies", "quantities", "generic", "people")


def has_voice(head: Token) -> bool:
    """Tell whether the noun phrase of `head` names somebody or something known to speak."""
    documents = (nouns("documents", "nouns"), nouns("documents", "press"))
    return is_somebody(head) or any(listed(fold(head.text), among) for among in documents)


def is_somebody(head: Token) -> bool:
    """Tell whether the noun phrase of `head` names a person, a body or a group."""
    word = fold(head.text)
    if head.pos_ == "PROPN" or (head.text[:1].isupper() and head.i > 0):
        return True
    if word in person_nouns() or key(head.text) in countries():
        return True
    if any(word in nouns("pronouns", part) for part in SPEAKING):
        return True
    if word not in nouns("collectives", "alone") and listed(word, nouns("collectives", "alone")):
        return False
    return any(listed(word, nouns("collectives", group)) for group in GROUPS)


def is_abstract(head: Token) -> bool:
    """Tell whether the noun's ending is one of qualities and acts, which do not speak: *intensité*."""
    return head.pos_ == "NOUN" and head.lower_.rstrip("s").endswith(ABSTRACT)
