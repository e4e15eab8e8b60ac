"""Quotation marks in the ways newsrooms print them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from training.treebank import Sentence

PRINTED = frozenset('"«»“”')


@dataclass(frozen=True, slots=True)
class Marks:
    """One pair of quotation marks, and whether a space stands inside it."""

    opening: str
    closing: str
    spaced: bool


STYLES = (
    Marks("«", "»", spaced=True),
    Marks("«", "»", spaced=False),
    Marks("“", "”", spaced=False),
    Marks('"', '"', spaced=False),
)


def draw(dice: Random) -> Marks:
    """Return one style; guillemets with spaces, the commonest in print, come up half the time."""
    return dice.choices(STYLES, weights=(4, 1, 2, 2))[0]


def restyled(sentence: Sentence, marks: Marks) -> Sentence | None:
    """Return `sentence` with its quotation marks printed as `marks`; `None` where they do not pair."""
    places = [at for at, word in enumerate(sentence) if word.form in PRINTED]
    if not places or len(places) % 2:
        return None
    words = list(sentence)
    for opening, closing in zip(places[::2], places[1::2], strict=True):
        words[opening] = replace(words[opening], form="«")
        words[closing] = replace(words[closing], form="»")
    return printed(tuple(words), marks)


def printed(sentence: Sentence, marks: Marks) -> Sentence:
    """Return `sentence` with its guillemets printed as `marks`, spaces inside them included."""
    words = list(sentence)
    for at, word in enumerate(sentence):
        if word.form == "«":
            words[at] = replace(words[at], form=marks.opening, lemma=marks.opening, space=marks.spaced)
        elif word.form == "»":
            words[at] = replace(words[at], form=marks.closing, lemma=marks.closing)
            if at:
                words[at - 1] = replace(words[at - 1], space=marks.spaced)
    return tuple(words)
