"""Which stretches that a crowd has tell of copying, and which outlets print under everything.

By the rules of `comparison.copying.furniture`, over tables: what a stretch says, what share of its articles it is, how
many outlets print it, and whether its articles have anything else in common.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa

from recoupe.comparison.copying.blocks import Aligned, Block
from recoupe.comparison.copying.furniture import EACH, LINKED, MOST
from recoupe.comparison.copying.information import weigh
from recoupe.comparison.copying.salience import LEAST
from recoupe.comparison.copying.weighing import Scale
from recoupe.corpus.copying.aligning import MATCHES
from recoupe.corpus.copying.counts import read_counts
from recoupe.corpus.copying.crowds import HASH, STRETCH, STRETCHES
from recoupe.corpus.copying.lines import firsts_of, words_of
from recoupe.corpus.copying.texts import TEXTS
from recoupe.corpus.workplace import Kept, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

# The places of the stretches that tell of copying.
TOLD = Kept("copying/told", STRETCH)
SAYS = pa.schema([("stretch", HASH), ("says", pa.float64())])


def write_told(place: Workplace, words: int) -> dict[str, int]:
    """Keep the places of the stretches that tell of copying."""
    from pyspark.sql import functions as sql

    stretches = place.rows(STRETCHES)
    carriers = stretches.select("stretch", "number").distinct()
    known = (
        _says(place, stretches, words)
        .join(_parts(place, stretches, carriers), "stretch")
        .join(_linked(place, carriers), "stretch", "left")
    )
    apart = sql.coalesce("linked", sql.lit(0)) / sql.col("carriers") < sql.lit(LINKED)
    by_few = (sql.col("nameless") > sql.lit(0)) | (sql.col("outlets") * sql.lit(EACH) <= sql.col("carriers"))
    idle = apart & (sql.col("part") < sql.lit(MOST)) & by_few
    telling = known.where((sql.col("says") >= sql.lit(LEAST)) & ~idle).select("stretch")
    place.put(stretches.join(telling, "stretch"), TOLD)
    return {}


def _says(place: Workplace, stretches: DataFrame, words: int) -> DataFrame:
    """Return what each stretch says, by its words where it stands first."""
    texts = place.rows(TEXTS).select("number", "keys", "flags", "starts", "ends")
    rows = stretches.where("first").select("stretch", "number", "place", "length").join(texts, "number")
    return rows.mapInArrow(partial(_weighed, folder=str(place.folder), words=words), spark(SAYS))


def _weighed(batches: Iterable[pa.RecordBatch], *, folder: str, words: int) -> Iterator[pa.RecordBatch]:
    counts = read_counts(folder, words)
    for batch in batches:
        held = words_of(*(batch.column(name) for name in ("keys", "flags", "starts", "ends")))
        firsts = firsts_of(held, batch.num_rows) + batch.column("place").to_numpy()
        ends = firsts + batch.column("length").to_numpy()
        blocks = [(Block(a, b, a, b),) for a, b in zip(firsts.tolist(), ends.tolist(), strict=True)]
        says = Scale(held, weigh(held, counts), words).weigh(Aligned.of(blocks))
        yield pa.RecordBatch.from_arrays([batch.column("stretch"), pa.array(says)], schema=SAYS)


def _parts(place: Workplace, stretches: DataFrame, carriers: DataFrame) -> DataFrame:
    """Return the articles of each stretch, their outlets, and what part of their words it is."""
    from pyspark.sql import functions as sql

    texts = place.rows(TEXTS).select("number", "size", "outlet")
    held = stretches.groupBy("stretch").agg(sql.sum("length").alias("held"))
    sums = (
        carriers.join(texts, "number")
        .groupBy("stretch")
        .agg(
            sql.count("*").alias("carriers"),
            sql.countDistinct("outlet").alias("outlets"),
            sql.sum(sql.when(sql.col("outlet") == sql.lit(""), 1).otherwise(0)).alias("nameless"),
            sql.sum("size").alias("size"),
        )
    )
    return held.join(sums, "stretch").withColumn("part", sql.col("held") / sql.col("size"))


def _linked(place: Workplace, carriers: DataFrame) -> DataFrame:
    """Return how many articles of each stretch share something else with another of them."""
    from pyspark.sql import functions as sql

    other = carriers.select(sql.col("stretch").alias("other"), "number")
    met = carriers.join(other, "number").where("stretch <> other")
    often = met.groupBy("stretch", "other").agg(sql.count("*").alias("times")).where("times > 1")
    by_stretch = met.join(often, ["stretch", "other"]).select("stretch", "number")
    pairs = place.rows(MATCHES).where("a <> b").select("a", "b").distinct()
    both = pairs.union(pairs.select(sql.col("b").alias("a"), sql.col("a").alias("b")))
    with_one = carriers.join(both.withColumnRenamed("a", "number"), "number")
    with_both = with_one.join(
        carriers.select(sql.col("stretch"), sql.col("number").alias("b")), ["stretch", "b"]
    )
    linked = by_stretch.union(with_both.select("stretch", "number")).distinct()
    return linked.groupBy("stretch").agg(sql.count("*").alias("linked"))
