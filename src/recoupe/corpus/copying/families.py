"""Articles grouped by the narration they share, with their versions and ties, as rows of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from recoupe.comparison.copying.families import FAMILY, VERSION
from recoupe.corpus.components import link
from recoupe.corpus.copying.shares import SHARES
from recoupe.corpus.copying.texts import TEXTS
from recoupe.corpus.rows import UNDATED, packed
from recoupe.corpus.schemas import FAMILIES, NUMBER
from recoupe.corpus.workplace import Kept, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

Row = dict[str, Any]
LONG = pa.int64()
SUMS = Kept("copying/sums", pa.schema([("a", NUMBER), ("b", NUMBER), ("narration", LONG), ("words", LONG)]))
GROUPED = FAMILIES.append(pa.field("date", pa.string()))


def write_families(place: Workplace) -> dict[str, int]:
    """Write the table of families, the largest first."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    texts = place.rows(TEXTS).select("number", "id", "date", "outlet", "published", "sources", "prose")
    shares = place.rows(SHARES).where("b is not null").groupBy("a", "b")
    sums = shares.agg(sql.sum("narration").alias("narration"), sql.sum("words").alias("words"))
    place.put(sums, SUMS)
    sums = place.rows(SUMS)
    groups = _groups(place, sums.where(f"narration >= {FAMILY}"), "copying/families")
    members = (
        groups.join(texts.select("number", "id", "date"), "number")
        .join(_versions(place, sums, texts), "number", "left")
        .join(_ties(sums.where(f"narration >= {FAMILY}"), texts), "number", "left")
    )
    held = sql.collect_list(sql.struct("number", "id", "version_of", "ties", "date"))
    large = members.groupBy("lowest").agg(held.alias("members"), sql.count("*").alias("size"))
    rank = sql.row_number().over(Window.partitionBy(sql.lit(0)).orderBy(sql.desc("size"), "lowest"))
    rows = large.withColumn("rank", rank).select("rank", "members").mapInArrow(_rows, spark(GROUPED))
    return {"families": place.publish(rows, "families")}


def _groups(place: Workplace, pairs: DataFrame, name: str) -> DataFrame:
    """Return the `number` of each that pairs hold together with others, and the `lowest` of these."""
    from pyspark.sql import functions as sql

    linked = link(place, pairs.select("a", "b"), name)
    lowest = linked.select(sql.col("lowest").alias("number"), "lowest").distinct()
    return linked.union(lowest)


def _versions(place: Workplace, sums: DataFrame, texts: DataFrame) -> DataFrame:
    """Return for each later version of an article of its outlet the id of the first."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    ours, theirs = (
        texts.select(*(sql.col(name).alias(f"{side}_{name}") for name in ("number", "outlet", "prose")))
        for side in "ab"
    )
    known = sums.join(ours, sums.a == ours.a_number).join(theirs, sums.b == theirs.b_number)
    near = sql.col("words") >= sql.lit(VERSION) * sql.greatest("a_prose", "b_prose")
    alike = known.where(
        (sql.col("a_outlet") == sql.col("b_outlet")) & (sql.col("a_outlet") != sql.lit("")) & near
    )
    groups = _groups(place, alike, "copying/versions").join(
        texts.select("number", "id", "published"), "number"
    )
    moment = sql.when(sql.col("published") == sql.lit(""), "9").otherwise(sql.col("published"))
    order = Window.partitionBy("lowest").orderBy("moment", "number")
    ranked = groups.withColumn("moment", moment).withColumn("rank", sql.row_number().over(order))
    first = ranked.where("rank = 1").select("lowest", sql.col("id").alias("version_of"))
    return (
        ranked.where("rank > 1")
        .select("number", "lowest")
        .join(first, "lowest")
        .select("number", "version_of")
    )


def _ties(sums: DataFrame, texts: DataFrame) -> DataFrame:
    """Return for each article, by agency it does not have for a source, what it shares most with one that does."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    turned = sums.select(sql.col("b").alias("a"), sql.col("a").alias("b"), "narration", "words")
    both = sums.select("a", "b", "narration", "words").union(turned)
    named = texts.select(sql.col("number").alias("b"), "id", sql.explode("sources").alias("agency"))
    own = texts.select(sql.col("number").alias("a"), sql.explode("sources").alias("agency"))
    tied = both.join(named, "b").join(own, ["a", "agency"], "left_anti")
    order = Window.partitionBy("a", "agency").orderBy(sql.desc("narration"), "b")
    best = tied.withColumn("rank", sql.row_number().over(order)).where("rank = 1")
    tie = sql.struct(
        "agency", sql.col("id").alias("article"), sql.col("narration").cast("int").alias("words")
    )
    return best.groupBy(sql.col("a").alias("number")).agg(sql.collect_list(tie).alias("ties"))


def _rows(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    return packed((_family(row) for batch in batches for row in batch.to_pylist()), GROUPED)


def _family(row: Row) -> Row:
    members = sorted(row["members"], key=lambda member: int(member["number"]))
    days = sorted(member["date"] for member in members)
    return {
        "id": f"f{row['rank']}",
        "members": [
            {
                "article": member["id"],
                "version_of": member["version_of"],
                "ties": sorted(member["ties"] or (), key=lambda tie: str(tie["agency"])),
            }
            for member in members
        ],
        "date": days[0] if days else UNDATED,
    }
