"""Loose groups brought to the one large group that each is near enough to, as within one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from recoupe.comparison.stories.gathering import HOME, LOOSE, home_of
from recoupe.comparison.stories.index import LEAST
from recoupe.corpus.groups import groups
from recoupe.corpus.stories.comparing import PARTS
from recoupe.corpus.stories.joining import CORE
from recoupe.corpus.stories.neighbours import NEIGHBOURS
from recoupe.corpus.stories.shelves import shelf, shelved, whole
from recoupe.corpus.workplace import Kept, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

# A member of a loose core and what it is near to; the cores of both, and how many articles they have.
NEAR_LOOSE = shelved("loose", whole("core size number other share other_core other_size"), "core")
HOMED = whole("core home")
HOMES = Kept("stories/homes", HOMED, parts=True)
GROUPS = Kept("stories/groups", whole("story number size"))


def bring(place: Workplace, ends: int) -> dict[str, int]:
    """Keep by article the group it stands in, and how many articles that has."""
    from pyspark.sql import functions as sql

    cores = place.rows(CORE)
    for end in range(ends):
        near = _near(place.rows(NEIGHBOURS, end), cores)
        place.put(near, NEAR_LOOSE, end, count=ends)
    for end in range(ends):
        pairs = shelf(place, NEAR_LOOSE, end).repartition(place.tasks, "core")
        place.put(pairs.mapInArrow(brought, spark(HOMED)), HOMES, end)
    known = cores.join(place.rows(HOMES).select(*HOMED.names), "core", "left")
    stand = known.selectExpr("number", "coalesce(home, core) as story")
    sizes = stand.groupBy("story").agg(sql.count("*").alias("size"))
    place.put(stand.join(sizes, "story"), GROUPS)
    return {}


def brought(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the home of each loose core that has one."""
    for table in groups(batches, "core"):
        rows = table.to_pylist()
        if (home := _home(rows)) is not None:
            yield pa.RecordBatch.from_pylist([{"core": rows[0]["core"], "home": home}], HOMED)


def _home(rows: list[dict[str, int]]) -> int | None:
    near: dict[int, dict[int, float]] = {}
    for row in rows:
        near.setdefault(row["number"], {})[row["other"]] = row["share"] / PARTS
    # Those of its members that are near nobody count too.
    others = range(-1, len(near) - rows[0]["size"] - 1, -1)
    core_of = {row["other"]: row["other_core"] for row in rows}
    sizes = {row["other_core"]: row["other_size"] for row in rows}
    return home_of([*near, *others], near, core_of, sizes, least=LEAST)


def _near(pairs: DataFrame, cores: DataFrame) -> DataFrame:
    """Return what is near the members of loose cores in those large enough to be a home."""
    from pyspark.sql import functions as sql

    sizes = cores.groupBy("core").agg(sql.count("*").alias("size"))
    sized = cores.join(sizes, "core")
    loose = sized.where(f"size <= {LOOSE}").select("number", "core", "size")
    large = sized.selectExpr("number as other", "core as other_core", "size as other_size")
    both = pairs.selectExpr("a as number", "b as other", "share").unionByName(
        pairs.selectExpr("b as number", "a as other", "share")
    )
    return both.join(loose, "number").join(large, "other").where(f"other_size >= {HOME} * size")
