"""The matches of two articles at every place that crowds take them to.

By `comparison.copying.expansion`: what was found where a stretch stands first holds wherever else it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.blocks import Block
from recoupe.comparison.copying.carried import Stretch
from recoupe.comparison.copying.runs import LEAST
from recoupe.comparison.copying.views import Owners, View, by_words, viewed
from recoupe.corpus.beside import beside
from recoupe.corpus.copying.aligning import blocks_of
from recoupe.corpus.copying.furniture import TOLD
from recoupe.corpus.copying.packing import pack
from recoupe.corpus.copying.pairs import sided
from recoupe.corpus.copying.settling import FOUND
from recoupe.corpus.copying.texts import PLACE
from recoupe.corpus.rows import parts
from recoupe.corpus.schemas import NUMBER
from recoupe.corpus.workplace import Kept, spark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

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
    seen = [view for row in matches.to_pylist() for view in _seen(row)]
    if not seen:
        return pa.RecordBatch.from_pylist([], VIEW)
    numbers = (np.concatenate([one.starts for one in seen]) >> PLACE).astype(np.int32)
    lengths = np.concatenate([one.lengths for one in seen])
    blocks = pack(np.concatenate([one.blocks for one in seen]), lengths)
    columns = [*(pa.array(np.ascontiguousarray(side)) for side in numbers.T), blocks]
    return pa.RecordBatch.from_arrays(columns, schema=VIEW)


class _Seen(NamedTuple):
    """One match at some pairs of places: where it begins there, its blocks within both articles, and how many."""

    starts: NDArray[np.int64]
    blocks: NDArray[np.int32]
    lengths: NDArray[np.int64]


def _seen(row: Row) -> Iterator[_Seen]:
    """Yield one match, or the stretches of one article, at every place."""
    ours, theirs = row["a"] << PLACE, row["b"] << PLACE
    if row["blocks"] is None:
        for stretch in _stretches(row["a_own"], ours):
            whole = View(stretch.places[0], stretch.places[0] + stretch.length)
            views = [View(whole.first, whole.end, place - whole.first) for place in stretch.places]
            yield from _met(
                (Block(whole.first, whole.end, whole.first, whole.end),), views, views, turn=False
            )
        return
    own = [*_stretches(row["a_own"], ours), *(_stretches(row["b_own"], theirs) if ours != theirs else ())]
    blocks, owners = blocks_of(row["blocks"], ours, theirs), Owners(own)
    for left in by_words(owners.views(blocks[0].a, blocks[-1].a_end)):
        for right in by_words(owners.views(blocks[0].b, blocks[-1].b_end)):
            yield from _met(blocks, left, right)


def _met(
    blocks: Blocks, ours: Sequence[View], theirs: Sequence[View], *, turn: bool = True
) -> Iterator[_Seen]:
    """Yield a match as each view of its first side shares it with each of its second, the earlier place first.

    The views of a side are of the same words; cut to these once, the match is moved to all places at once.
    """
    cut = viewed(blocks, ours[0], theirs[0], LEAST)
    if not cut:
        return
    rows = np.array([(one.a, one.a_end, one.b, one.b_end, one.equal) for one in cut], np.int64)
    at, other = (np.array([view.at for view in views], np.int64) for views in (ours, theirs))
    left, right = (one.reshape(-1) for one in np.meshgrid(at, other, indexing="ij"))
    moved = np.stack([left - at[0], right - other[0]], axis=1)
    if (later := right > left).any():
        yield _moved(rows, moved[later])
    if turn and (later := left > right).any():
        yield _moved(rows[:, [2, 3, 0, 1, 4]], moved[later][:, ::-1])


def _moved(rows: NDArray[np.int64], by: NDArray[np.int64]) -> _Seen:
    """Return the blocks of a match moved so many words on either side, each pair of sides a match."""
    starts = rows[0, [0, 2]] + by
    within = np.repeat(by - (starts >> PLACE << PLACE), 2, axis=1)
    blocks = np.tile(rows, (len(by), 1, 1))
    blocks[:, :, :4] += within[:, None, :]
    return _Seen(starts, blocks.reshape(-1).astype(np.int32), np.full(len(by), 5 * len(rows)))


def _stretches(own: Sequence[Row] | None, first: int) -> list[Stretch]:
    return [Stretch((first + one["place"], *sorted(one["others"])), one["length"]) for one in own or ()]
