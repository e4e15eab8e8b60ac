"""Statements: the same utterance, across outlets, wordings and translations."""

from __future__ import annotations

from recoupe.comparison.statements.differences import Difference, differences
from recoupe.comparison.statements.finding import find_statements
from recoupe.comparison.statements.pairing import find_matches, reports_of
from recoupe.comparison.statements.questions import Question, find_questions
from recoupe.comparison.statements.reasons import why
from recoupe.comparison.statements.wording import compare_wordings, wording

__all__ = [
    "Difference",
    "Question",
    "compare_wordings",
    "differences",
    "find_matches",
    "find_questions",
    "find_statements",
    "reports_of",
    "why",
    "wording",
]
