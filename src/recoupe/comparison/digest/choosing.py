"""The sentences of a digest: each tells most of what is left to tell, and least of what is told."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from recoupe.comparison.statements.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.comparison.digest.units import Unit
    from recoupe.comparison.dossier import Place

# Sentences of a digest, as far as the articles allow.
FEWEST, MOST = 3, 6
# What a sentence tells against how like it is to one chosen: maximal marginal relevance
# (Carbonell and Goldstein, 1998); set by hand, as is the length beyond which a sentence loses.
_RELEVANCE = 0.7
_LENGTH = 160


class Choice:
    """Sentences to choose from, by what they tell."""

    def __init__(self, told: Mapping[Place, Sequence[Unit]], texts: Mapping[str, str], articles: int) -> None:
        self._told = told
        self._texts = texts
        self._others = max(1, articles - 1)
        self._words = {place: self._read(place) for place in told}

    def choose(self) -> list[Place]:
        """Return the sentences in the order they were chosen."""
        chosen: list[Place] = []
        covered: set[str] = set()
        most = max((self._relevance(place, covered) for place in self._told), default=0.0)
        while most and len(chosen) < MOST:
            rest = [place for place in self._told if place not in chosen]
            best = max(
                rest, key=lambda place: (self._mark(place, chosen, covered, most), place), default=None
            )
            if best is None or not self._is_worth(best, chosen, covered, most):
                break
            chosen.append(best)
            covered.update(unit.id for unit in self._told[best])
        return chosen

    def _is_worth(self, place: Place, chosen: list[Place], covered: set[str], most: float) -> bool:
        fresh = self._relevance(place, covered)
        return fresh > 0 and (len(chosen) < FEWEST or self._mark(place, chosen, covered, most) > 0)

    def _mark(self, place: Place, chosen: list[Place], covered: set[str], most: float) -> float:
        alike = max((self._likeness(place, other) for other in chosen), default=0.0)
        return _RELEVANCE * self._relevance(place, covered) / most - (1 - _RELEVANCE) * alike

    def _relevance(self, place: Place, covered: set[str]) -> float:
        """Return by how many other articles what is not yet covered is told, the less for a long sentence."""
        fresh = (unit for unit in self._told[place] if unit.id not in covered)
        told = sum((len(unit.tellers) - 1) / self._others for unit in fresh)
        return float(told / max(1.0, sqrt(len(place.span) / _LENGTH)))

    def _likeness(self, a: Place, b: Place) -> float:
        ours, theirs = self._words[a], self._words[b]
        return len(ours & theirs) / max(1, min(len(ours), len(theirs)))

    def _read(self, place: Place) -> frozenset[str]:
        read = words(self._texts[place.article], (place.span,))
        return frozenset(word.stem for word in read if word.content)
