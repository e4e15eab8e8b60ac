"""Sources in, one table of articles out, each under an id of its own whatever was read first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from recoupe.article import Article
from recoupe.corpus.rows import packed, to_row
from recoupe.corpus.schemas import ARTICLES, PROBLEMS
from recoupe.corpus.workplace import spark
from recoupe.reading import stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

    from recoupe.reading import Problem

Row = dict[str, Any]
# A row is an article, or a problem met on the way.
READ = ARTICLES
for _field in PROBLEMS:
    READ = READ.append(_field.with_name(f"problem_{_field.name}"))
# Letters of the digest that tell articles of one name apart.
APART = 16


def read_articles(
    session: SparkSession, places: Iterable[str], asked: Mapping[str, Any], tasks: int
) -> DataFrame:
    """Return what stands at `places`: a row for each article and each problem, read by the workers."""
    sources = session.createDataFrame([(place,) for place in places], "place string")
    read = partial(_read, asked=dict(asked))
    return sources.repartition(tasks, "place").mapInArrow(read, spark(READ))


def named(articles: DataFrame) -> DataFrame:
    """Return `articles` each once; those of one name are told apart by what they are, not by which came first."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    same = Window.partitionBy("id", "digest", "outlet", "url").orderBy("path")
    once = articles.withColumn("copy", sql.row_number().over(same)).where("copy = 1").drop("copy")
    of_name = once.groupBy("id").agg(sql.count("*").alias("alike"))
    told = sql.sha2(sql.concat_ws("\0", "digest", "outlet", "url"), 256)
    own = sql.when(sql.col("alike") > 1, sql.concat_ws("-", "id", sql.substring(told, 1, APART))).otherwise(
        sql.col("id")
    )
    return once.join(of_name, "id").withColumn("id", own).drop("alike")


def _read(batches: Iterable[pa.RecordBatch], asked: dict[str, Any]) -> Iterator[pa.RecordBatch]:
    places = (place for batch in batches for place in batch.column("place").to_pylist())
    return packed((_row(one) for place in places for one in stream([place], **asked)), READ)


def _row(found: Article | Problem) -> Row:
    if isinstance(found, Article):
        return to_row(found)
    said = {
        "source": found.source,
        "key": found.entry,
        "words": "\n".join(found.words),
        "line": found.line(),
        "skipped": found.skipped,
    }
    return {f"problem_{name}": value for name, value in said.items()}
