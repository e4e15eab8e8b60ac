"""Groups joined across a corpus as they are within one story, level after level.

The most alike are joined first. So whatever is joined at a level or above it is joined before anything below, and
groups are joined only where an average of theirs reaches the level: what hangs together by such averages can be
joined apart from all else, and counts as one afterwards. In a dense topic nearly all hangs together by single
pairs, but little of what is left once the likest are one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from recoupe.comparison.stories.index import LEAST
from recoupe.corpus.stories.edges import begin, contract, edges, inside, within
from recoupe.corpus.stories.forests import hang
from recoupe.corpus.stories.linking import JOINED, joined
from recoupe.corpus.stories.neighbours import NUMBERS
from recoupe.corpus.stories.shelves import shelf, whole
from recoupe.corpus.workplace import Kept, spark

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

# Pairs that hang together and are joined at one level; where there are more, all is joined level by level.
MOST = 250_000
# Of 3,000 headlines of one day, 88,651 pairs, at most 12,615 hang together at one of these levels (.6: 317 headlines
# are of one form), and 36 at the last.
LEVELS = (
    *(0.9, 0.8, 0.7, 0.6, 0.52, 0.46, 0.41, 0.37, 0.34, 0.31, 0.28),
    *(0.26, 0.24, 0.22, 0.2, 0.19, 0.18, 0.17, LEAST),
)
# Pairs that hang together at one level and are joined at all: each takes some 500 bytes in the one place where all
# of them are. Tens of thousands of copies of one form are more, and stay as they are.
HELD = 2_000_000
# What hangs together at the last level when each article is by itself.
CROWD = "all"
CORES = whole("number core")
CORE = Kept("stories/core", CORES)
# What hangs together and is too much to be joined: its lowest number, and its pairs.
ROOT = whole("root pairs")
CROWDED = Kept("stories/crowded", ROOT, parts=True)
DENSE = Kept("stories/dense", ROOT, parts=True)


def standing(level: int) -> Kept:
    """Return the table of the group that each article is in before a level."""
    return Kept(f"stories/cores/{level}", CORES)


def crowd(place: Workplace, ends: int) -> dict[str, int]:
    """Keep what hangs together by too many pairs to be joined at one level; articles begin each by itself."""
    begin(place, ends)
    place.put(place.rows(NUMBERS).selectExpr("number", "number as core"), standing(0))
    _hang(place, CROWD, 0, LEAST, ends)
    for end in range(ends):
        crowded = _crowded(shelf(place, within(CROWD), end), MOST)
        place.put(crowded, CROWDED, end)
    return {}


def join(place: Workplace, level: int, ends: int) -> dict[str, int]:
    """Join groups at one level; where nothing is crowded, at the last alone.

    Args:
        place: where the work is done.

        level: its place in `LEVELS`.

        ends: shelves of what is worked one by one.
    """
    last = level == len(LEVELS) - 1
    by_levels = place.rows(CROWDED).count() > 0
    if not by_levels and not last:
        return {}
    before, name = (level, str(level)) if by_levels else (0, CROWD)
    if by_levels:
        _hang(place, name, before, LEVELS[level], ends)
    table = Kept(f"stories/made/{level}", JOINED, parts=True)
    for end in range(ends):
        held = _held(place, shelf(place, within(name), end), level * ends + end)
        joining = held.repartition(place.tasks, "root").mapInArrow(
            partial(joined, least=LEVELS[level]), spark(JOINED)
        )
        place.put(joining, table, end)
    made = place.rows(table).select(*JOINED.names)
    if not last:
        contract(place, before, made, ends)
    cores = place.rows(standing(before)).withColumnRenamed("core", "node")
    stand = cores.join(made, "node", "left").selectExpr("number", "coalesce(core, node) as core")
    place.put(stand, CORE if last else standing(level + 1))
    return {}


def _hang(place: Workplace, name: str, before: int, level: float, ends: int) -> None:
    """Keep the edges between what hangs together at a level, by its lowest number."""
    near = (edges(place, before, end, at_least=level) for end in range(ends))
    hang(place, near, name)
    inside(place, before, name, ends)


def _held(place: Workplace, hanging: DataFrame, part: int) -> DataFrame:
    """Return what of a shelf can be joined; what is too dense for that is kept as part of a table of its own."""
    place.put(_crowded(hanging, HELD), DENSE, part)
    return hanging.join(place.rows(DENSE, part).select("root"), "root", "left_anti")


def _crowded(hanging: DataFrame, most: int) -> DataFrame:
    """Return what hangs together by more than `most` edges."""
    from pyspark.sql import functions as sql

    counts = hanging.groupBy("root").agg(sql.count("*").alias("pairs"))
    return counts.where(f"pairs > {most}")
