"""The future and the conditional: rare in encyclopaedias, common where people say what will be."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from training.pieces import Piece

from training import grammar

if TYPE_CHECKING:
    from random import Random

    from training.treebank import Word

FUTURE = {"Sing": "a", "Plur": "ont"}
CONDITIONAL = {"Sing": "ait", "Plur": "aient"}
VOWELS = frozenset("aàâeéèêëiîïoôuùûyœh")
ELIDING = frozenset(["ne", "se", "me", "te", "le", "la", "que", "je"])


def later(clause: Piece, dice: Random) -> Piece:
    """Return `clause` in the future or the conditional, where its finite verb has both; else as it is."""
    at = next((at for at, word in enumerate(clause.words) if _is_finite(word, clause.root)), None)
    stem = at is not None and _stem(clause.words[at].lemma)
    if at is None or not stem:
        return clause
    moved = _moved(clause.words[at], stem, conditional=dice.random() < 0.5)
    words = (*clause.words[:at], moved, *clause.words[at + 1 :])
    return Piece(words, clause.root) if _sounds(words, at) else clause


def _is_finite(word: Word, root: int) -> bool:
    below = word.head == root and word.tag in ("VERB", "AUX")
    return below and {"Mood=Ind", "Person=3", "VerbForm=Fin"} <= set(word.features.split("|"))


def _stem(lemma: str) -> str | None:
    """Return what the endings are put to: *tiendr*, *donner*, *prendr*."""
    stems = grammar.load().stems
    if lemma in stems:
        return stems[lemma]
    ending = next((ending for ending in stems if ending != "aller" and lemma.endswith(ending)), None)
    return ending and lemma[: -len(ending)] + stems[ending]


def _moved(verb: Word, stem: str, *, conditional: bool) -> Word:
    number = "Plur" if "Number=Plur" in verb.features else "Sing"
    mood, tense = ("Cnd", "Pres") if conditional else ("Ind", "Fut")
    features = re.sub(r"Tense=\w+", f"Tense={tense}", verb.features.replace("Mood=Ind", f"Mood={mood}"))
    return replace(verb, form=stem + (CONDITIONAL if conditional else FUTURE)[number], features=features)


def _sounds(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether no neighbour would have to gain or lose an apostrophe or a *-t-*."""
    before = words[at - 1].form if at else ""
    behind = words[at + 1].form if at + 1 < len(words) else ""
    vowel = words[at].form[0] in VOWELS
    return not behind.startswith("-") and (before not in ELIDING if vowel else not before.endswith("'"))
