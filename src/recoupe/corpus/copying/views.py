"""The matches of two articles at every place that crowds take them to.

By `comparison.copying.expansion`: what was found where a stretch stands first holds wherever else it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.blocks import Block
from recoupe.comparison.copying.carried import Stretch
from recoupe.comparison.copying.runs import LEAST
from recoupe.comparison.copying.views import Owners, View, met, turned
from recoupe.corpus.beside import beside
from recoupe.corpus.copying.aligning import blocks_of, packed
from recoupe.corpus.copying.furniture import TOLD
from recoupe.corpus.copying.pairs import sided
from recoupe.corpus.copying.settling import FOUND
from recoupe.corpus.copying.texts import PLACE
from recoupe.corpus.rows import parts
from recoupe.corpus.schemas import NUMBER
from recoupe.corpus.workplace import Kept, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.comparison.copying.views import Blocks
    from recoupe.corpus.workplace import Workplace

Row = dict[str, Any]
# A stretch where it stands first, and the words that open it elsewhere.
OWN = pa.struct([("place", NUMBER), ("length", NUMBER), ("others", pa.list_(pa.int64()))])
OWNED = Kept("copying/owned", pa.schema([("number", NUMBER), ("own", pa.list_(OWN))]))
VIEW = pa.schema([("a", NUMBER), ("b", NUMBER), ("blocks", pa.binary())])
VIEWS = Kept("copying/views", VIEW, by={"chunk": "a / {step}"}, parts=True)
# Matches taken to every place at once.
BATCH = 1000


def write_owned(place: Workplace) -> dict[str, int]:
    """Keep by article the stretches that stand there first, with all their other places."""
    from pyspark.sql import functions as sql

    told = place.rows(TOLD)
    at = sql.col("number").cast("bigint") * sql.lit(1 << PLACE) + sql.col("place")
    others = told.where("not first").groupBy("stretch").agg(sql.collect_list(at).alias("others"))
    own = told.where("first").join(others, "stretch")
    held = sql.collect_list(sql.struct("place", "length", "others")).alias("own")
    place.put(own.groupBy("number").agg(held), OWNED)
    return {}


def write_views(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep the matches, of pairs whose first article is of some chunks, at every place that they stand at."""
    owned = place.rows(OWNED)
    matches = place.rows(FOUND, chunks[0])
    for side in "ab":
        matches = matches.join(sided(owned, side), side, "left")
    own = owned.where(f"int(number / {place.settings.step}) in ({', '.join(map(str, chunks))})")
    carried = own.selectExpr(
        "number as a", "number as b", "cast(null as binary) as blocks", "own as a_own", "own as b_own"
    )
    rows = matches.select(*carried.columns).union(carried)
    place.put(rows.mapInArrow(_views, spark(VIEW)), VIEWS, chunks[0])
    return {}


def _views(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the matches of all batches: those that touch no stretch, which are most, as they are."""
    touching: list[pa.RecordBatch] = []
    for batch in batches:
        sides = (batch.column(name).is_valid() for name in ("a_own", "b_own"))
        own = np.logical_or(*(side.to_numpy(zero_copy_only=False) for side in sides))
        yield batch.filter(pa.array(~own)).select(VIEW.names)
        touching.append(batch.filter(pa.array(own)))
    yield from beside(((part,) for part in parts(touching, BATCH)), work=_everywhere)


def _everywhere(matches: pa.RecordBatch) -> pa.RecordBatch:
    """Return some matches, or the stretches of some articles, at every place."""
    return pa.RecordBatch.from_pylist([view for row in matches.to_pylist() for view in _seen(row)], VIEW)


def _seen(row: Row) -> Iterator[Row]:
    """Yield one match, or the stretches of one article, at every place."""
    ours, theirs = row["a"] << PLACE, row["b"] << PLACE
    if row["blocks"] is None:
        views: Iterator[Blocks] = (blocks for one in _stretches(row["a_own"], ours) for blocks in _crowd(one))
    else:
        own = [*_stretches(row["a_own"], ours), *(_stretches(row["b_own"], theirs) if ours != theirs else ())]
        views = _in_turn(blocks_of(row["blocks"], ours, theirs), Owners(own))
    for blocks in views:
        a, b = blocks[0].a >> PLACE, blocks[0].b >> PLACE
        yield {"a": a, "b": b, "blocks": packed(blocks, a << PLACE, b << PLACE)}


def _stretches(own: Sequence[Row] | None, first: int) -> list[Stretch]:
    return [Stretch((first + one["place"], *sorted(one["others"])), one["length"]) for one in own or ()]


def _in_turn(blocks: Blocks, owners: Owners) -> Iterator[Blocks]:
    ours = owners.views(blocks[0].a, blocks[-1].a_end)
    theirs = owners.views(blocks[0].b, blocks[-1].b_end)
    yield from met(blocks, ours, theirs, LEAST)
    yield from met(turned(blocks), theirs, ours, LEAST)


def _crowd(stretch: Stretch) -> Iterator[Blocks]:
    first, end = stretch.places[0], stretch.places[0] + stretch.length
    views = [View(first, end, place - first) for place in stretch.places]
    yield from met((Block(first, end, first, end),), views, views, LEAST)
