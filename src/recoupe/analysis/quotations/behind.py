"""The noun behind an inverted verb that names who speaks: *a déclaré jeudi X*, *peut-on lire dans X*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.quotations.phrases import noun_after
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.language.parsed import Token

CONNECTIVES = words("french", "cues", "connectives", "words")


def named_behind(verb: Token) -> Token | None:
    """Return the head of the words behind the verb that name its subject, past what tells when, where and how."""
    inverted = [
        child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass") and child.i > verb.i
    ]
    behind = (noun_after(verb, limit) for limit in _limits(verb))
    found = next((noun for noun in behind if noun is not None), None) or next(iter(inverted), None)
    return None if found is not None and found.lower_ in CONNECTIVES else found


def document_behind(verb: Token) -> Token | None:
    """Return what is read: *peut-on lire dans un communiqué*."""
    for token in verb.doc[verb.i + 1 : next(_limits(verb))]:
        if token.pos_ in ("NOUN", "PROPN"):
            return token
    return None


def _limits(verb: Token) -> Iterator[int]:
    """Yield where the search for the speaker may stop: each comma behind a noun, then where another clause begins.

    *a lancé jeudi soir, devant la Bourse, Fatou Ndiagne*: what stands before the comma names nobody.
    """
    end = _limit(verb)
    for token in verb.doc[verb.i + 2 : end]:
        if token.text == ",":
            yield int(token.i)
    yield end


def _limit(verb: Token) -> int:
    """Return where another clause begins."""
    for token in verb.doc[verb.i + 1 :]:
        if (
            token.text in ".;:()«»"
            or (token.pos_ in ("SCONJ", "VERB", "AUX") and not _is_noun(token))
            or token.lower_ in ("que", "qu'", "qui", "si")
        ):
            return int(token.i)
    return len(verb.doc)


def _is_noun(token: Token) -> bool:
    """Tell whether what the tagger took for a verb is a noun: *le porté disparu*, *en suédois*."""
    before = token.nbor(-1)
    return before.pos_ == "DET" or (before.lower_ == "en" and not token.lower_.endswith("ant"))
