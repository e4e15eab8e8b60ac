"""The tables of a corpus that need no comparison, drawn from what the steps before have kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.corpus.rows import UNDATED
from recoupe.corpus.schemas import ARTICLES, PROBLEMS
from recoupe.corpus.stories.leaving import left

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

    from recoupe.corpus.workplace import Workplace


def write_articles(place: Workplace) -> dict[str, int]:
    """Write the table of articles."""
    rows = place.kept("articles").select(*ARTICLES.names).withColumn("date", dated())
    return {"articles": place.publish(rows, "articles")}


def dated() -> Column:
    """Return the partition that an article stands in, by its column `published`."""
    from pyspark.sql import functions as sql

    day = sql.substring("published", 1, 10)
    return sql.when(day.rlike(r"^\d{4}-\d\d-\d\d$"), day).otherwise(sql.lit(UNDATED))


def write_found(place: Workplace, name: str) -> dict[str, int]:
    """Write a table of what articles say."""
    from pyspark.sql import functions as sql

    rows = place.kept("found").select("date", sql.explode(name).alias("row")).select("row.*", "date")
    return {name: place.publish(rows, name)}


def write_problems(place: Workplace) -> dict[str, int]:
    """Write what is wrong with sources and articles, and count those of which nothing was taken."""
    problems = _problems(place)
    counts = {"problems": place.publish(problems, "problems", by=())}
    return counts | {"left_out": problems.where("skipped").count()}


def _problems(place: Workplace) -> DataFrame:
    from pyspark.sql import functions as sql

    read = place.kept("read").where("problem_source is not null")
    sources = read.select(*(sql.col(f"problem_{name}").alias(name) for name in PROBLEMS.names))
    failed = place.kept("found").where("key is not null")
    articles = failed.selectExpr("id as article", "key", "words", "line", "true as skipped")
    if place.settings.stories:
        articles = articles.unionByName(left(place))
    return sources.unionByName(articles.selectExpr("cast(null as string) as source", "*"))
