"""What stands at the head and foot of a document's pages and is none of its text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.reading.documents.pdf_lines import Line

# Two lines at the head of a page and two at its foot: the name of the paper and the date, a number and an address.
EDGE = 2
NUMBER = re.compile(r"\W*(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:/|sur|of|de)\s*\d{1,4})?\W*", re.IGNORECASE)
FIRST, LAST = re.compile(r"\d{1,4}\b"), re.compile(r"\b\d{1,4}\Z")
# A line that fills the page is of its text, whatever number it ends with.
LONG = 100


def without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return `pages` without their numbers, the lines that stand beside these, and what half of them repeat."""
    often = max(2, (len(pages) + 1) // 2)
    repeated = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    shifts = Counter(shift for place, page in enumerate(pages) for shift in _shifts(page, place))
    shift = next((shift for shift, count in shifts.most_common(1) if count >= often), None)
    return [
        [
            line
            for line in page
            if not (line in edges and _runs(line, place, shift, repeated[_key(line)] >= often))
        ]
        for place, page in enumerate(pages)
        for edges in [_edges(page)]
    ]


def _runs(line: Line, place: int, shift: int | None, repeated: bool) -> bool:  # noqa: FBT001 - one of four grounds
    return repeated or NUMBER.fullmatch(line.words) is not None or shift in _numbers(line, place)


def _shifts(page: Sequence[Line], place: int) -> set[int]:
    """Return by how much the numbers at the edges of a page differ from its place: pages of one book agree."""
    return {shift for line in _edges(page) for shift in _numbers(line, place)}


def _numbers(line: Line, place: int) -> set[int]:
    if len(line.words) > LONG:
        return set()
    found = (FIRST.match(line.words), LAST.search(line.words))
    return {int(number[0]) - place for number in found if number}


def _edges(page: Sequence[Line]) -> list[Line]:
    downward = sorted(page, key=lambda line: -line.y)
    return [*downward[:EDGE], *downward[-EDGE:]]


def _key(line: Line) -> str:
    """Return the line as pages repeat it: their numbers differ."""
    return re.sub(r"\d+", "0", fold(line.words))
