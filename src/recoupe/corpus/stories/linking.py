"""What hangs together joined to groups, by the code that joins the articles of one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from recoupe.comparison.stories.linkage import Linkage
from recoupe.corpus.groups import groups, numbers
from recoupe.corpus.stories.comparing import PARTS
from recoupe.corpus.stories.shelves import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

# Two groups: over the pairs of their articles, the sum of their likeness and how many are alike; how many they have.
EDGES = whole("a b total alike size_a size_b")
# The same with the lowest number of what they hang together with.
INSIDE = whole(f"root {' '.join(EDGES.names)}")
# By number, the group it is in, which is called by its lowest number, and how many articles that one has.
JOINED = whole("node core size")


def joined(batches: Iterable[pa.RecordBatch], least: float) -> Iterator[pa.RecordBatch]:
    """Yield the groups to which what hangs together is joined, those less alike on average than `least` apart."""
    for table in groups(batches, "root"):
        columns = {name: numbers(table, name) for name in EDGES.names}
        names, places = np.unique(np.concatenate([columns["a"], columns["b"]]), return_inverse=True)
        sizes = np.empty(len(names), np.int64)
        sizes[places] = np.concatenate([columns["size_a"], columns["size_b"]])
        ends = (end.tolist() for end in np.split(places, 2))
        told = (columns["total"] / PARTS).tolist(), columns["alike"].tolist()
        sums = dict(zip(zip(*ends, strict=True), zip(*told, strict=True), strict=True))
        yield _named(Linkage(sizes.tolist(), sums, least).groups(), names, sizes)


def _named(
    made: Sequence[Sequence[int]], names: NDArray[np.int64], sizes: NDArray[np.int64]
) -> pa.RecordBatch:
    nodes = np.concatenate([np.array(group) for group in made])
    lengths = [len(group) for group in made]
    cores = np.repeat([group[0] for group in made], lengths)
    grown = np.repeat([sizes[group].sum() for group in made], lengths)
    columns = [pa.array(one) for one in (names[nodes], names[cores], grown)]
    return pa.RecordBatch.from_arrays(columns, schema=JOINED)
