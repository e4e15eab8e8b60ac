"""How far a noun phrase runs: its adjectives, its complements, the fields of an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.geography import adjectives
from recoupe.analysis.actors.words.lexicon import forenames, key, listed, nouns
from recoupe.analysis.actors.words.occupations import suits_anybody, tells_tie
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.actors.words.phrases import BEFORE, FOR, OF
from recoupe.analysis.actors.words.portfolios import is_portfolio
from recoupe.analysis.actors.words.verbs import is_finite
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.language.parsed import Doc, Token

# Nouns with a seat: *l'ambassade d'Espagne à Moscou*.
# Nouns that describe the one before them: *sa sœur aînée*.
FOLLOWING = frozenset(("adjoint", "adjointe", "general", "generale", "delegue", "deleguee"))
# Nouns whose nearness tells who they are: *de source proche du dossier*.
SOURCES = frozenset(("source", "sources"))
ELDEST = frozenset(("aine", "ainee", "cadet", "cadette"))
# Camps with a place of their own: *l'opposition au conseil communal*.
CAMPS = frozenset(("opposition", "majorite", "minorite"))
POSTED = frozenset(
    ("ambassade", "consulat", "ambassadeur", "ambassadrice", "consul", "correspondant", "porte-parole")
)


def last_of(doc: Doc, head: int, names: Mapping[int, int]) -> int:
    """Return the index of the last word of the noun phrase headed at `head`.

    `names` holds the first and last token of each proper name of the sentence.
    """
    last = head
    while (step := _step(doc, head, last, names)) is not None:
        last = step
    return last


def _step(doc: Doc, head: int, last: int, names: Mapping[int, int]) -> int | None:
    """Return the last word of what comes next in the phrase after `last`; `None` where it ends there."""
    after = last + 1
    if after >= len(doc):
        return None
    if after in names and not is_portfolio(doc[after]):
        named = fold(doc[after].text) in nouns("names", "parties", "names") or doc[after].text.isupper()
        party = names[after] == after and named and len(doc[after]) > 1
        return names[after] if party or (last > head and _bears_name(doc, last)) else None
    if _describes(doc[after]):
        return after
    word = fold(doc[after].text)
    if word in OF or (word in FOR and _takes_for(doc, head, last)):
        return _complement(doc, after, names)
    if word == "et" and last > head:
        return _second_complement(doc, after + 1, names)
    return _listed_field(doc, after + 1, names) if word == "," and last > head else None


def _listed_field(doc: Doc, index: int, names: Mapping[int, int]) -> int | None:
    """Read *, de la Santé* in *ministre du Travail, de la Santé et des Aînés*."""
    if index >= len(doc) or fold(doc[index].text) not in OF:
        return None
    last = _complement(doc, index, names)
    return last if last is not None and is_portfolio(doc[last]) else None


def _second_complement(doc: Doc, index: int, names: Mapping[int, int]) -> int | None:
    """Read *et des Sports* in *ministre de la Jeunesse et des Sports*, not *et du président*."""
    if index >= len(doc) or fold(doc[index].text) not in OF or _names_person(doc, index):
        return None
    return _complement(doc, index, names)


def _bears_name(doc: Doc, index: int) -> bool:
    """Tell whether the name after the complement belongs to it (*le patron du groupe Martin*)."""
    word = fold(doc[index].text)
    body = listed(word, nouns("collectives", "bodies")) or listed(word, nouns("places", "openers", "words"))
    return bool(body) and key(doc[index + 1].text) not in forenames()


def _describes(token: Token) -> bool:
    if key(token.text) in adjectives() and token.text[:1].islower():
        return True
    word = fold(token.text)
    if is_finite(token):
        return False
    near = word == "proche" and token.i > 0 and fold(token.nbor(-1).text) in SOURCES
    if near or (token.pos_ == "NOUN" and word in FOLLOWING) or word in ELDEST:
        return True
    if word in nouns("titles", "portfolios", "adjectives") or _delegates(token):
        return True
    if token.i and token.text[:1].isupper() and token.doc[token.i - 1].text[:1].isupper():
        return is_portfolio(token)
    governs = token.dep_ == "ROOT" or any(child.dep_.startswith("nsubj") for child in token.children)
    misread = token.dep_ == "amod" and token.pos_ in ("NOUN", "X") and token.head.i < token.i
    return (token.pos_ == "ADJ" or misread) and token.text[:1].islower() and not governs


def _delegates(token: Token) -> bool:
    """Tell whether a participle hands an office its field: *ministre déléguée aux*, *chargé de la*."""
    if token.i == 0 or token.i + 1 >= len(token.doc) or not token.text[:1].islower():
        return False
    word, following = fold(token.text), fold(token.doc[token.i + 1].text)
    if word.startswith("charge") and word in nouns("titles", "portfolios", "of"):
        return following in OF
    return word.startswith("delegue") and following in FOR | {"charge", "chargee"}


def _takes_for(doc: Doc, head: int, last: int) -> bool:
    """Tell whether *à*, *en* continue the phrase: *secrétaire à la Défense*, *ambassade à Moscou*."""
    following = [token for token in doc[last + 2 : last + 4] if token.pos_ != "DET"]
    if not following:
        return False
    if listed(fold(doc[head].text), POSTED) or any(
        listed(fold(token.text), POSTED) for token in doc[head : last + 1]
    ):
        return following[0].text[:1].isupper()
    if fold(doc[last].text) == "poste" and last > head:
        return following[0].text[:1].isupper()
    if fold(doc[head].text) in CAMPS and last == head:
        return bool(listed(fold(following[0].text), nouns("collectives", "bodies")))
    noun = person_nouns().get(fold(doc[head].text))
    known = noun is not None and noun.lemma not in suits_anybody() | tells_tie()
    near = last == head or fold(doc[last].text) in ("etat", "delegue", "deleguee")
    return known and near and (following[0].pos_ == "NOUN" or is_portfolio(following[0]))


def _names_person(doc: Doc, index: int) -> bool:
    return any(fold(token.text) in person_nouns() for token in doc[index : index + 3])


def _complement(doc: Doc, preposition: int, names: Mapping[int, int]) -> int | None:
    """Return the last token of the noun or name after the preposition at `preposition`."""
    index = preposition + 1
    while index < len(doc) and index not in names and doc[index].pos_ in BEFORE:
        if fold(doc[index].text) in nouns("pronouns", "last_named"):
            break
        index += 1
    if index >= len(doc):
        return None
    if index in names:
        return names[index]
    token = doc[index]
    if fold(token.text) in nouns("determiners", "manner"):
        return None
    if any(fold(token.text) in nouns("pronouns", part) for part in ("personal", "last_named")):
        return index
    return index if token.pos_ in ("NOUN", "PROPN", "X") or is_portfolio(token) else None
