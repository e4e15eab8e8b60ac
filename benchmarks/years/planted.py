"""Which articles carry the same words of a dispatch."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Row = dict[str, Any]
LEAST = 10
"""Words that two articles have alike of one dispatch for the two to count as a planted pair."""


def pairs(gold: Iterable[Row]) -> Iterator[tuple[str, str, int]]:
    """Yield two articles that carry one dispatch, and how many of its words both have as they were, `LEAST` or more.

    The rows of a dispatch stand together, as they are written.
    """
    carriers: list[Row] = []
    for row in chain(gold, ({"dispatch": ""},)):
        if carriers and row["dispatch"] != carriers[0]["dispatch"]:
            yield from _alike(carriers)
            carriers = []
        carriers.append(row)


def _alike(carriers: Sequence[Row]) -> Iterator[tuple[str, str, int]]:
    kept = np.zeros((len(carriers), max(row["first"] + row["words"] for row in carriers)), np.float32)
    for has, row in zip(kept, carriers, strict=True):
        has[row["first"] : row["first"] + row["words"]] = 1
        has[row["changed"]] = 0
    alike = np.triu(kept @ kept.T, 1)
    for a, b in np.argwhere(alike >= LEAST).tolist():
        yield carriers[a]["article"], carriers[b]["article"], int(alike[a, b])
