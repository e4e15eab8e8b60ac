"""One story as a store keeps it up to date: its events, and its statements with the quotations they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Statement, Story
    from recoupe.comparison.question import Question


@dataclass(frozen=True, slots=True)
class Followed:
    """What the articles of one story tell of when and who said what.

    Args:
        quotations: of all its articles, their speakers resolved over the story.

        questions: what a person should be asked of them, their values and their people, the least sure first.
    """

    story: Story
    quotations: tuple[Quotation, ...]
    statements: tuple[Statement, ...]
    questions: tuple[Question, ...] = ()
