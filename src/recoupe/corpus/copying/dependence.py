"""How much of each article stands in others, as rows of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.dependence import Dependence, derivation_of
from recoupe.corpus.copying.packing import unpack
from recoupe.corpus.copying.shares import SHARES
from recoupe.corpus.copying.texts import ALONE, REPORTED, TEXTS
from recoupe.corpus.schemas import DEPENDENCE, NUMBER
from recoupe.corpus.workplace import Kept, of_parts, spark
from recoupe.presentation.export.rows.copying import dependence_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recoupe.corpus.workplace import Workplace

Row = dict[str, Any]
SPANS = Kept(
    "copying/spans", pa.schema([("number", NUMBER), ("spans", pa.binary())]), by={"chunk": "number / {step}"}
)
DEPENDS = DEPENDENCE.append(pa.field("date", pa.string()))
DEPENDING = Kept("copying/depending", DEPENDS, parts=True)


def write_spans(place: Workplace) -> dict[str, int]:
    """Keep by article the words that stand in others."""
    from pyspark.sql import functions as sql

    shares = place.rows(SHARES)
    sides = (
        shares.select(sql.col(side).alias("number"), sql.col(f"{side}_elsewhere").alias("spans"))
        for side in "ab"
    )
    spans = next(sides).union(next(sides)).where("spans is not null")
    place.put(spans, SPANS)
    return {}


def write_depending(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep how some articles depend on others."""
    texts = of_parts(place.rows(TEXTS), "chunk", chunks)
    asked = texts.select("number", "id", "date", "credits", "flags", "chunk").groupBy("chunk")
    spans = of_parts(place.rows(SPANS), "chunk", chunks).groupBy("chunk")
    place.put(asked.cogroup(spans).applyInArrow(_depending, spark(DEPENDS)), DEPENDING, chunks[0])
    return {}


def write_dependence(place: Workplace) -> dict[str, int]:
    """Write the table of how articles depend on others."""
    return {"dependence": place.publish(place.rows(DEPENDING).select(*DEPENDS.names), "dependence")}


def _depending(texts: pa.Table, spans: pa.Table) -> pa.Table:
    numbers, flags = texts.column("number").to_numpy(), texts.column("flags")
    kinds, sizes = unpack(flags, np.uint8)
    order = np.argsort(numbers)
    firsts = (np.cumsum(sizes) - sizes)[order]
    told, lengths = unpack(spans.column("spans"), np.int32)
    owner = np.searchsorted(numbers, spans.column("number").to_numpy(), sorter=order)
    first, end, derived = told.astype(np.int64).reshape(-1, 3).T
    first, end = (places + np.repeat(firsts[owner], lengths // 3) for places in (first, end))
    elsewhere, taken = (
        _inside(first[some], end[some], len(kinds)) for some in (np.ones(len(first), np.bool_), derived == 1)
    )
    narration, speech = (kinds & (ALONE | REPORTED) == kind for kind in (0, REPORTED))
    text = np.repeat(np.arange(len(sizes)), sizes)
    sums = (narration, narration & elsewhere, speech, speech & elsewhere, narration & taken)
    counts = np.stack([np.bincount(text[one], minlength=len(sizes)) for one in sums], axis=1).tolist()
    rows = texts.select(["id", "date", "credits"]).to_pylist()
    return pa.Table.from_pylist([_row(*both) for both in zip(rows, counts, strict=True)], DEPENDS)


def _inside(first: NDArray[np.int64], end: NDArray[np.int64], count: int) -> NDArray[np.bool_]:
    """Tell which of `count` words stand in one span or more."""
    edges = np.bincount(first, minlength=count + 1) - np.bincount(end, minlength=count + 1)
    inside: NDArray[np.bool_] = np.cumsum(edges[:count]) > 0
    return inside


def _row(row: Row, counts: Sequence[int]) -> Row:
    narration, narration_elsewhere, speech, speech_elsewhere, taken = counts
    one = Dependence(
        row["id"],
        narration,
        narration_elsewhere,
        speech,
        speech_elsewhere,
        derivation_of(taken / max(1, narration)),
        tuple(row["credits"]),
    )
    return {**dependence_row(one), "date": row["date"]}
