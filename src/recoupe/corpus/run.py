"""The steps of a corpus, each of which writes what the next one reads: done again, it gives the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from recoupe.corpus.analysing import analysed
from recoupe.corpus.articles import named, read_articles
from recoupe.corpus.rows import UNDATED
from recoupe.corpus.schemas import ARTICLES, PROBLEMS, found

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from pyspark.sql import DataFrame, SparkSession

    from recoupe.corpus.settings import Settings

# What is kept until every table is written.
WORK = "work"
PROBLEM = "problems"


@dataclass(frozen=True, slots=True)
class Run:
    """One run over the corpus of `folder`; `tasks` are done at once where the engine has the room."""

    session: SparkSession
    folder: Path
    settings: Settings
    tasks: int

    def read(self, places: Iterable[str], asked: Mapping[str, Any]) -> None:
        """Read the sources, and keep what is in them."""
        self._write(read_articles(self.session, places, asked, self.tasks), "read")

    def name(self) -> int:
        """Give each article its id and a step to be read in, and return how many steps there are."""
        from pyspark.sql import functions as sql

        articles = named(self._kept("read").where("id is not null").select(*ARTICLES.names))
        steps = max(1, -(-articles.count() // self.settings.step))
        # A remainder of the id's own digest: engines have hash functions of their own.
        number = sql.conv(sql.substring(sql.sha2("id", 256), 1, 8), 16, 10).cast("bigint")
        self._write(articles.withColumn("step", (number % steps).cast("string")), "articles", by="step")
        return steps

    def analyse(self, step: str) -> None:
        """Read what the articles of one step say."""
        from pyspark.sql.pandas.types import from_arrow_schema

        articles = self._kept("articles").where(f"step = '{step}'").select(*ARTICLES.names)
        read = partial(analysed, settings=self.settings)
        spread = articles.repartition(self.tasks, "id")
        self._write(
            spread.mapInArrow(read, from_arrow_schema(found(self.settings.tables))), f"found/step={step}"
        )

    def table(self, name: str) -> int:
        """Write one table, and return its rows."""
        rows = self._rows(name)
        writer = rows.write.mode("overwrite")
        (writer if name == PROBLEM else writer.partitionBy("date")).parquet(str(self.folder / name))
        return self.session.read.parquet(str(self.folder / name)).count()

    def left_out(self) -> int:
        """Return how many sources and articles were left out."""
        return self._problems().where("skipped").count()

    def _rows(self, name: str) -> DataFrame:
        from pyspark.sql import functions as sql

        if name == PROBLEM:
            return self._problems()
        if name == "articles":
            day = sql.substring("published", 1, 10)
            dated = sql.when(day.rlike(r"^\d{4}-\d\d-\d\d$"), day).otherwise(sql.lit(UNDATED))
            return self._kept("articles").select(*ARTICLES.names).withColumn("date", dated)
        every = self._kept("found")
        return every.select("date", sql.explode(name).alias("row")).select("row.*", "date")

    def digest(self) -> str:
        """Return what the texts of the articles come to: the same in any order, another where one differs."""
        from pyspark.sql import functions as sql

        part = sql.conv(sql.substring("digest", 1, 12), 16, 10).cast("bigint")
        total = self._kept("articles").agg(sql.sum(part)).head()
        return f"{total[0] or 0:x}" if total else ""

    def _problems(self) -> DataFrame:
        """Return what is wrong with sources, and the articles that could not be analysed."""
        from pyspark.sql import functions as sql

        read = self._kept("read").where("problem_source is not null")
        sources = read.select(*(sql.col(f"problem_{name}").alias(name) for name in PROBLEMS.names))
        failed = self._kept("found").where("key is not null")
        articles = failed.select(
            sql.lit(None).cast("string").alias("source"),
            sql.col("id").alias("article"),
            "key",
            "words",
            "line",
            sql.expr("true").alias("skipped"),
        )
        return sources.unionByName(articles)

    def _kept(self, name: str) -> DataFrame:
        return self.session.read.parquet(str(self.folder / WORK / name))

    def _write(self, rows: DataFrame, name: str, by: str | None = None) -> None:
        writer = rows.write.mode("overwrite")
        (writer.partitionBy(by) if by else writer).parquet(str(self.folder / WORK / name))
