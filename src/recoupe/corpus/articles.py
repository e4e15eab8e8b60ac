"""Sources in, one table of articles out, each under an id of its own whatever was read first.

They are read in a process of its own beside each worker of the engine: one that hangs or ends it costs what is left
of itself, and no other.
"""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from recoupe.article import Article
from recoupe.corpus.addresses import is_address, source
from recoupe.corpus.rows import packed, received, sent, to_row
from recoupe.corpus.schemas import ARTICLES, PROBLEMS
from recoupe.corpus.workplace import spark
from recoupe.reading import stream
from recoupe.reading.problem import refusal
from recoupe.workers import in_parts

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping

    from pyspark.sql import DataFrame, SparkSession

    from recoupe.reading import Problem

Row = dict[str, Any]
# A row is an article, or a problem met on the way; `place` is the source that it was read from.
READ = ARTICLES.append(pa.field("place", pa.string()))
for _field in PROBLEMS:
    READ = READ.append(_field.with_name(f"problem_{_field.name}"))
# Letters of the digest that tell articles of one name apart.
APART = 16
# Seconds in which a source gives `SENT` articles more: links wait for one another, a second or more each.
PATIENCE = 3600.0


def read_articles(
    session: SparkSession, places: Iterable[str], asked: Mapping[str, Any], tasks: int, language: str = "en"
) -> DataFrame:
    """Return what stands at `places`: a row for each article and each problem, read by the workers."""
    sources = session.createDataFrame([(place,) for place in places], "place string")
    read = partial(_read, asked=dict(asked), language=language)
    return sources.repartition(tasks, "place").mapInArrow(read, spark(READ))


def named(read: DataFrame) -> DataFrame:
    """Return which of the articles `read` are kept, by their `place` and `name`, and under which `id`.

    Each is kept once; those of one name are told apart by what they are, not by which came first. What decides is
    drawn apart from the texts, so that these are moved about once.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    told = read.where("id is not null").select(
        "place", sql.col("id").alias("name"), "digest", "outlet", "url"
    )
    same = Window.partitionBy("name", "digest", "outlet", "url").orderBy("place")
    once = told.withColumn("copy", sql.row_number().over(same)).where("copy = 1")
    alike = once.withColumn("alike", sql.count("*").over(Window.partitionBy("name")))
    own = sql.substring(sql.sha2(sql.concat_ws("\0", "digest", "outlet", "url"), 256), 1, APART)
    named = sql.when(sql.col("alike") > 1, sql.concat_ws("-", "name", own)).otherwise(sql.col("name"))
    return alike.select("place", "name", named.alias("id"))


def _read(
    batches: Iterable[pa.RecordBatch], asked: dict[str, Any], language: str
) -> Iterator[pa.RecordBatch]:
    places = (place for batch in batches for place in batch.column("place").to_pylist())
    work = partial(articles_of, asked=asked, language=language)
    lost = partial(_lost, language=language)
    with closing(in_parts(work, places, lost=lost, limit=PATIENCE)) as parts:
        yield from received(parts, READ)


def articles_of(place: str, asked: dict[str, Any], language: str) -> Generator[bytes]:
    """Yield what stands at `place`, some rows at a time."""
    named = source(place) if is_address(place) else place
    rows = (_row(one, place, language) for one in stream([named], **asked))
    yield from map(sent, packed(rows, READ))


def _lost(place: str, language: str) -> bytes:
    (batch,) = packed([_row(refusal(place, "stopped"), place, language)], READ)
    return sent(batch)


def _row(found: Article | Problem, place: str, language: str) -> Row:
    if isinstance(found, Article):
        return {**to_row(found), "place": place}
    said = {
        "source": found.source,
        "key": found.entry,
        "words": "\n".join(found.words),
        "line": found.line(language),
        "skipped": found.skipped,
    }
    return {"place": place} | {f"problem_{name}": value for name, value in said.items()}
