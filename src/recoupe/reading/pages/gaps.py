"""Lines of a story that an extractor left out between two that it took: short headings, lists, a lone paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.reading.pages.landmarks import Landmarks
    from recoupe.reading.pages.lines import Line

    Piece = tuple[str, BlockKind]

HEADINGS = frozenset(("h2", "h3", "h4"))
# A picture, a box and a pointer may stand between two paragraphs; more lines are another part of the page.
GAP = 12
SENTENCE = re.compile(r"[.!?…][»\"”)]*\s*\Z")
LEAST = 40


def filled(told: Sequence[Piece], shown: Sequence[Line], marks: Landmarks) -> list[Piece]:
    """Return `told` with the lines of the page between two of them that stand in the same box."""
    places = list(_places(told, shown))
    kept: list[Piece] = []
    for at, piece in enumerate(told):
        kept.append(piece)
        here, there = places[at], next((place for place in places[at + 1 :] if place is not None), None)
        if here is not None and there is not None and 1 < there - here <= GAP:
            kept += _between(shown, here, there, marks)
    return kept


def _places(told: Sequence[Piece], shown: Sequence[Line]) -> Iterator[int | None]:
    """Yield where each line that was taken stands on the page, in its order; `None` where it is not found."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(shown):
        found[fold(line.text)].append(place)
    start = 0
    for words, _ in told:
        places = found.get(fold(words), [])
        at = bisect_left(places, start)
        if at < len(places):
            start = places[at] + 1
            yield places[at]
        else:
            yield None


def _between(shown: Sequence[Line], here: int, there: int, marks: Landmarks) -> Iterator[Piece]:
    boxes = (shown[here].box, shown[there].box)
    for line in shown[here + 1 : there]:
        if line.link or line.text in marks.captions or not any(line.box is box for box in boxes):
            continue
        if line.tag in HEADINGS:
            yield line.text, BlockKind.SUBHEADING
        elif SENTENCE.search(line.text) and len(line.text) >= LEAST:
            yield line.text, BlockKind.PARAGRAPH
