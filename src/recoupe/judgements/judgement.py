"""A judgement: what a person decided of a match, and the words it was decided on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.text import Span


class Kind(StrEnum):
    """What is decided: of two quotations, of one quotation's speaker, of two mentions of actors."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    SPEAKER = "speaker"
    MERGE = "merge"
    SPLIT = "split"

    @property
    def of_actors(self) -> bool:
        """Tell whether it is about actors; otherwise it is about quotations."""
        return self in (Kind.MERGE, Kind.SPLIT)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Where a finding stood and in which words, so that it is found again when the text changes.

    Args:
        digest: of the article's text then.

        span: in that text.

        text: the words there.

        article: the article's id then.
    """

    digest: str
    span: Span
    text: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of a person.

    Args:
        a: a quotation, or a mention of an actor.

        b: the other one; `None` where a speaker is named.

        name: the right speaker; `None` where nobody is known to have spoken.

        date: as given; no clock is asked.

        source: where it was read, `file:3`; no part of what is decided.
    """

    kind: Kind
    a: Mark
    b: Mark | None = None
    name: str | None = None
    note: str = ""
    author: str = ""
    date: str = ""
    source: str = field(default="", compare=False)

    @property
    def subject(self) -> tuple[str, frozenset[Mark]]:
        """Return what it is about: of two judgements with one subject, the later stands."""
        about = "speaker" if self.kind is Kind.SPEAKER else "actors" if self.kind.of_actors else "quotations"
        return about, frozenset({self.a} if self.b is None else {self.a, self.b})
