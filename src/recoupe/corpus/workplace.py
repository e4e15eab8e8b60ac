"""Where a corpus is made: the engine, the folder, and what each step keeps there for the steps that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pyspark.sql import DataFrame, SparkSession

    from recoupe.corpus.settings import Settings

# What is kept until every table is written.
WORK = "work"


@dataclass(frozen=True, slots=True)
class Step:
    """Something done once; done again, it gives the same. `work` returns what it counted, by name."""

    name: str
    work: Callable[[], dict[str, int]]


@dataclass(frozen=True, slots=True)
class Workplace:
    """The corpus of `folder` in the making; `tasks` are done at once where the engine has the room."""

    session: SparkSession
    folder: Path
    settings: Settings
    tasks: int

    def kept(self, name: str) -> DataFrame:
        """Return what a step kept."""
        return self.session.read.parquet(str(self.folder / WORK / name))

    def keep(self, rows: DataFrame, name: str, by: str | None = None) -> None:
        """Keep `rows` for the steps that follow, in place of what a stopped run left there."""
        writer = rows.write.mode("overwrite")
        (writer.partitionBy(by) if by else writer).parquet(str(self.folder / WORK / name))

    def publish(self, rows: DataFrame, name: str, by: str | None = "date") -> int:
        """Write one table of the corpus, and return its rows."""
        writer = rows.write.mode("overwrite")
        (writer.partitionBy(by) if by else writer).parquet(str(self.folder / name))
        return self.session.read.parquet(str(self.folder / name)).count()
