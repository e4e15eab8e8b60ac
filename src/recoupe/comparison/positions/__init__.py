"""Positions: what each speaker holds, and who contradicts whom."""

from __future__ import annotations

from recoupe.comparison.positions.finding import find_contradictions
from recoupe.comparison.positions.holding import find_positions
from recoupe.comparison.positions.position import Contradiction, Opposition, Position, Side
from recoupe.comparison.positions.stand import take_stands

__all__ = [
    "Contradiction",
    "Opposition",
    "Position",
    "Side",
    "find_contradictions",
    "find_positions",
    "take_stands",
]
