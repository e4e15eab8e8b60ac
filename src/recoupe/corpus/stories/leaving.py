"""What is too large: stories that are not told, articles that are not grouped; each with a line that says so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa

from recoupe.corpus.rows import packed
from recoupe.corpus.schemas import FOLLOWED
from recoupe.corpus.stories.homing import GROUPS
from recoupe.corpus.stories.joining import DENSE, HELD
from recoupe.corpus.stories.neighbours import NUMBERS
from recoupe.corpus.stories.telling import TOLD
from recoupe.corpus.workplace import Kept, spark
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

LEFT = pa.schema([FOLLOWED.field(name) for name in ("article", "date", "key", "words", "line")])
LARGE, UNGROUPED = Kept("stories/large", LEFT), Kept("stories/ungrouped", LEFT)


def leave(place: Workplace, most: int) -> dict[str, int]:
    """Keep a line for each story of more than `most` articles, and for what is too dense to be grouped."""
    from pyspark.sql import functions as sql

    names = place.kept("found").select("id", "date").join(place.rows(NUMBERS), "id")
    large = place.rows(GROUPS).where(f"size > {most}").join(names, "number")
    firsts = large.groupBy("story", "size").agg(sql.min(sql.struct("date", "id")).alias("first"))
    told = firsts.selectExpr("first.id as article", "first.date as date", "size as found")
    place.put(_lines(place, told, "failures.story_large", most), LARGE)
    crowds = place.rows(DENSE).groupBy("root").agg(sql.max("pairs").alias("found"))
    dense = crowds.join(names.withColumnRenamed("number", "root"), "root")
    told = dense.selectExpr("id as article", "date", "found")
    place.put(_lines(place, told, "failures.story_dense", HELD), UNGROUPED)
    return {}


def left(place: Workplace) -> DataFrame:
    """Return the lines of what was not told, by the first articles, and of what was not grouped."""
    told = place.rows(TOLD).where("key is not null").select(*LEFT.names)
    lines = told.unionByName(place.rows(LARGE)).selectExpr("*", "true as skipped")
    remarks = place.rows(UNGROUPED).selectExpr("*", "false as skipped")
    return lines.unionByName(remarks).drop("date")


def lined(batches: Iterable[pa.RecordBatch], key: str, most: int, language: str) -> Iterator[pa.RecordBatch]:
    """Yield a line for each of some articles, what was `found` with them being more than `most`."""
    rows = (row for batch in batches for row in batch.to_pylist())
    yield from packed((_line(row, key, most, language) for row in rows), LEFT)


def _line(row: dict[str, Any], key: str, most: int, language: str) -> dict[str, Any]:
    reason = because(key, str(row["found"]), str(most))
    return {**row, "key": key, "words": "\n".join(reason.words), "line": reason.say(language)}


def _lines(place: Workplace, rows: DataFrame, key: str, most: int) -> DataFrame:
    work = partial(lined, key=key, most=most, language=place.settings.language)
    return rows.mapInArrow(work, spark(LEFT))
