"""Articles numbered, sent to their cells, compared there, and the likest neighbours of each kept."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from recoupe.comparison.stories.neighbours import KEPT
from recoupe.corpus.rows import UNDATED, packed
from recoupe.corpus.stories.cells import BLOCK, Cells
from recoupe.corpus.stories.comparing import PAIRS, compared
from recoupe.corpus.stories.shelves import WHOLE, shelf, shelved, whole
from recoupe.corpus.stories.sketches import columns_of, telling
from recoupe.corpus.workplace import Kept, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.corpus.workplace import Workplace

# Cells worked in one step, so by so many tasks at most; and articles of a cell, each sent with two kilobytes.
APART = 16
CELL = 4_000
# Cells an article is sent to at most, but for those whose stems very many have.
SENT_TO = 16
# Articles whose pairs are held at once, some hundred of each.
ENDS = 20_000
NUMBERS = Kept("stories/numbers", pa.schema([("id", pa.string()), ("number", WHOLE)]))
STEM = whole("stem articles")
STEMS = Kept("stories/stems", STEM)
SENT = pa.schema(
    [("cell", WHOLE), ("number", WHOLE), ("id", pa.string()), ("day", WHOLE), ("sketch", pa.binary())]
)
CELLS = shelved("cells", SENT, "cell")
COMPARED = shelved("pairs", PAIRS, "article")
NEAR = whole("a b share")
CHOSEN = shelved("chosen", NEAR, "a")
NEIGHBOURS = Kept("stories/near", NEAR, parts=True)


def number(place: Workplace) -> dict[str, int]:
    """Keep the number of each article in order of its id, and how many have each of the stems that many have."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    read = place.kept("found").where("sketch is not null")
    rank = sql.row_number().over(Window.partitionBy(sql.lit(0)).orderBy("id")) - 1
    place.put(read.select("id", rank.cast("bigint").alias("number")), NUMBERS)
    stems = read.select("sketch").mapInArrow(held, spark(STEM))
    counts = stems.groupBy("stem").agg(sql.sum("articles").alias("articles"))
    place.put(counts.where(f"articles > {BLOCK}"), STEMS)
    return {}


def held(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield how many articles of a batch have each stem among their telling ones."""
    for batch in batches:
        stems = [telling(columns_of(sketch)).stems for sketch in batch.column("sketch").to_pylist()]
        found, counts = np.unique(np.concatenate([np.empty(0, np.int64), *stems]), return_counts=True)
        yield pa.RecordBatch.from_arrays([pa.array(found), pa.array(counts)], schema=STEM)


def send(place: Workplace, step: int, buckets: int) -> dict[str, int]:
    """Send the articles of one step to their cells."""
    read = place.kept("found").where(f"step = '{step}' and sketch is not null")
    told = read.select("id", "date", "sketch").join(place.rows(NUMBERS), "id")
    rows = told.mapInArrow(partial(sent, cells=_cells(place, buckets)), spark(SENT))
    place.put(rows, CELLS, step, count=buckets)
    return {}


def sent(batches: Iterable[pa.RecordBatch], cells: Cells) -> Iterator[pa.RecordBatch]:
    """Yield a row for each cell of each article."""
    rows = (row for batch in batches for row in batch.to_pylist())
    yield from packed(
        (
            {**row, "day": _ordinal(row["date"]), "cell": cell}
            for row in rows
            for cell in sorted(cells.of(row["number"], telling(columns_of(row["sketch"])).stems.tolist()))
        ),
        SENT,
    )


def compare(place: Workplace, bucket: int, buckets: int, ends: int) -> dict[str, int]:
    """Compare the articles of one bucket of cells."""
    work = partial(compared, cells=_cells(place, buckets))
    cells = shelf(place, CELLS, bucket).repartition(place.tasks, "cell")
    place.put(cells.mapInArrow(work, spark(PAIRS)), COMPARED, bucket, count=ends)
    return {}


def choose(place: Workplace, end: int, ends: int) -> dict[str, int]:
    """Keep the likest neighbours of the articles of one shelf."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    strongest = Window.partitionBy("article").orderBy(sql.desc("share"), sql.desc("drawn"))
    ranked = shelf(place, COMPARED, end).withColumn("rank", sql.row_number().over(strongest))
    both = ranked.where(f"rank <= {KEPT}").selectExpr(
        "least(article, other) as a", "greatest(article, other) as b", "share"
    )
    place.put(both, CHOSEN, end, count=ends)
    return {}


def once(place: Workplace, end: int) -> dict[str, int]:
    """Keep each pair of a shelf once: both its ends may have kept it."""
    place.put(shelf(place, CHOSEN, end).distinct(), NEIGHBOURS, end)
    return {}


def _cells(place: Workplace, buckets: int) -> Cells:
    """Return the cells; what is collected is a count for each stem that very many articles have."""
    counts = place.rows(STEMS).collect()
    return Cells(buckets * APART, {row["stem"]: -(-row["articles"] // BLOCK) for row in counts})


def _ordinal(day: str) -> int | None:
    return None if day == UNDATED else date.fromisoformat(day).toordinal()
