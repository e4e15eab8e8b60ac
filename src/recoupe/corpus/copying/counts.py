"""How common words and words in a row are among all articles, by article and by hash."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.information import bucket_bits, count_words
from recoupe.corpus.copying.crowds import worded
from recoupe.corpus.copying.lines import compared
from recoupe.corpus.copying.packing import pack, unpack
from recoupe.corpus.copying.shingles import PLACES, SHARE, SHARED
from recoupe.corpus.copying.texts import TEXTS
from recoupe.corpus.schemas import NUMBER
from recoupe.corpus.workplace import WORK, Kept, of_parts, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.corpus.workplace import Workplace

# For each word of an article, in how many places and articles the words in a row that it opens stand.
COMMON = pa.schema([("number", NUMBER), ("sizes", pa.binary()), ("articles", pa.binary())])
SPREAD = Kept("copying/spread", COMMON, parts=True)
COUNT = pa.schema([("bucket", NUMBER), ("count", pa.int64())])
COUNTED = Kept("copying/counted", COUNT, parts=True)
COUNTS = Kept("copying/counts", COUNT)


def write_spread(place: Workplace, chunks: Sequence[int], words: int) -> dict[str, int]:
    """Keep how common the words in a row of some articles are, and what their words add to all counts."""
    texts = of_parts(place.rows(TEXTS), "chunk", chunks)
    shared = of_parts(place.rows(SHARED).where(f"kind = {PLACES}"), "chunk", chunks)
    places = shared.select("number", "place", "other", "other_place", "chunk").groupBy("chunk")
    sized = texts.select("number", "size", "chunk").groupBy("chunk")
    place.put(sized.cogroup(places).applyInArrow(_spread, spark(COMMON)), SPREAD, chunks[0])
    spreads = place.rows(SPREAD, chunks[0]).select("number", "sizes")
    rows = worded(place, chunks).join(spreads, "number")
    place.put(rows.mapInArrow(partial(_counted, bits=bucket_bits(words)), spark(COUNT)), COUNTED, chunks[0])
    return {}


def write_counts(place: Workplace) -> dict[str, int]:
    """Keep how often each word stands in all articles."""
    from pyspark.sql import functions as sql

    place.put(place.rows(COUNTED).groupBy("bucket").agg(sql.sum("count").alias("count")), COUNTS)
    return {}


def _spread(texts: pa.Table, places: pa.Table) -> pa.Table:
    texts = texts.sort_by("number")
    numbers, sizes = texts.column("number").to_numpy(), texts.column("size").to_numpy().astype(np.int64)
    firsts = np.cumsum(sizes) - sizes
    found = {name: places.column(name).to_numpy() for name in SHARE.names[:4]} if len(places) else {}
    columns = [pa.array(numbers)]
    for name, none in (("other", 1), ("other_place", 0)):
        values = np.full(int(sizes.sum()), none, np.int32)
        if found:
            values[firsts[np.searchsorted(numbers, found["number"])] + found["place"]] = found[name]
        columns.append(pack(values, sizes))
    return pa.Table.from_arrays(columns, schema=COMMON)


def _counted(batches: Iterable[pa.RecordBatch], *, bits: int) -> Iterator[pa.RecordBatch]:
    counts = np.zeros(1 << bits, np.int64)
    for batch in batches:
        sizes, _ = unpack(batch.column("sizes"), np.int32)
        counts += count_words(compared(batch), sizes, bits)
    met = np.flatnonzero(counts)
    yield pa.RecordBatch.from_arrays([pa.array(met.astype(np.int32)), pa.array(counts[met])], schema=COUNT)


@lru_cache(maxsize=1)
def read_counts(folder: str, words: int) -> NDArray[np.int64]:
    """Return how often each word stands, as `information.weigh` asks for it; once a process: it is the same for all."""
    import pyarrow.dataset as ds

    counts = np.zeros(1 << bucket_bits(words), np.int64)
    for batch in ds.dataset(f"{folder}/{WORK}/{COUNTS.name}", COUNT).to_batches():
        counts[batch.column("bucket").to_numpy()] = batch.column("count").to_numpy()
    return counts
