"""Capitals that belong to an office, not to a name: *ministre de la Mer*, *chargée de la Ruralité*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.geography import places
from recoupe.analysis.actors.words.lexicon import forenames, key, nouns, singulars
from recoupe.analysis.actors.words.offices import portfolios
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.language.parsed import Doc, Token

ARTICLES = frozenset(("la", "l'", "les"))
OF, TO = frozenset(("du", "des")), frozenset(("au", "aux"))
JOINTS = frozenset(("et", ",", "ou"))


def is_portfolio(token: Token) -> bool:
    """Tell whether a word names what an office deals with: listed, or after the noun of such an office."""
    if key(token.text) in portfolios():
        return True
    word = token.text
    acronym = word.isupper() and len(word) > 1
    return word[:1].isupper() and not acronym and key(word) not in places() and is_governed(token)


def is_governed(token: Token) -> bool:
    """Tell whether the noun of an office, or another of its portfolios, stands before the word."""
    doc = token.doc
    governing, ends = _preposition(doc, token.i)
    if governing:
        return _takes(doc, ends, governing)
    if token.i == 0 or key(token.text) in forenames():
        return False
    before = doc[token.i - 1]
    describes = token.pos_ == "ADJ" or before.pos_ == "ADJ" or _both_plural(before, token)
    return describes and before.text[:1].isupper() and is_portfolio(before)


def _both_plural(before: Token, token: Token) -> bool:
    """Tell *Petites Entreprises* from a minister's surname after the portfolio."""
    return before.text.endswith("s") and token.text.endswith("s")


def _preposition(doc: Doc, index: int) -> tuple[str, int]:
    """Return which preposition and article stand before `index` (`of`, `to`), and the index before them."""
    word = fold(doc[index - 1].text) if index else ""
    if word in OF or word in TO:
        return ("of" if word in OF else "to"), index - 2
    if index > 1 and word in ARTICLES:
        return {"de": "of", "a": "to"}.get(fold(doc[index - 2].text), ""), index - 3
    return "", index


def _takes(doc: Doc, index: int, governing: str) -> bool:
    """Tell whether an office's noun, or another portfolio of the same office, ends at `index`."""
    if index > 0 and doc[index].text in JOINTS:
        return _portfolio_ends(doc, index - 1)
    while index >= 0:
        if any(form in nouns("titles", "portfolios", governing) for form in singulars(fold(doc[index].text))):
            return True
        if doc[index].pos_ not in ("ADJ", "PROPN") and key(doc[index].text) != "etat":
            return False
        index -= 2 if index > 1 and fold(doc[index - 1].text) == "d'" else 1
    return False


def _portfolio_ends(doc: Doc, index: int) -> bool:
    while index > 0 and doc[index].text[:1].islower() and doc[index].pos_ == "ADJ":
        index -= 1
    return doc[index].text[:1].isupper() and is_portfolio(doc[index])
