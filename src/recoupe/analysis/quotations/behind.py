"""The noun behind an inverted verb that names who speaks: *a déclaré jeudi X*, *peut-on lire dans X*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.phrases import noun_after, time_words
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from recoupe.language.parsed import Token

NAMING = ("NOUN", "PROPN")
CONNECTIVES = words("french", "cues", "connectives", "words")


def named_behind(verb: Token) -> Token | None:
    """Return the head of the words behind the verb that name its subject."""
    inverted = [
        child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass") and child.i > verb.i
    ]
    found = noun_after(verb, _limit(verb)) or next(iter(inverted), None)
    return None if found is not None and found.lower_ in CONNECTIVES else found


def document_behind(verb: Token) -> Token | None:
    """Return what is read: *peut-on lire dans un communiqué*."""
    for token in verb.doc[verb.i + 1 : _limit(verb)]:
        if token.pos_ in ("NOUN", "PROPN"):
            return token
    return None


def _limit(verb: Token) -> int:
    """Return where the search for the speaker stops: a comma, unless another closes the aside it opens."""
    for token in verb.doc[verb.i + 1 :]:
        if (
            token.text in ".;:()«»"
            or (token.pos_ in ("SCONJ", "VERB", "AUX") and token.nbor(-1).pos_ != "DET")
            or token.lower_ in ("que", "qu'", "qui", "si")
        ):
            return int(token.i)
        dated = token.nbor(-1).lower_ in time_words()
        if token.text == "," and token.i > verb.i + 1 and token.nbor(-1).pos_ in NAMING and not dated:
            return int(token.i)
    return len(verb.doc)
