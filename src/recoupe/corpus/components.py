"""Groups that pairs hold together, over a table of pairs: rounds of joins, each kept on disk."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pyarrow as pa

from recoupe.corpus.workplace import Kept

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

# Rounds after which something is wrong: a chain of a billion takes some thirty.
MOST = 60
PAIR = pa.schema([("a", pa.int64()), ("b", pa.int64())])


def link(place: Workplace, pairs: DataFrame, name: str) -> DataFrame:
    """Return for each `number` in `pairs` (`a`, `b`) that is not the lowest of its group which one is (`lowest`).

    Each round takes the neighbours above every number to the lowest beside it, then those below (large-star and
    small-star: Kiveris et al., 2014), until all hang on the lowest; `name` is the folder of what the rounds keep.

    Raises:
        RuntimeError: they do not after `MOST` rounds.
    """
    from pyspark.sql import functions as sql

    upper, lower = sql.greatest("a", "b").cast("bigint"), sql.least("a", "b").cast("bigint")
    stars = pairs.where("a <> b").select(upper.alias("a"), lower.alias("b")).distinct()
    known = None
    for turn in count():
        kept = Kept(f"{name}/round={turn}", PAIR)
        place.put(stars, kept)
        stars = place.rows(kept)
        state = _state(stars)
        if state == known:
            return stars.select(sql.col("a").alias("number"), sql.col("b").alias("lowest"))
        if turn > MOST:
            raise RuntimeError(name)
        known = state
        stars = _small(_large(stars))
    raise AssertionError


def _state(stars: DataFrame) -> tuple[int, int]:
    """Return what a round has come to: as long as it changes, numbers hang lower or pairs are fewer."""
    from pyspark.sql import functions as sql

    row = stars.agg(sql.count("*"), sql.sum("b")).head()
    return (int(row[0]), int(row[1] or 0)) if row else (0, 0)


def _large(stars: DataFrame) -> DataFrame:
    from pyspark.sql import functions as sql

    turned = stars.select(sql.col("b").alias("a"), sql.col("a").alias("b"))
    both = stars.union(turned)
    least = both.groupBy("a").agg(sql.min("b").alias("least")).selectExpr("a", "least(a, least) as least")
    return (
        both.join(least, "a")
        .where("b > a")
        .select(sql.col("b").alias("a"), sql.col("least").alias("b"))
        .distinct()
    )


def _small(stars: DataFrame) -> DataFrame:
    from pyspark.sql import functions as sql

    least = stars.groupBy("a").agg(sql.min("b").alias("least"))
    joined = stars.join(least, "a")
    others = joined.where("b <> least").select(sql.col("b").alias("a"), sql.col("least").alias("b"))
    return others.union(least.select("a", sql.col("least").alias("b"))).distinct()
