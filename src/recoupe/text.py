"""Text positions: spans of untouched text, and folds that never move one."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from recoupe.characters import Replacement

APOSTROPHES = "'’ʼ‘`´"
HYPHENS = "-‐‑‒–—―−"
SPACES = " \t\n\r\u00a0\u2009\u202f"
OPENING_MARKS = "«“„‹‟"
CLOSING_MARKS = "»”›"
MARKS = OPENING_MARKS + CLOSING_MARKS + '"'
# Words no longer than this come again and again, and what they fold to is kept.
WORD = 32


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A stretch of one text: Unicode code points, half-open `[start, end)`."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # What a frozen class writes for itself takes three times as long, and an article has hundreds of spans.
        _set_start(self, start)
        _set_end(self, end)

    def of(self, text: str) -> str:
        """Return the characters this span covers in `text`."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shared(self, other: Span) -> Span:
        """Return the stretch both cover; an empty one where they do not meet."""
        start = max(self.start, other.start)
        return Span(start, max(start, min(self.end, other.end)))

    def trimmed(self, text: str, dropped: str = SPACES) -> Span:
        """Return this span without the characters of `dropped` at its edges in `text`."""
        return trimmed(text, self.start, self.end, dropped)


_set_start, _set_end = (vars(Span)[name].__set__ for name in ("start", "end"))


def trimmed(text: str, start: int, end: int, dropped: str = SPACES) -> Span:
    """Return the span from `start` to `end` without the characters of `dropped` at its edges in `text`."""
    while start < end and text[start] in dropped:
        start += 1
    while end > start and text[end - 1] in dropped:
        end -= 1
    return Span(start, end)


def fold(text: str) -> str:
    """Return `text` as compared: lower case, no accents, one kind of quote, apostrophe, hyphen and space.

    The result has as many code points as `text`, so an offset in one is an offset in the other.
    """
    return _fold_word(text) if len(text) <= WORD else _FOLDED(text)


@lru_cache(maxsize=1 << 14)
def _fold_word(word: str) -> str:
    return _FOLDED(word)


def _folded(character: str) -> str:
    for kind, plain in ((APOSTROPHES, "'"), (HYPHENS, "-"), (SPACES, " "), (MARKS, '"')):
        if character in kind:
            return plain
    lower = character.lower()
    base = unicodedata.normalize("NFD", lower)[0]
    return base if len(lower) == 1 else character


_FOLDED = Replacement(_folded)
