"""A judgement: what a person decided of a match, and the words it was decided on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.text import Span


class About(StrEnum):
    """What a judgement is about: two judgements speak against one another only where they are about the same."""

    QUOTATIONS = "quotations"
    VALUES = "values"
    SPEAKER = "speaker"
    ACTORS = "actors"


class Kind(StrEnum):
    """What is decided: of two quotations or values, of one quotation's speaker, of two mentions of actors."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    SPEAKER = "speaker"
    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Where a finding stood and in which words, so that it is found again when the text changes.

    Args:
        digest: of the article's text then.

        span: in that text.

        text: the words there.

        article: the article's id then.

        before: what stood before them on their line, where the words alone may stand in many places.

        after: what stood behind them.
    """

    digest: str
    span: Span
    text: str
    article: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of a person.

    Args:
        a: a quotation, a value of an account, or a mention of an actor.

        b: the other one; `None` where a speaker is named.

        name: the right speaker; `None` where nobody is known to have spoken.

        date: as given; no clock is asked.

        source: where it was read, `file:3`; no part of what is decided.

        of: what `a` and `b` are, where the kind leaves it open: quotations, values, or of what nobody knows, actors.
    """

    kind: Kind
    a: Mark
    b: Mark | None = None
    name: str | None = None
    note: str = ""
    author: str = ""
    date: str = ""
    source: str = field(default="", compare=False)
    of: About = About.QUOTATIONS

    @property
    def about(self) -> About:
        """Return what it is about."""
        if self.kind is Kind.SPEAKER:
            return About.SPEAKER
        if self.kind in (Kind.MERGE, Kind.SPLIT):
            return About.ACTORS
        return self.of

    @property
    def subject(self) -> tuple[About, frozenset[Mark]]:
        """Return what it is about, and where: of two judgements with one subject, the later stands."""
        return self.about, frozenset({self.a} if self.b is None else {self.a, self.b})
