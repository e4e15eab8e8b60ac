"""People's judgements applied: where each fits now, which overrule one another, what follows for the findings."""

from __future__ import annotations

from recoupe.comparison.judging.outcome import Outcome, State
from recoupe.comparison.judging.ruling import Ruling, rule

__all__ = ["Outcome", "Ruling", "State", "rule"]
