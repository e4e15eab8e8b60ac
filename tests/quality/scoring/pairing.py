"""Which finding answers to which piece of gold: one to one, the likeliest pair first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Row = dict[str, Any]
Pair = tuple[int, int, float]


def pair(gold: Sequence[Row], found: Sequence[Row], alike: Callable[[Row, Row], float]) -> list[Pair]:
    """Return (place in gold, place in found, likeness) of each pair of one article that is at all alike."""
    candidates = [
        (i, j, alike(one, other))
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if one["article"] == other["article"]
    ]
    return list(_one_to_one(sorted((c for c in candidates if c[2] > 0), key=lambda c: (-c[2], c[0], c[1]))))


def _one_to_one(candidates: Iterable[Pair]) -> Iterable[Pair]:
    taken_gold, taken_found = set(), set()
    for i, j, value in candidates:
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            yield i, j, value
