"""Which pairs of quotations to ask a person about: those of which it is least sure what they are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.statements.grouping import LEAST
from recoupe.comparison.statements.reasons import why

if TYPE_CHECKING:
    from recoupe.comparison.statements.finding import Told
    from recoupe.comparison.statements.judged import Judged
    from recoupe.comparison.statements.match import Match
    from recoupe.reasons import Reason

# How far the odds may lie from those at which two reports begin a statement. Of 1,206 pairs across articles in all
# stories with gold, 125 are told wrongly: within 0.5, 73 pairs and 18 of these; within 1, 157 and 44; within 1.5, 232
# and 63; within 2, 312 and 78; within 3, 482 and 99; within 4, 729 and 113. Up to 2 every fourth answer mends one.
MARGIN = 2.0


@dataclass(frozen=True, slots=True)
class Question:
    """Two quotations of two articles that may report one utterance.

    Args:
        a: a quotation's id.

        b: that of a later one in reading order.

        doubt: how far the odds lie from where they would turn: 0 is no surer than a coin.

        held: whether they stand in one statement now.
    """

    a: str
    b: str
    doubt: float
    held: bool
    why: tuple[Reason, ...]


def find_questions(told: Told, judged: Judged) -> tuple[Question, ...]:
    """Return what to ask about statements, the least sure first: nothing that is decided, no two wordings twice."""
    held = {pair for one in told.statements for pair in combinations(one.members, 2)}
    decided = {frozenset(pair) for pairs in (judged.same, judged.different, judged.unsure) for pair in pairs}
    asked = {_wordings(one) for ids, one in told.matches.items() if frozenset(ids) in decided}
    near = (ids for ids, one in told.matches.items() if _is_open(one))
    found: list[Question] = []
    for a, b in sorted(near, key=lambda ids: (_doubt(told.matches[ids]), ids)):
        one = told.matches[a, b]
        if _wordings(one) not in asked:
            asked.add(_wordings(one))
            found.append(Question(a, b, _doubt(one), (a, b) in held, why(one)))
    return tuple(found)


def _wordings(one: Match) -> frozenset[object]:
    """Return what two pairs have in common where what is decided of one tells of the other."""
    return frozenset((one.a.whole.forms, one.b.whole.forms))


def _is_open(one: Match) -> bool:
    """Tell whether two articles differ on what a person could tell: one article's two reports are its own affair."""
    return one.a.quotation.article != one.b.quotation.article and _doubt(one) <= MARGIN


def _doubt(one: Match) -> float:
    return abs(one.odds - LEAST)
