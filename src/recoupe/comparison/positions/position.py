"""What somebody holds and who contradicts it, as data: words set beside words, never who is right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.analysis.quotations.quotation import Speaker
    from recoupe.comparison.dossier import Place
    from recoupe.reasons import Reason


class Opposition(StrEnum):
    """How two statements oppose one another.

    `denial`: one denies what the other holds; `negation`: one says not what the other says; `opposites`: words
    that exclude one another; `figures`: two figures for one thing; `change`: one speaker, on two days;
    `reported`: one denies what the article itself tells.
    """

    DENIAL = "denial"
    NEGATION = "negation"
    OPPOSITES = "opposites"
    FIGURES = "figures"
    CHANGE = "change"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction: who holds it, and the words that oppose the other's.

    Args:
        statement: its id; `None` where the article itself tells it.

        quotation: the id of the report in which the words stand; `None` with `statement`.

        words: where they stand.
    """

    statement: str | None
    quotation: str | None
    words: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements of which one denies what the other holds, in reading order; never which is true."""

    id: str
    kind: Opposition
    a: Side
    b: Side
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """What one speaker holds on one subject.

    Args:
        subject: words of the statements that name it, as they stand there.

        statements: ids, in order of time.

        contradictions: ids of those that one of the statements stands in.
    """

    id: str
    speaker: Speaker
    subject: tuple[str, ...]
    statements: tuple[str, ...]
    contradictions: tuple[str, ...]
    why: tuple[Reason, ...]
