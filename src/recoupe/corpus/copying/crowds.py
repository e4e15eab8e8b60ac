"""Paragraphs that a crowd of places has word for word: found by their hashes, and kept by article.

The same stretches as `comparison.copying.carried` finds: paragraphs that follow one another wherever one of them
stands are one, known by the hash of the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.carried import CROWD, hash_paragraphs
from recoupe.comparison.copying.runs import LEAST
from recoupe.corpus.copying.lines import firsts_of, words_of
from recoupe.corpus.copying.texts import TEXTS
from recoupe.corpus.schemas import NUMBER, TRUTH
from recoupe.corpus.workplace import Kept, of_parts, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

HASH = pa.int64()
PARAGRAPH = pa.schema(
    [("hash", HASH), ("number", NUMBER), ("place", NUMBER), ("length", NUMBER), ("next", HASH)]
)
PARAGRAPHS = Kept("copying/paragraphs", PARAGRAPH)
# One place of a stretch; `first` where it is the first of all.
STRETCH = pa.schema(
    [("stretch", HASH), ("number", NUMBER), ("place", NUMBER), ("length", NUMBER), ("first", TRUTH)]
)
STRETCHES = Kept("copying/stretches", STRETCH)
# All of one article.
HELD = pa.list_(pa.struct([STRETCH.field(name) for name in ("stretch", "place", "length", "first")]))
CROWDS = Kept(
    "copying/crowds", pa.schema([("number", NUMBER), ("crowd", HELD)]), by={"chunk": "number / {step}"}
)


def write_crowds(place: Workplace) -> dict[str, int]:
    """Keep the stretches that stand in a crowd of places, one by one and by article."""
    texts = place.rows(TEXTS).select("number", "keys", "flags")
    place.put(texts.mapInArrow(_paragraphs, spark(PARAGRAPH)), PARAGRAPHS)
    place.put(_stretches(place.rows(PARAGRAPHS)), STRETCHES)
    place.put(_by_article(place.rows(STRETCHES)), CROWDS)
    return {}


def worded(place: Workplace, chunks: Sequence[int], *more: str) -> DataFrame:
    """Return the words of the articles of some chunks, and what of them a crowd has."""
    texts = of_parts(place.rows(TEXTS), "chunk", chunks).select("number", "keys", "flags", *more)
    crowds = of_parts(place.rows(CROWDS), "chunk", chunks).select("number", "crowd")
    return texts.join(crowds, "number", "left")


def _paragraphs(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the paragraphs of each article that may stand elsewhere, each with the one that follows it."""
    for batch in batches:
        words = words_of(batch.column("keys"), batch.column("flags"))
        opening = np.flatnonzero(words.opens)
        lengths = np.diff(np.append(opening, len(words)))
        hashes = hash_paragraphs(words, opening, lengths).view(np.int64)
        idle = np.add.reduceat(words.alone, opening) > 0 if len(opening) else np.zeros(0, np.bool_)
        owner = words.texts[opening]
        follows = np.append((owner[1:] == owner[:-1]) & ~idle[1:], [False]) if len(owner) else idle
        firsts = firsts_of(words, batch.num_rows)
        yield pa.RecordBatch.from_arrays(
            [
                pa.array(hashes[~idle]),
                batch.column("number").take(pa.array(owner[~idle])),
                pa.array((opening - firsts[owner])[~idle].astype(np.int32)),
                pa.array(lengths[~idle].astype(np.int32)),
                pa.array(np.roll(hashes, -1)[~idle], mask=~follows[~idle]),
            ],
            schema=PARAGRAPH,
        )


def _stretches(paragraphs: DataFrame) -> DataFrame:
    """Return the places of every stretch."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    kinds = paragraphs.groupBy("hash").agg(sql.count("*").alias("places")).where(f"places >= {CROWD}")
    members = paragraphs.join(kinds, "hash")
    after = kinds.select(sql.col("hash").alias("next"), sql.col("places").alias("next_places"))
    pairs = members.join(after, "next").groupBy("hash", "next", "places", "next_places")
    always = pairs.agg(sql.count("*").alias("times")).where("times = places and times = next_places")
    following = always.select(sql.col("next").alias("hash"), sql.lit(1).alias("follows"))
    opened = members.join(following, "hash", "left").withColumn(
        "opens", sql.when(sql.col("follows").isNull(), 1).otherwise(0)
    )
    row = opened.withColumn("row", sql.sum("opens").over(Window.partitionBy("number").orderBy("place")))
    one = row.groupBy("number", "row").agg(
        sql.min("place").alias("place"),
        sql.sum("length").cast("int").alias("length"),
        sql.max(sql.when(sql.col("opens") == sql.lit(1), sql.col("hash"))).alias("stretch"),
    )
    standing = Window.partitionBy("stretch").orderBy("number", "place")
    placed = one.where(f"length >= {LEAST}").withColumn("rank", sql.row_number().over(standing))
    return placed.select(
        "stretch", "number", "place", "length", (sql.col("rank") == sql.lit(1)).alias("first")
    )


def _by_article(stretches: DataFrame) -> DataFrame:
    from pyspark.sql import functions as sql

    held = sql.struct("stretch", "place", "length", "first")
    return stretches.groupBy("number").agg(sql.collect_list(held).alias("crowd"))
