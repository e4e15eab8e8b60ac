"""Names of bodies that go on in lower case: *Bureau d'enquête maritime*, *Union des commerçants*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.geography import adjectives, places
from recoupe.analysis.actors.words.lexicon import forenames, key, listed, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.actors.words.verbs import is_finite
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.language.parsed import Doc, Token

OF = frozenset(("de", "du", "des", "d'"))
ARTICLES = frozenset(("la", "l'", "les"))


def names_body(token: Token) -> bool:
    """Tell whether a capital opens the name of a body by the noun that says what it is."""
    word = fold(token.text)
    if word in ("haut", "haute", "grand", "grande") and token.i + 1 < len(token.doc):
        word = fold(token.nbor(1).text) if token.nbor(1).text[:1].isupper() else word
    known = listed(word, nouns("collectives", "bodies")) and not listed(
        word, nouns("collectives", "complete")
    )
    return token.text[:1].isupper() and bool(known)


def founds(doc: Doc, index: int) -> bool:
    """Tell whether a common noun opens the name of an association called so: *le collectif Urgences*."""
    before = fold(doc[index - 1].text) if index else ""
    if before not in nouns("collectives", "founded"):
        return False
    return doc[index].pos_ in ("NOUN", "ADJ", "VERB") or _qualifies(doc, index + 1) or _lacks(doc, index + 1)


def _qualifies(doc: Doc, index: int) -> bool:
    """Tell whether an adjective or a participle in lower case goes on with a name: *Épargne trahie*."""
    if index >= len(doc) or not doc[index].text[:1].islower() or is_finite(doc[index]):
        return False
    return doc[index].pos_ == "ADJ" or doc[index].dep_ == "amod"


def _lacks(doc: Doc, index: int) -> bool:
    """Tell whether *sans* and what the members go without follows: *Rivières sans frontières*."""
    return index + 1 < len(doc) and doc[index].lower_ == "sans" and doc[index + 1].text[:1].islower()


def motto(doc: Doc, last: int) -> int:
    """Return the last word of what such a name goes on with: *pour tous*, *sans frontières*, *au logement*."""
    if last + 1 < len(doc) and (_is_adjective(doc[last + 1]) or _qualifies(doc, last + 1)):
        last += 1
        placed = last + 2 < len(doc) and fold(doc[last + 1].text) in OF and doc[last + 2].text[:1].isupper()
        last += 2 if placed else 0
    index = last + 1
    if index >= len(doc) or doc[index].pos_ != "ADP":
        return last
    while index < len(doc) and doc[index].pos_ in ("ADP", "DET", "ADJ"):
        index += 1
    ends = index < len(doc) and doc[index].text[:1].islower() and doc[index].pos_ in ("NOUN", "PRON")
    return index if ends else last


def has_tail(token: Token) -> bool:
    """Tell whether a body's noun starts a longer name (*Conseil constitutionnel*, *Cour des comptes*)."""
    return names_body(token) and tail(token.doc, token.i) > token.i


def tail(doc: Doc, last: int) -> int:
    """Return the index of the last word of a body's name, what follows `last` in lower case included."""
    while (step := _described(doc, last + 1) or _complement(doc, last + 1)) is not None:
        last = step
    return last


def _described(doc: Doc, index: int) -> int | None:
    """Read *sarnaise*, *économique et social*."""
    if index < len(doc) and doc[index].text == "et" and _is_adjective(doc[index - 1]):
        index += 1
    return index if index < len(doc) and _is_adjective(doc[index]) else None


def _is_adjective(token: Token) -> bool:
    if not token.text[:1].islower() or is_finite(token):
        return False
    return key(token.text) in adjectives() or (token.pos_ == "ADJ" and token.dep_ != "ROOT")


def _complement(doc: Doc, index: int) -> int | None:
    """Read *d'enquête*, *des commerçants*, *et des métiers*: the noun after the preposition at `index`."""
    if index < len(doc) and doc[index].text == "et":
        index += 1
    if index >= len(doc) or fold(doc[index].text) not in OF:
        return None
    index += 1
    while index < len(doc) and (fold(doc[index].text) in ARTICLES or doc[index].pos_ == "ADJ"):
        index += 1
    return index if index < len(doc) and _is_field(doc, index) else None


def _is_field(doc: Doc, index: int) -> bool:
    """Tell whether a noun is part of what the body is for: no day, no place, no person."""
    token, word = doc[index], fold(doc[index].text)
    if token.pos_ != "NOUN" or word in nouns("cues", "time", "words"):
        return False
    person = person_nouns().get(word)
    if person and not person.plural:
        return fold(doc[max(0, index - 3)].text) == "droits"
    return key(token.text) not in places() and key(token.text) not in forenames()
