"""How much room a text takes where nothing can measure it: widths guessed from kinds of characters."""

from __future__ import annotations

import unicodedata
from itertools import accumulate

# Widths in ems, a little over those of common sans serifs, so that a text does not run past its room.
_THIN = frozenset("fijlrtI.,:;'’!|()[] \u00a0\u202f-")
_BROAD = frozenset("mwMWOQ@%&—…Œœ")


def width(text: str, size: float) -> float:
    """Return about how wide `text` is in letters of `size`."""
    return size * sum(map(_ems, text))


def fit(text: str, room: float, size: float) -> str:
    """Return `text`, cut with an ellipsis where it is wider than `room` in letters of `size`."""
    if width(text, size) <= room:
        return text
    reached = accumulate(map(_ems, text), initial=_ems("…"))
    kept = sum(size * at <= room for at in reached) - 1
    return text[: max(1, kept)].rstrip(" ,;:·-") + "…"


def wrap(text: str, room: float, size: float) -> list[str]:
    """Return `text` as lines no wider than `room` in letters of `size`; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _ems(character: str) -> float:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    if character in _THIN:
        return 0.34
    if character in _BROAD:
        return 1
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    return 0.7 if character.isupper() else 0.58
