"""The punctuation at the ends of a passage that both sides have."""

from __future__ import annotations

from recoupe.text import CLOSING_MARKS, OPENING_MARKS, SPACES, Span, fold

BEFORE = OPENING_MARKS + '"(['
AFTER = CLOSING_MARKS + '".!?…)]'


def widen(a: Span, b: Span, text_a: str, text_b: str) -> tuple[Span, Span]:
    """Return spans from word to word with the marks both texts put around them.

    An opening mark before the first word belongs to it; a stop or closing mark after the last one too,
    spaces apart.
    """
    before_a, before_b = _shared(_opening(text_a, a.start), _opening(text_b, b.start))
    after_a, after_b = _shared(_closing(text_a, a.end), _closing(text_b, b.end))
    return (
        Span(min([a.start, *before_a]), max([a.end, *(at + 1 for at in after_a)])),
        Span(min([b.start, *before_b]), max([b.end, *(at + 1 for at in after_b)])),
    )


Marks = list[tuple[str, int]]


def _shared(ours: Marks, theirs: Marks) -> tuple[list[int], list[int]]:
    """Return where the marks stand that both have, counted from the word outwards."""
    count = 0
    while count < min(len(ours), len(theirs)) and ours[count][0] == theirs[count][0]:
        count += 1
    return [at for _, at in ours[:count]], [at for _, at in theirs[:count]]


def _opening(text: str, start: int) -> Marks:
    marks: Marks = []
    at = start - 1
    while at >= 0 and text[at] in BEFORE + SPACES and not (text[at] == '"' and _closes(text, at)):
        if text[at] not in SPACES:
            marks.append((fold(text[at]), at))
        at -= 1
    return marks


def _closing(text: str, end: int) -> Marks:
    marks: Marks = []
    at = end
    while at < len(text) and text[at] in AFTER + SPACES and not (text[at] == '"' and _opens(text, at)):
        if text[at] not in SPACES:
            marks.append((fold(text[at]), at))
        at += 1
    return marks


def _opens(text: str, at: int) -> bool:
    """Tell whether a straight mark opens: space before it, none after."""
    return text[at - 1 : at] in ("", *SPACES) and text[at + 1 : at + 2] not in ("", *SPACES)


def _closes(text: str, at: int) -> bool:
    """Tell whether a straight mark closes: no space before it, space after."""
    return text[at - 1 : at] not in ("", *SPACES) and text[at + 1 : at + 2] in ("", *SPACES)
