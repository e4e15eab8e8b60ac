"""Pairs of articles that may share a passage, each with the places where they hold the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.blocks import repeated
from recoupe.corpus.copying.crowds import HELD, worded
from recoupe.corpus.copying.lots import Lots, lot
from recoupe.corpus.copying.packing import pack, unpack
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
# `seeds` are three numbers for each row of words that both hold: its place in `a`, that in `b`, and how many places
# after these are alike too.
PAIR = pa.schema([("a", NUMBER), ("b", NUMBER), ("seeds", pa.binary())])
PAIRS = Kept("copying/pairs", PAIR, parts=True)
COMPARED = Lots.of("pairs", [("keys", pa.binary()), ("flags", pa.binary()), ("crowd", HELD)])


def write_pairs(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep the pairs whose first article is of some chunks."""
    seeds = [
        of_parts(place.rows(table).where(f"kind = {SEEDS}"), "chunk", chunks) for table in (SHARED, LONGER)
    ]
    columns = ("number", "place", "other", "other_place", "note")
    rows = seeds[0].select(*columns).union(seeds[1].select(*columns))
    place.put(whole(rows, lot(place, "number"), _pairs, PAIR, place.tasks), PAIRS, chunks[0])
    COMPARED.ask(place, place.rows(PAIRS, chunks[0]), chunks[0])
    return {}


def write_compared(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep the words of the articles of some chunks for the lots whose pairs ask for them."""
    COMPARED.answer(place, worded(place, chunks), chunks)
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
    told = np.add.reduceat(runs, firsts) if len(firsts) else firsts
    kept = (told > 1) | (columns["note"][order][firsts] == 0)
    begins = np.flatnonzero(runs)
    lasts = np.append(begins[1:], len(a))[: len(begins)] - 1
    seeds = np.stack([place[begins], other[begins], place[lasts] - place[begins]], axis=1)
    seeds, told, firsts = seeds[np.repeat(kept, told)], told[kept], firsts[kept]
    ends = np.cumsum(told)
    for first in range(0, len(firsts), BATCH):
        some = slice(first, first + BATCH)
        held = seeds[ends[first] - told[first] : ends[some][-1]]
        packed = pack(held.reshape(-1), 3 * told[some])
        arrays = [pa.array(a[firsts[some]]), pa.array(b[firsts[some]]), packed]
        yield pa.RecordBatch.from_arrays(arrays, schema=PAIR)


def alike(column: pa.Array) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return the pair, and the places in both of its articles, of each seed."""
    rows, held = unpack(column, np.int32)
    place, other, more = rows.astype(np.int64).reshape(-1, 3).T
    pair = np.repeat(np.repeat(np.arange(len(held)), held // 3), more + 1)
    return pair, repeated(place, more + 1), repeated(other, more + 1)
