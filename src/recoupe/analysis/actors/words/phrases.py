"""Noun phrases by their words in a row: from the determiner to the last complement.

The parse decides what a verb's subject is; how far its noun phrase runs is surer to read from the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import listed, nouns
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.language.parsed import Doc, Token

OF = frozenset(("de", "du", "des", "d'"))
FOR = frozenset(("a", "au", "aux", "en", "pour"))
# Before one person or body that the article may have named otherwise.
POINTING = frozenset(("le", "la", "l'", "ce", "cet", "cette", "son", "sa", "leur"))
BEFORE = frozenset(("DET", "ADJ", "NUM"))
DETERMINERS = nouns("determiners", "opening")


def first_of(doc: Doc, head: int) -> int:
    """Return the index of the first word of the noun phrase headed at `head`."""
    first = head
    while first and _leads(doc[first - 1], doc[first]):
        first -= 1
        if fold(doc[first].text) in DETERMINERS and not _quantity_before(doc, first):
            break
    return first


def quantified(doc: Doc, first: int) -> int:
    """Return where the phrase at `first` opens with its quantity (*une dizaine de*, *deux des*)."""
    preposition = first if fold(doc[first].text) in OF else first - 1
    if preposition < 1 or fold(doc[preposition].text) not in OF:
        return first
    quantity = doc[preposition - 1]
    if not listed(fold(quantity.text), nouns("collectives", "quantities")):
        return first
    return first_of(doc, preposition - 1)


def _leads(token: Token, following: Token) -> bool:
    word = fold(token.text)
    if (
        word in DETERMINERS
        or word in nouns("titles", "before", "words")
        or word in nouns("collectives", "kept")
    ):
        return True
    if word == "-" or following.text == "-":
        return word in ("-", "ex", "vice")
    return (token.pos_ in BEFORE and not token.text[:1].isdigit()) or word in ("premier", "premiere")


def _quantity_before(doc: Doc, first: int) -> bool:
    return fold(doc[first].text) in ("de", "des") and first > 0 and fold(doc[first - 1].text) == "plusieurs"
