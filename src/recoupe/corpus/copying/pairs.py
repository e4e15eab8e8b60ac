"""Pairs of articles that may share a passage, each with the places where they hold the same words.

The words of both come to a pair in two moves, by the chunk of one and then of the other, so that each part of the
articles is read once and none is held whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.corpus.copying.crowds import HELD, worded
from recoupe.corpus.copying.packing import pack
from recoupe.corpus.copying.shingles import LONGER, SEEDS, SHARED, whole
from recoupe.corpus.schemas import NUMBER
from recoupe.corpus.workplace import Kept, of_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from pyspark.sql import DataFrame

    from recoupe.corpus.workplace import Workplace

Columns = dict[str, "NDArray[Any]"]
# Pairs handed on at once.
BATCH = 5000
# `seeds` are places of `a` and of `b` in turn.
PAIR = pa.schema([("a", NUMBER), ("b", NUMBER), ("seeds", pa.binary())])
PAIRS = Kept("copying/pairs", PAIR, by={"other_chunk": "b / {step}"}, parts=True)
OTHERS = [("b_keys", pa.binary()), ("b_flags", pa.binary()), ("b_crowd", HELD)]
MET = Kept("copying/met", pa.schema([*PAIR, *OTHERS]), by={"chunk": "a / {step}"}, parts=True)


def write_pairs(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep the pairs whose first article is of some chunks."""
    seeds = [
        of_parts(place.rows(table).where(f"kind = {SEEDS}"), "chunk", chunks) for table in (SHARED, LONGER)
    ]
    columns = ("number", "place", "other", "other_place", "note", "chunk")
    rows = seeds[0].select(*columns).union(seeds[1].select(*columns))
    place.put(whole(rows, "chunk", _pairs, PAIR, place.tasks), PAIRS, chunks[0])
    return {}


def write_met(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep the pairs whose second article is of some chunks with its words."""
    pairs = of_parts(place.rows(PAIRS), "other_chunk", chunks)
    place.put(pairs.join(sided(worded(place, chunks), "b"), "b"), MET, chunks[0])
    return {}


def sided(rows: DataFrame, side: str) -> DataFrame:
    """Return `rows` as what is known of one side of pairs."""
    from pyspark.sql import functions as sql

    named = (sql.col(name).alias(f"{side}_{name}") for name in rows.columns if name != "number")
    return rows.select(sql.col("number").alias(side), *named)


def _pairs(columns: Columns) -> Iterator[pa.RecordBatch]:
    """Yield each pair once, save those that share a few words in one place alone."""
    a, b, place, other = (columns[name] for name in ("number", "other", "place", "other_place"))
    diagonal = other - place
    order = np.lexsort((place, diagonal, b, a))
    a, b, place, other, diagonal = a[order], b[order], place[order], other[order], diagonal[order]
    opens = np.ones(len(a), np.bool_)
    opens[1:] = (a[1:] != a[:-1]) | (b[1:] != b[:-1])
    runs = opens.copy()
    runs[1:] |= (diagonal[1:] != diagonal[:-1]) | (place[1:] - place[:-1] > 1)
    firsts = np.flatnonzero(opens)
    lengths = np.diff(np.append(firsts, len(a)))
    told = np.add.reduceat(runs, firsts) if len(firsts) else firsts
    kept = (told > 1) | (columns["note"][order][firsts] == 0)
    seeds = np.stack([place, other], axis=1)[np.repeat(kept, lengths)]
    firsts, lengths = firsts[kept], lengths[kept]
    for some in np.array_split(np.arange(len(firsts)), max(1, len(firsts) // BATCH)):
        start = int(lengths[: some[0]].sum()) if len(some) else 0
        end = start + int(lengths[some].sum())
        yield pa.RecordBatch.from_arrays(
            [
                pa.array(a[firsts[some]]),
                pa.array(b[firsts[some]]),
                pack(seeds[start:end].reshape(-1), 2 * lengths[some]),
            ],
            schema=PAIR,
        )
