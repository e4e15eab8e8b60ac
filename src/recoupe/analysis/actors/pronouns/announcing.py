"""Whom a sentence announces before the pronoun that stands for him: *La préfecture dément : l'eau, dit-elle, monte*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.phrases import first_of
from recoupe.analysis.actors.words.voices import is_somebody
from recoupe.language.tokens import feature
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.sources.source import Source
    from recoupe.language.parsed import Token

GENDERS = {"le": "m", "un": "m", "la": "f", "une": "f"}


def announced(source: Source, gender: str, *, plural: bool) -> Token | None:
    """Return the subject before a colon that a pronoun hung on a verb behind it stands for."""
    token, doc = source.tokens[-1], source.sentence.doc
    if not token.text.startswith("-"):
        return _topic(source, plural=plural)
    colon = max((t.i for t in doc[: token.i] if t.text == ":"), default=0)
    for one in doc[:colon]:
        if one.dep_ == "nsubj" and one.pos_ in ("NOUN", "PROPN") and is_somebody(one):
            return one if _agrees(one, gender, plural=plural) else None
    return None


def _topic(source: Source, *, plural: bool) -> Token | None:
    """Return the noun of *quant à X* that opens the clause: *Quant aux riverains, ils réclament*."""
    token, doc = source.tokens[-1], source.sentence.doc
    start = token.i
    while start > 0 and doc[start - 1].text not in ".;:":
        start -= 1
    between = doc[start + 2 : token.i]
    if len(between) < 2 or doc[start].lower_ != "quant" or between[-1].text != ",":
        return None
    noun = next((t for t in between if t.pos_ in ("NOUN", "PROPN")), None)
    many = doc[start + 1].lower_ == "aux" or between[0].lower_ in ("les", "ces", "ses", "leurs")
    return noun if noun is not None and many == plural else None


def _agrees(noun: Token, gender: str, *, plural: bool) -> bool:
    first = noun.doc[first_of(noun.doc, noun.i)]
    shown = GENDERS.get(fold(first.text), feature(first, "Gender")[:1].lower()) if first != noun else ""
    many = feature(noun, "Number") == "Plur"
    return many == plural and (not shown or not gender or shown == gender)
