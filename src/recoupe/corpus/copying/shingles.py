"""Where articles hold the same words in a row: postings of shingles, apart by hash, each part sorted and grouped.

What stands in too many places is set aside by `comparison.copying.shingles`, for longer shingles to take its place:
so no hash, however common, makes more than some pairs, and no part of the work grows with the commonest.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.runs import LEAST, pairs_of
from recoupe.comparison.copying.shingles import (
    COMMON,
    EVERYWHERE,
    LONG,
    WINNOWED,
    Groups,
    choose,
    lone,
    shingle,
)
from recoupe.comparison.copying.sides import near, soon_within
from recoupe.comparison.copying.spread import count_groups
from recoupe.corpus.copying.crowds import CROWDS, HASH
from recoupe.corpus.copying.lines import compared, firsts_of
from recoupe.corpus.copying.texts import TEXTS
from recoupe.corpus.groups import groups
from recoupe.corpus.schemas import NUMBER
from recoupe.corpus.workplace import Kept, of_parts, spark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

# A place of a shingle: its hash, that of the longer one that starts there (0 for none), the word before it, the
# article, the word it opens with, the article's day.
POSTING = pa.schema(
    [
        ("hash", HASH),
        ("long", HASH),
        *((name, NUMBER) for name in ("before", "number", "place", "day")),
    ]
)
POSTINGS = Kept("copying/postings", POSTING, by={"bucket": "pmod(hash, {buckets})"})
# What a part tells, by `kind`: places, with how many of them and of their articles there are in place of another;
# pairs of places, their note 1 where the run that they open has under `LONG` words; places that are looked at again
# by longer shingles, their note the day, their `chunk` a bucket.
PLACES, SEEDS, AGAIN = 0, 1, 2
SHARE = pa.schema(
    [
        *((name, NUMBER) for name in ("number", "place", "other", "other_place", "note")),
        ("long", HASH),
        ("kind", NUMBER),
    ]
)
WHERE = f"CASE WHEN kind = {AGAIN} THEN pmod(long, {{buckets}}) ELSE number / {{step}} END"
SHARED, LONGER = (
    Kept(
        f"copying/{name}",
        pa.schema(list(SHARE)[:-1]),
        by={"kind": "kind", "chunk": WHERE},
        parts=True,
    )
    for name in ("shared", "longer")
)
Columns = dict[str, "NDArray[Any]"]
# Parts of a bucket, which are sorted one by one.
PARTS = 16


def apart(hashes: str, buckets: int) -> str:
    """Return, as SQL, the part of a bucket that a hash is of: all places of a hash are of one."""
    return f"pmod({hashes}, {PARTS * buckets})"


def write_postings(place: Workplace, words: int, buckets: int) -> dict[str, int]:
    """Keep the shingles of all articles, apart by hash."""
    texts = place.rows(TEXTS).select("number", "day", "keys", "flags")
    crowds = place.rows(CROWDS).select("number", "crowd")
    rows = texts.join(crowds, "number", "left").select("number", "day", "keys", "flags", "crowd")
    work = partial(_postings, winnowed=words > WINNOWED)
    place.put(rows.mapInArrow(work, spark(POSTING)), POSTINGS, buckets=buckets)
    return {}


def _postings(batches: Iterable[pa.RecordBatch], *, winnowed: bool) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        numbers = batch.column("number").to_numpy().astype(np.int64)
        words = compared(batch)
        at, hashes = choose(words, winnowed=winnowed)
        longer = at[at <= len(words) - LONG]
        longer = longer[~lone(words.alone, LONG)[longer]]
        long = np.zeros(len(words), np.uint64)
        long[longer] = shingle(words.keys, LONG, longer)
        owner = words.texts[at]
        columns = {
            "hash": hashes.view(np.int64),
            "long": long[at].view(np.int64),
            "before": np.where(at > 0, words.keys[at - 1] >> np.uint64(32), 0)
            .astype(np.uint32)
            .view(np.int32),
            "number": numbers[owner].astype(np.int32),
            "place": (at - firsts_of(words, batch.num_rows)[owner]).astype(np.int32),
            "day": batch.column("day").to_numpy()[owner].astype(np.int32),
        }
        yield record(columns, POSTING)


def write_shared(place: Workplace, buckets: Sequence[int], total: int) -> dict[str, int]:
    """Keep what stands in two places or more, of the hashes of some buckets."""
    rows = of_parts(place.rows(POSTINGS), "bucket", buckets).drop("bucket")
    work = partial(_shared, window=place.settings.window)
    shared = whole(rows, apart("hash", total), work, SHARE, place.tasks)
    place.put(shared, SHARED, buckets[0], buckets=total)
    return {}


def write_longer(place: Workplace, buckets: Sequence[int], total: int) -> dict[str, int]:
    """Keep the pairs of places of longer shingles, where shorter ones are too common."""
    kept = of_parts(place.rows(SHARED).where(f"kind = {AGAIN}"), "chunk", buckets)
    rows = kept.selectExpr("long", "0 as before", "number", "place", "note as day")
    work = partial(_longer, window=soon_within(place.settings.window))
    shared = whole(rows, apart("long", total), work, SHARE, place.tasks)
    place.put(shared, LONGER, buckets[0], buckets=1)
    return {}


def _shared(columns: Columns, *, window: int | None) -> Iterator[pa.RecordBatch]:
    columns, groups = _grouped(columns, "hash")
    at, sizes = groups.at, np.repeat(groups.sizes, groups.sizes)
    number = columns["number"][at]
    articles = np.repeat(count_groups(groups, number.astype(np.int64)), groups.sizes)
    yield _row(number, columns["place"][at], sizes, articles, 0, 0, PLACES)
    common = groups.sized(COMMON + 1, len(columns["hash"])).at
    common = common[columns["long"][common] != 0]
    yield _row(
        columns["number"][common],
        columns["place"][common],
        0,
        0,
        columns["day"][common],
        columns["long"][common],
        AGAIN,
    )
    yield from _seeds(columns, groups.sized(2, COMMON), window)


def _longer(columns: Columns, *, window: int) -> Iterator[pa.RecordBatch]:
    columns, groups = _grouped(columns, "long")
    yield from _seeds(columns, groups.sized(2, EVERYWHERE), window)


def _grouped(columns: Columns, name: str) -> tuple[Columns, Groups]:
    """Return the places in their order, and the groups that hold one hash."""
    order = np.lexsort((columns["place"], columns["number"]))
    columns = {key: values[order] for key, values in columns.items()}
    return columns, Groups.of(columns[name].view(np.uint64), np.arange(len(order)))


def _seeds(columns: Columns, groups: Groups, window: int | None) -> Iterator[pa.RecordBatch]:
    """Yield the pairs of places of each group."""
    number, place, day, long, before = (
        columns[name] for name in ("number", "place", "day", "long", "before")
    )
    for a, b in pairs_of(groups):
        apart = (number[a] != number[b]) | (place[b].astype(np.int64) - place[a] >= LEAST)
        if window is not None:
            apart &= near(day[a].astype(np.int64), day[b].astype(np.int64), window)
        a, b = a[apart], b[apart]  # noqa: PLW2901 - what is left of them
        short = (before[a] != before[b]) & ((long[a] != long[b]) | (long[a] == 0))
        yield _row(number[a], place[a], number[b], place[b], short, 0, SEEDS)


def _row(*columns: Any) -> pa.RecordBatch:  # noqa: ANN401 - arrays, or a number for them all
    count = len(columns[0])
    full = (np.broadcast_to(np.asarray(column), count) for column in columns)
    return record(dict(zip(SHARE.names, full, strict=True)), SHARE)


def record(columns: Columns, schema: pa.Schema) -> pa.RecordBatch:
    """Return arrays as a batch of `schema`."""
    arrays = [
        pa.array(np.ascontiguousarray(columns[field.name]).astype(field.type.to_pandas_dtype(), copy=False))
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def whole(
    rows: DataFrame,
    part: str,
    work: Callable[[Columns], Iterator[pa.RecordBatch]],
    schema: pa.Schema,
    tasks: int,
) -> DataFrame:
    """Return what `work` makes of the rows of each `part`, a whole number as SQL, taken whole, as arrays."""
    told = rows.selectExpr("*", f"int({part}) as part_of").repartition(tasks, "part_of")
    return told.mapInArrow(partial(_by_part, work=work), spark(schema))


def _by_part(
    batches: Iterable[pa.RecordBatch], *, work: Callable[[Columns], Iterator[pa.RecordBatch]]
) -> Iterator[pa.RecordBatch]:
    for part in groups(batches, "part_of"):
        yield from work({name: part.column(name).to_numpy() for name in part.column_names})
