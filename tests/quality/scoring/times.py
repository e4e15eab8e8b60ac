"""Times against gold: where they stand, of which type, what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.quality.scoring.pairing import pair
from tests.quality.scoring.score import Score

if TYPE_CHECKING:
    from collections.abc import Callable

Row = dict[str, Any]


def time_scores(gold: list[Row], found: list[Row]) -> dict[str, Score]:
    """Score by the same edges (`strict`), any overlap (`relaxed`), and with it the same `type` or `value`.

    Where gold tells what a reader knows who is not told the year (`value_unaided`), that counts too.
    """
    wanted = [row for row in gold if not row.get("optional")]
    pairs = [(wanted[i], found[j]) for i, j, _ in pair(wanted, found, _overlap)]
    rules: dict[str, Callable[[Row, Row], bool]] = {
        "strict": lambda one, other: _edges(one) == _edges(other),
        "relaxed": lambda _, __: True,
        "type": lambda one, other: bool(one["type"] == other["type"]),
        "value": lambda one, other: other["value"] in (one["value"], one.get("value_unaided")),
    }
    return {
        name: Score(sum(rule(one, other) for one, other in pairs), len(found), len(wanted))
        for name, rule in rules.items()
    }


def _edges(row: Row) -> tuple[int, int]:
    return row["start"], row["end"]


def _overlap(one: Row, other: Row) -> float:
    (start, end), (first, last) = _edges(one), _edges(other)
    return max(0, min(end, last) - max(start, first)) / (max(end, last) - min(start, first))
