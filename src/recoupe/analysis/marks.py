"""Stretches of text inside quotation marks: paired, nested, straight, reversed, unclosed, over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from recoupe.text import CLOSING_MARKS, MARKS, OPENING_MARKS, SPACES, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.article import Block

# Marks inside marks beyond this depth are noise.
DEEPEST = 4
START = attrgetter("span.start")
MARK = re.compile(f"[{MARKS}]")
SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)")


@dataclass(frozen=True, slots=True, order=True)
class Quoted:
    """What stands between two quotation marks.

    Args:
        span: the words inside, without marks and edge spaces.

        outer: the same with its marks.

        level: 0; 1 inside other marks.

        closed: whether the closing mark was found where it should be.
    """

    span: Span
    outer: Span
    level: int
    closed: bool


def find_quoted(text: str, blocks: Sequence[Block]) -> tuple[Quoted, ...]:
    """Return every quoted stretch of `blocks`, in order of appearance.

    A mark left open runs to the end of its block where the next block opens with a mark again (each paragraph
    of a long quotation does), on to the closing mark where a later block has one, else to the end of its sentence.
    """
    found: list[Quoted] = []
    for number, block in enumerate(blocks):
        pairs = list(_pair(text, block.span))
        following = blocks[number + 1].span if number + 1 < len(blocks) else None
        found += [_stretch(text, pair, block.span, following) for pair in pairs]
    return tuple(sorted(q for q in found if any(map(str.isalnum, q.span.of(text)))))


def inside(quoted: Sequence[Quoted], span: Span) -> Iterator[Quoted]:
    """Yield those of `quoted`, in order of appearance, whose words lie in `span`."""
    first = bisect_left(quoted, span.start, key=START)
    for place in range(first, len(quoted)):
        if quoted[place].span.start > span.end:
            return
        if quoted[place].span in span:
            yield quoted[place]


def around(quoted: Sequence[Quoted], span: Span) -> Iterator[Quoted]:
    """Yield those of `quoted` that begin before `span` and reach into it, the nearest first."""
    place = bisect_left(quoted, span.start, key=START) - 1
    while place >= 0:
        if quoted[place].span.end > span.start:
            yield quoted[place]
        if quoted[place].level == 0:
            return
        place -= 1


@dataclass(slots=True)
class _Pair:
    start: int
    end: int | None
    level: int


def _pair(text: str, span: Span) -> Iterator[_Pair]:
    """Yield the pairs of marks of one block: positions of the opening and the closing mark."""
    open_: list[tuple[int, str]] = []
    for mark in MARK.finditer(text, span.start, span.end):
        position = mark.start()
        if _opens(text, position, span, open_):
            if len(open_) < DEEPEST:
                open_.append((position, mark[0]))
        elif open_:
            start, _ = open_.pop()
            yield _Pair(start, position, len(open_))
    for level, (start, _) in enumerate(open_):
        yield _Pair(start, None, level)


def _opens(text: str, position: int, block: Span, open_: list[tuple[int, str]]) -> bool:
    mark = text[position]
    if mark in OPENING_MARKS:
        return True
    before = text[position - 1] if position > block.start else " "
    after = text[position + 1] if position + 1 < block.end else " "
    if mark in CLOSING_MARKS:
        return not open_ and _stands_alone(before) and after.isalnum()
    if open_ and open_[-1][1] == '"':
        return False
    return not open_ or (
        _stands_alone(before) and not after.isspace() and _closes_later(text, position, block)
    )


def _stands_alone(before: str) -> bool:
    return before in SPACES or before in "('’[-–—:"


def _closes_later(text: str, position: int, block: Span) -> bool:
    return text.find('"', position + 1, block.end) >= 0


def _stretch(text: str, pair: _Pair, block: Span, following: Span | None) -> Quoted:
    if pair.end is not None:
        return _quoted(text, pair.start, pair.end + 1, pair.level, closed=True)
    if following is not None and text[following.start] in MARKS:
        return _quoted(text, pair.start, block.end, pair.level, closed=False)
    sentence = SENTENCE_END.search(text, pair.start, block.end)
    return _quoted(text, pair.start, sentence.end() if sentence else block.end, pair.level, closed=False)


def _quoted(text: str, start: int, end: int, level: int, *, closed: bool) -> Quoted:
    inner = Span(start + 1, end - 1 if closed else end).trimmed(text)
    return Quoted(inner, Span(start, end), level, closed)
