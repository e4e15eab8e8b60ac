"""The characters of a quotation that count: no marks, no space, no punctuation at the edges of its spans."""

from __future__ import annotations

from typing import Any

MARKS = frozenset("«»“”\"„‟‹›‘’'")
EDGES = MARKS | frozenset(" \t\n\r\u00a0\u202f,.;:!?…()[]–—-")

Row = dict[str, Any]


def characters(spans: list[Row]) -> frozenset[int]:
    """Return the positions that `spans` cover and that count."""
    return frozenset(position for span in spans for position in _counting(span))


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of the characters of either that both have."""
    return len(one & other) / len(one | other) if one and other else 0.0


def _counting(span: Row) -> list[int]:
    inner = [place for place, character in enumerate(span["text"]) if character not in EDGES]
    if not inner:
        return []
    return [
        span["start"] + place
        for place in range(inner[0], inner[-1] + 1)
        if not (span["text"][place] in MARKS or span["text"][place].isspace())
    ]
