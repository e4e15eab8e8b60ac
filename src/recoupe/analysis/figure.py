"""A figure: a number with its unit, and how surely the text gives it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.text import Span


class Modality(StrEnum):
    """How a figure is given."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with what it counts.

    Args:
        span: the number and what it counts, as one stretch.

        number: where the digits or number words alone stand.

        value: the number; the middle of a range is never taken: see `upper`.

        upper: the other end of a range (*entre 10 et 12*, *des dizaines*), else `value`.

        unit: what is counted, folded and singular (`mort`, `personne`, `euro`, `%`).

        context: folded content words of the sentence, for matching one fact across articles.

        hedge: the words that set the modality (*au moins*), beside `span`; `None` where there are none.
    """

    article: str
    span: Span
    number: Span
    value: float
    upper: float
    unit: str
    modality: Modality
    context: frozenset[str]
    hedge: Span | None = None
