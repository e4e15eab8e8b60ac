"""Nouns of persons and the words that differ from them by an accent alone: *le chargé*, *la charge*."""

from __future__ import annotations

from functools import cache

from recoupe.analysis.actors.words.lexicon import table
from recoupe.analysis.actors.words.occupations import listed_pairs
from recoupe.text import fold


@cache
def endings() -> dict[str, frozenset[str]]:
    """Return the last letters, *e* and *é* apart, that each form may have: *le chargé*, not *la charge*."""
    pairs = (*table("titles")["pairs"]["nouns"], *listed_pairs())
    found: dict[str, frozenset[str]] = {}
    for form in (*table("titles")["epicene"]["nouns"], *(form for pair in pairs for form in pair)):
        found[fold(form)] = found.get(fold(form), frozenset()) | {form[-1]}
    return found


def ends_alike(word: str) -> bool:
    """Tell whether a word with the letters of a noun of a person has its accent too: *un juge*, not *jugé*."""
    bare = word.lower().removesuffix("s")
    allowed = endings().get(fold(bare))
    return allowed is None or bare[-1] in allowed or bare[-1] not in "eé"
