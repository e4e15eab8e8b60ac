"""Expressions of several words around a verb: *faire savoir*, *tirer la sonnette d’alarme*, *être formel*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from operator import contains
from typing import TYPE_CHECKING

from recoupe.language.conjugation import Mood, conjugate
from recoupe.language.lexicon import table

if TYPE_CHECKING:
    from recoupe.language.parsed import Token

# How many words may part the verb from the rest: *a fait jeudi matin savoir*, *est tout à fait formel*.
APART = 3
PRONOUN = re.compile(r"(?:se |s')")


@dataclass(frozen=True, slots=True)
class Locution:
    """An entry of the lexicon: its verb, the words that follow it, each in its forms, and its frames."""

    entry: str
    verb: str
    rest: tuple[frozenset[str], ...]
    frames: frozenset[str]
    reflexive: bool

    def verb_before(self, last: Token) -> Token | None:
        """Return the verb of the expression whose last word is `last`, where all of it stands there."""
        words, start = last.doc.surface.lower, last.i - len(self.rest) + 1
        if start < 1 or not all(map(contains, self.rest, words[start:])):
            return None
        forms = conjugate_once(self.verb)
        before = range(start - 1, max(-1, start - 2 - APART), -1)
        return next((last.doc[place] for place in before if words[place] in forms), None)


@cache
def conjugate_once(verb: str) -> dict[str, frozenset[Mood]]:
    """Return the forms of `verb`, read once."""
    return conjugate(verb)


@cache
def locutions() -> dict[str, tuple[Locution, ...]]:
    """Return the expressions of the lexicon by each form of their last word, the longest first."""
    found: dict[str, list[Locution]] = {}
    for entry, frames in table("french", "cues")["locutions"].items():
        locution = _read(entry, frozenset(frames))
        for form in locution.rest[-1]:
            found.setdefault(form, []).append(locution)
    return {form: tuple(sorted(those, key=lambda one: -len(one.rest))) for form, those in found.items()}


def _read(entry: str, frames: frozenset[str]) -> Locution:
    verb, *rest = re.split(r" |(?<=')", PRONOUN.sub("", entry, count=1))
    inflected = table("french", "cues")["inflected"]
    forms = tuple(frozenset([word, *inflected.get(word, ())]) for word in rest)
    return Locution(entry, verb, forms, frames, reflexive=PRONOUN.match(entry) is not None)


@cache
def heads() -> frozenset[str]:
    """Return the verbs that expressions are made of."""
    return frozenset(one.verb for those in locutions().values() for one in those)
