"""How much of each article stands in others, as rows of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.dependence import Dependence, derivation_of
from recoupe.corpus.copying.shares import SHARES
from recoupe.corpus.copying.texts import ALONE, REPORTED, TEXTS
from recoupe.corpus.schemas import DEPENDENCE, NUMBER
from recoupe.corpus.workplace import Kept, of_parts, spark
from recoupe.presentation.export.json import dependence_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    held: dict[int, list[bytes]] = {}
    for row in spans.to_pylist():
        held.setdefault(row["number"], []).append(row["spans"])
    rows = (_row(row, held.get(row["number"], ())) for row in texts.to_pylist())
    return pa.Table.from_pylist(list(rows), DEPENDS)


def _row(row: Row, spans: Sequence[bytes]) -> Row:
    flags = np.frombuffer(row["flags"], np.uint8)
    told, said = (flags & (ALONE | REPORTED) == kind for kind in (0, REPORTED))
    elsewhere, derived = np.zeros((2, len(flags)), np.bool_)
    for first, end, is_derived in _each(spans):
        elsewhere[first:end] = True
        derived[first:end] |= is_derived
    narration = int(told.sum())
    one = Dependence(
        row["id"],
        narration,
        int((told & elsewhere).sum()),
        int(said.sum()),
        int((said & elsewhere).sum()),
        derivation_of(int((told & derived).sum()) / max(1, narration)),
        tuple(row["credits"]),
    )
    return {**dependence_row(one), "date": row["date"]}


def _each(spans: Sequence[bytes]) -> Iterator[tuple[int, int, bool]]:
    for first, end, is_derived in np.frombuffer(b"".join(spans), np.int32).reshape(-1, 3).tolist():
        yield first, end, bool(is_derived)
