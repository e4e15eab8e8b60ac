"""A temporal expression: its words, its TIMEX3 value and the days it may mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from recoupe.text import Span


class TimeType(StrEnum):
    """TIMEX3 types (Pustejovsky et al., TimeML 1.2.1, 2005)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Time:
    """One temporal expression of an article.

    Args:
        value: a TIMEX3 value; what the text leaves open stays `X` (`XXXX-04-12`).

        earliest: the first day it may mean; `None` where open.

        latest: the last day it may mean, included; `None` where open.

        anchor: what it is counted from: `text`, `published`, `day` (the article's own day), an expression's
            `start-end`, or `""` where nothing anchors it.

        rule: the id of the rule that read it.
    """

    article: str
    span: Span
    type: TimeType
    value: str
    earliest: date | None
    latest: date | None
    anchor: str
    rule: str
