"""Whether a noun for bodies may mean a body by the noun that opens its name: no *compagnie* is a *Syndicat*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import listed, nouns
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.sources.source import Source

FAMILIES = ("firms", "unions", "authorities", "associations", "papers")


def may_be(source: Source, name: str) -> bool:
    """Tell whether the noun of `source` and the one that opens `name` are of one family, as far as both show it."""
    mine = _families(fold(source.head.text)) if source.head is not None else set()
    theirs = _families(next(iter(fold(name).split()), ""))
    return not mine or not theirs or not mine.isdisjoint(theirs)


def is_kin(source: Source, name: str) -> bool:
    """Tell whether both nouns show one family: *l'entreprise* after *la Laiterie des Trois-Gués*."""
    theirs = _families(next(iter(fold(name).split()), ""))
    return source.head is not None and not theirs.isdisjoint(_families(fold(source.head.text)))


def _families(word: str) -> set[str]:
    return {family for family in FAMILIES if listed(word, nouns("collectives", "families", family))}
