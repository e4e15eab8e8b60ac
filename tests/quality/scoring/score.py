"""How much was found of what is there, and how much of what was found is right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """`hits` of the `found` are among the `wanted`; shares are per cent."""

    hits: float
    found: float
    wanted: float

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right."""
        return 100 * self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the share of what is there that was found."""
        return 100 * self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.found + self.wanted
        return 200 * self.hits / both if both else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:5.1f}  R {self.recall:5.1f}  F1 {self.f1:5.1f}"
