"""Where a corpus is made: the engine, the folder, and what each step keeps there for the steps that follow."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import StructType

    from recoupe.corpus.settings import Settings

# What is kept until every table is written.
WORK = "work"
# In it, what is being written, each under a name of its own.
ATTEMPTS = "attempts"


@dataclass(frozen=True, slots=True)
class Step:
    """Something done once; done again, it gives the same. `work` returns what it counted, by name."""

    name: str
    work: Callable[[], dict[str, int]]


@dataclass(frozen=True, slots=True)
class Kept:
    """A table that steps keep for one another.

    Args:
        name: its folder.

        columns: those of its files.

        by: whole numbers that its files are apart by, and how they are told from a row; `{step}` is that of the
            settings, and what else stands in braces is given when it is kept.

        parts: whether several steps write it, each a part.
    """

    name: str
    columns: pa.Schema
    by: Mapping[str, str] = field(default_factory=dict)
    parts: bool = False

    def schema(self, *, part: bool) -> StructType:
        """Return the columns as they are read: those of the files, then those of the folders."""
        import pyarrow as pa

        folders = [*(["part"] if self.parts and not part else []), *self.by]
        return spark(pa.schema([*self.columns, *((name, pa.int32()) for name in folders)]))

    def within(self, part: int | None) -> str:
        """Return its folder, or that of one part."""
        return self.name if part is None else f"{self.name}/part={part}"


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

    def keep(self, rows: DataFrame, name: str, by: Sequence[str] = ()) -> None:
        """Keep `rows` for the steps that follow, in place of what a stopped run left there."""
        folder = self.folder / WORK / name
        self._write(rows, folder, by)
        if next(folder.rglob("*.parquet"), None) is None:
            _write_none(rows, folder)

    def rows(self, table: Kept, part: int | None = None) -> DataFrame:
        """Return what steps kept of a table, which may be nothing, or what one of them did."""
        read = self.session.read.schema(table.schema(part=part is not None))
        return read.parquet(str(self.folder / WORK / table.within(part)))

    def put(self, rows: DataFrame, table: Kept, part: int | None = None, **given: int) -> None:
        """Keep `rows` as a table, or as a part of one, in place of what a stopped run left there."""
        told = (
            f"int({how.format(step=self.settings.step, **given)}) as {name}" for name, how in table.by.items()
        )
        rows = rows.selectExpr(*table.columns.names, *told)
        self._write(rows, self.folder / WORK / table.within(part), list(table.by))

    def publish(self, rows: DataFrame, name: str, by: Sequence[str] = ("date",)) -> int:
        """Write one table of the corpus, and return its rows; a table of none has its columns all the same."""
        self._write(rows, self.folder / name, by)
        count = self.session.read.schema(rows.schema).parquet(str(self.folder / name)).count()
        if not count:
            _write_none(rows.drop(*by), self.folder / name)
        return count

    def clear(self) -> None:
        """Throw away what a stopped run had not finished."""
        shutil.rmtree(self.folder / WORK / ATTEMPTS, ignore_errors=True)

    def _write(self, rows: DataFrame, folder: Path, by: Sequence[str]) -> None:
        """Write `rows` where nobody else writes, and put them in place whole.

        An engine may go on with what was asked for by a driver that is gone: it then writes beside what counts.
        """
        attempt = self.folder / WORK / ATTEMPTS / uuid4().hex
        writer = rows.write.mode("overwrite")
        (writer.partitionBy(*by) if by else writer).parquet(str(attempt))
        attempt.mkdir(parents=True, exist_ok=True)  # of no rows Sail makes no folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        attempt.rename(folder)


def _write_none(rows: DataFrame, folder: Path) -> None:
    """Put a file without rows where an engine may have put nothing."""
    import pyarrow.parquet as pq
    from pyspark.sql.pandas.types import to_arrow_schema

    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(to_arrow_schema(rows.schema).empty_table(), folder / "none.parquet")


def spark(schema: pa.Schema) -> StructType:
    """Return `schema` as the engine has it."""
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(schema)


def of_parts(rows: DataFrame, column: str, parts: Sequence[int]) -> DataFrame:
    """Return the rows of some parts, of which no others are read."""
    from pyspark.sql import functions as sql

    return rows.where(sql.col(column).isin([int(part) for part in parts]))
