"""What hangs together by pairs, found in two rounds whatever the pairs: forests, and a forest of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from recoupe.corpus.stories.batches import numbers
from recoupe.corpus.stories.shelves import keep, kept, whole
from recoupe.corpus.workplace import spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray
    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

# What hangs together is called by its lowest number.
ROOTED = whole("node root")


def components(place: Workplace, shelves: Iterable[DataFrame], name: str) -> None:
    """Keep as `roots/{name}` the root of each number that stands in a pair (`a`, `b`) of some shelves.

    The second round holds of each number at most one pair a shelf and task, 16 bytes each.
    """
    as_kept = spark(ROOTED)
    for end, pairs in enumerate(shelves):
        forest = pairs.select("a", "b").repartition(place.tasks, "a").mapInArrow(rooted, as_kept)
        keep(place, forest, f"forests/{name}/end={end}")
    forests = kept(place, f"forests/{name}", ROOTED)
    ends = forests.where("node <> root").selectExpr("node as a", "root as b").repartition(1)
    keep(place, ends.mapInArrow(rooted, as_kept), f"roots/{name}")


def rooted(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the root of each number in the pairs of one partition."""
    held = list(batches)
    ends = [np.concatenate([np.empty(0, np.int64), *(numbers(one, name) for one in held)]) for name in "ab"]
    nodes, places = np.unique(np.concatenate(ends), return_inverse=True)
    a, b = np.split(places, 2)
    roots = nodes[roots_of(len(nodes), a, b)]
    yield pa.RecordBatch.from_arrays([pa.array(nodes), pa.array(roots)], schema=ROOTED)


def roots_of(count: int, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the lowest number that each below `count` hangs together with; `a` and `b` are the ends of the pairs.

    Each round joins the roots of the two ends of a pair, then has all point at their root.
    """
    root = np.arange(count)
    while True:
        one, other = root[a], root[b]
        apart = one != other
        if not apart.any():
            return root
        a, b, one, other = a[apart], b[apart], one[apart], other[apart]
        np.minimum.at(root, np.maximum(one, other), np.minimum(one, other))
        while (root[root] != root).any():
            root = root[root]
