"""The lines of a text as pieces of layout, before anything is known of them."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.text import CLOSING_MARKS, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.article import BlockKind

# What ends a line beside the newline; few texts hold any.
BREAKS = "\r\v\f\x85\u2028\u2029"
# From the first to the last character of a line that is not blank; and where newlines alone end lines, four times as
# fast.
LINE = re.compile(rf"\S(?:[^\n{BREAKS}]*\S)?")
PLAIN_LINE = re.compile(r"\S(?:.*\S)?")
# Mail programs and editors break at 65 to 80 columns, a few at 100; a paragraph kept on one line is longer.
COLUMNS = 100
# A line at least this full, for the widest of the text, was broken by the margin and goes on in the next.
FULL = 0.75
BROKEN_LINES = 3
STOPS = tuple(".!?…:;")
AFTER_STOPS = " \u00a0\u202f\"')]" + CLOSING_MARKS


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of layout: what it is for, where known, and whether a blank line stands above it."""

    span: Span
    kind: BlockKind | None = None
    apart: bool = False


def pieces(text: str, within: Span) -> list[Piece]:
    """Return the lines of `text` inside `within` that are not blank; lines broken by a margin are one."""
    found = list(_lines(text, within))
    return _joined(found) if _is_wrapped(text, found) else found


def stripped(text: str, span: Span) -> Span:
    """Return `span` without the white space of any kind at its edges in `text`."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def ends_with_stop(line: str) -> bool:
    """Tell whether the last word of `line`, marks and brackets put aside, is followed by a stop."""
    return line.rstrip(AFTER_STOPS)[-1:] in STOPS or line[-1:] in STOPS


def _lines(text: str, within: Span) -> Iterator[Piece]:
    last = within.start
    line_of = LINE if any(map(text.__contains__, BREAKS)) else PLAIN_LINE
    for line in line_of.finditer(text, within.start, within.end):
        between = text[last : line.start()]
        yield Piece(Span(*line.span()), apart=len(between.replace("\r\n", "\n").strip(" \t")) > 1)
        last = line.end()


def _is_wrapped(text: str, lines: Sequence[Piece]) -> bool:
    widest = max((len(line.span) for line in lines), default=0)
    if widest > COLUMNS:
        return False
    followed = [line.span for line, after in itertools.pairwise(lines) if not after.apart]
    full = [span for span in followed if len(span) >= FULL * widest]
    broken = [span for span in full if not ends_with_stop(span.of(text))]
    return len(broken) >= BROKEN_LINES and 2 * len(broken) > len(followed)


def _joined(lines: Sequence[Piece]) -> list[Piece]:
    widest = max(len(line.span) for line in lines)
    joined: list[Piece] = []
    was_full = False
    for line in lines:
        if was_full and not line.apart:
            joined[-1] = Piece(Span(joined[-1].span.start, line.span.end), apart=joined[-1].apart)
        else:
            joined.append(line)
        was_full = len(line.span) >= FULL * widest
    return joined
