"""Documents that speak, and the body that issued them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.lexicon import key, listed, nouns
from recoupe.analysis.actors.phrases import last_of
from recoupe.text import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from recoupe.language.tokens import Sentence

# How far from the noun its maker may stand, in words; past it the agent is another verb's.
WITHIN = 16


def issuer(sentence: Sentence, head: int) -> str:
    """Return the body that issued the document whose noun is at `head`; `""` where the text names none."""
    doc = sentence.doc
    return _made_by(doc, head) or _of(doc, head)


def _made_by(doc: Doc, head: int) -> str:
    for token in doc[head + 1 : head + WITHIN]:
        if token.text in (",", ";", ".", ":"):
            return ""
        if _makes(token) and token.i + 1 < len(doc) and fold(doc[token.i + 1].text) == "par":
            return _name_from(doc, token.i + 2)
    return ""


def _makes(token: Token) -> bool:
    word = fold(token.text)
    endings = ("", "e", "s", "es")
    makers = nouns("documents", "makers")
    return any(word.endswith(ending) and word.removesuffix(ending) in makers for ending in endings)


def _of(doc: Doc, head: int) -> str:
    """Read *un communiqué de la Maison-Blanche*: a name, or a body's noun, right after *de*."""
    index = head + 1
    while index < len(doc) and doc[index].pos_ == "ADJ":
        index += 1
    if index >= len(doc) or fold(doc[index].text) not in ("de", "du", "des", "d'"):
        return ""
    start = index + 1
    while start < len(doc) and doc[start].pos_ == "DET":
        start += 1
    if start >= len(doc):
        return ""
    named = doc[start].text[:1].isupper() or listed(key(doc[start].text), nouns("collectives", "bodies"))
    return _name_from(doc, start) if named else ""


def _name_from(doc: Doc, start: int) -> str:
    """Return the body named from the token at `start`: a capitalised run, or a noun with its complement."""
    while start < len(doc) and doc[start].pos_ == "DET":
        start += 1
    if start >= len(doc):
        return ""
    last = start
    while last + 1 < len(doc) and doc[last + 1].text[:1].isupper():
        last += 1
    return doc[start : last_of(doc, last, {}) + 1].text
