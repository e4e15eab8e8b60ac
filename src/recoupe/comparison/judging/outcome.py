"""What became of a judgement on these articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.judgements.judgement import Judgement
    from recoupe.reasons import Reason


class State(StrEnum):
    """Whether a judgement holds as it stands, holds elsewhere, has nothing to hold to, or gives way to another."""

    APPLIED = "applied"
    MOVED = "moved"
    UNFIT = "unfit"
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A judgement and what became of it.

    Args:
        findings: the ids of the quotations it is about, or of the actors as they are now; none where unfit.
    """

    judgement: Judgement
    state: State
    findings: tuple[str, ...]
    why: tuple[Reason, ...]
