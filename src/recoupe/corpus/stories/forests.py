"""What hangs together by the pairs of many shelves: what each shelf's pairs lead to first, then all of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.linking import link as link_here
from recoupe.corpus.components import link
from recoupe.corpus.groups import numbers
from recoupe.corpus.stories.shelves import whole
from recoupe.corpus.workplace import Kept, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

# What hangs together is called by its lowest number.
ROOTED = whole("node root")


def roots(name: str) -> Kept:
    """Return the table of the root of each number that hangs together with others."""
    return Kept(f"stories/roots/{name}", ROOTED)


def hang(place: Workplace, shelves: Iterable[DataFrame], name: str) -> None:
    """Keep as `roots(name)` the root of each number that stands in a pair (`a`, `b`) of some shelves.

    Of a shelf no more is left for the rounds that join them all than a pair for each of its numbers and tasks.
    """
    table = Kept(f"stories/forests/{name}", ROOTED, parts=True)
    for end, pairs in enumerate(shelves):
        spread = pairs.select("a", "b").repartition(place.tasks, "a")
        place.put(spread.mapInArrow(rooted, spark(ROOTED)), table, end)
    forests = place.rows(table).selectExpr("node as a", "root as b")
    joined = link(place, forests, f"stories/rounds/{name}").selectExpr("number as node", "lowest as root")
    lowest = joined.selectExpr("root as node", "root").distinct()
    place.put(joined.unionByName(lowest), roots(name))


def rooted(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the root of each number in the pairs of one partition."""
    held = list(batches)
    ends = [np.concatenate([np.empty(0, np.int64), *(numbers(one, name) for one in held)]) for name in "ab"]
    nodes, places = np.unique(np.stack(ends, axis=1), return_inverse=True)
    lowest = nodes[link_here(places.reshape(-1, 2), len(nodes))]
    yield pa.RecordBatch.from_arrays([pa.array(nodes), pa.array(lowest)], schema=ROOTED)
