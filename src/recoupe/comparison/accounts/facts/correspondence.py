"""Which places of two articles correspond: those at one point of a text they share."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.comparison.dossier import Passage, Place

# Characters by which two places may lie apart: a hedge or an article added before a number.
_NEAR = 12


class Correspondence:
    """The passages that each two articles share, point for point."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._between: dict[tuple[str, str], list[Passage]] = defaultdict(list)
        for passage in passages:
            self._between[passage.a.article, passage.b.article].append(passage)

    def holds(self, one: Place, other: Place) -> bool:
        """Tell whether two places of two articles correspond."""
        a, b = sorted((one, other))
        return any(_at_one_point(passage, a, b) for passage in self._between.get((a.article, b.article), ()))


def _at_one_point(passage: Passage, a: Place, b: Place) -> bool:
    left, right = passage.a.span, passage.b.span
    if not (left.start <= a.span.start < left.end and right.start <= b.span.start < right.end):
        return False
    before = [edit for edit in passage.edits if edit.a.end <= a.span.start]
    last = max(before, key=lambda edit: (edit.a, edit.b), default=None)
    shift = last.b.end - last.a.end if last else right.start - left.start
    return abs(a.span.start + shift - b.span.start) <= _NEAR
