"""The shapes of the strips, in their own units: each an article from end to end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.text import Span

# A strip is this wide, whatever the article's length; a mark never thinner than can be hit.
STRIP = 1000
THINNEST = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark on a strip: where it starts, how wide it is, where it leads."""

    x: float
    width: float
    address: str
    label: str


def draw_bar(span: Span, length: int, address: str, label: str) -> Bar:
    """Return the mark of `span` on the strip of a text of `length` characters."""
    width = max(THINNEST, STRIP * len(span) / max(length, 1))
    start = min(STRIP * span.start / max(length, 1), STRIP - width)
    return Bar(round(start, 1), round(width, 1), address, label)
