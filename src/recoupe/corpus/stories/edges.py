"""The pairs of groups that are alike, before each level at which groups are joined; shelf after shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.corpus.stories.comparing import PARTS
from recoupe.corpus.stories.forests import roots
from recoupe.corpus.stories.linking import EDGES, INSIDE
from recoupe.corpus.stories.neighbours import NEIGHBOURS
from recoupe.corpus.stories.shelves import shelf, shelved

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Kept, Workplace


def between(level: int) -> Kept:
    """Return the table of the edges before a level, on shelves by their lower number."""
    return shelved(f"edges/{level}", EDGES, "a")


def within(name: str) -> Kept:
    """Return the table of those inside what hangs together, on shelves by the lowest number of that."""
    return shelved(f"inside/{name}", INSIDE, "root")


def begin(place: Workplace, ends: int) -> None:
    """Keep the pairs of articles: each is a group."""
    for end in range(ends):
        near = place.rows(NEIGHBOURS, end)
        alone = near.selectExpr("a", "b", "share as total", "1L as alike", "1L as size_a", "1L as size_b")
        place.put(alone, between(0), end, count=ends)


def edges(place: Workplace, level: int, end: int, *, at_least: float = 0) -> DataFrame:
    """Return the edges of one shelf, those as alike on average."""
    found = _summed(shelf(place, between(level), end))
    # Compared as whole numbers: one part less, so that no last bit of the level leaves any out.
    return found.where(f"total + 1 >= {at_least} * {PARTS} * size_a * size_b") if at_least else found


def inside(place: Workplace, level: int, name: str, ends: int) -> None:
    """Keep the edges between what hangs together, shelf by shelf."""
    rooted = place.rows(roots(name))
    first = rooted.selectExpr("node as a", "root")
    second = rooted.selectExpr("node as b", "root as root_b")
    for end in range(ends):
        both = edges(place, level, end).join(first, "a").join(second, "b").where("root = root_b")
        place.put(both, within(name), end, count=ends)


def contract(place: Workplace, level: int, made: DataFrame, ends: int) -> None:
    """Keep the edges between groups for the next level, once those that were made count as one."""
    for end in range(ends):
        rows = _renamed(edges(place, level, end), made)
        place.put(_summed(rows), between(level + 1), end, count=ends)


def _renamed(rows: DataFrame, made: DataFrame) -> DataFrame:
    for end in "ab":
        ours = made.selectExpr(f"node as {end}", f"core as core_{end}", f"size as grown_{end}")
        rows = rows.join(ours, end, "left")
    named = rows.selectExpr(
        "coalesce(core_a, a) as a",
        "coalesce(core_b, b) as b",
        "total",
        "alike",
        "coalesce(grown_a, size_a) as size_a",
        "coalesce(grown_b, size_b) as size_b",
    ).where("a <> b")
    return named.selectExpr(
        "least(a, b) as a",
        "greatest(a, b) as b",
        "total",
        "alike",
        "if(a < b, size_a, size_b) as size_a",
        "if(a < b, size_b, size_a) as size_b",
    )


def _summed(rows: DataFrame) -> DataFrame:
    from pyspark.sql import functions as sql

    sums = (sql.sum(name).alias(name) for name in ("total", "alike"))
    sizes = (sql.max(name).alias(name) for name in ("size_a", "size_b"))
    return rows.groupBy("a", "b").agg(*sums, *sizes)
