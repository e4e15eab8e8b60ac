"""The passages that two articles share, wherever crowds take them, as rows of the contract.

By `comparison.copying.expansion`: what was found where a stretch stands first holds wherever else it stands.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from recoupe.comparison.copying.alignment import Block
from recoupe.comparison.copying.carried import Stretch
from recoupe.comparison.copying.expansion import grown, joined, may_grow
from recoupe.comparison.copying.matches import tell
from recoupe.comparison.copying.runs import LEAST
from recoupe.comparison.copying.views import Owners, View, met, turned
from recoupe.comparison.copying.words import Text
from recoupe.corpus.beside import beside
from recoupe.corpus.copying.aligning import blocks_of, packed
from recoupe.corpus.copying.furniture import TOLD
from recoupe.corpus.copying.lines import openings, side_by_side, words_of
from recoupe.corpus.copying.pairs import sided
from recoupe.corpus.copying.settling import FOUND
from recoupe.corpus.copying.texts import COLUMNS, PLACE, TEXTS
from recoupe.corpus.rows import packed as batched
from recoupe.corpus.schemas import NUMBER, PASSAGES
from recoupe.corpus.workplace import Kept, of_parts, spark
from recoupe.presentation.export.json import passage_row
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame

    from recoupe.comparison.copying.views import Blocks
    from recoupe.corpus.workplace import Workplace

Row = dict[str, Any]
# A stretch where it stands first, and the words that open it elsewhere.
OWN = pa.struct([("place", NUMBER), ("length", NUMBER), ("others", pa.list_(pa.int64()))])
OWNED = Kept("copying/owned", pa.schema([("number", NUMBER), ("own", pa.list_(OWN))]))
VIEW = pa.schema([("a", NUMBER), ("b", NUMBER), ("blocks", pa.binary())])
VIEWS = Kept("copying/views", VIEW, by={"other_chunk": "b / {step}"}, parts=True)
WORDS = ("keys", "flags", "starts", "ends")
ASKED = ("id", "outlet", "published", "date", "text", "credits", "reported", *WORDS)
SIDES = [COLUMNS.field(name).with_name(f"b_{name}") for name in ASKED]
BOTH = pa.schema([("a", NUMBER), ("b", NUMBER), ("matches", pa.list_(pa.binary())), *SIDES])
PAIRED = Kept("copying/paired", BOTH, by={"chunk": "a / {step}"}, parts=True)
SAID = PASSAGES.append(pa.field("date", pa.string()))
SPOKEN = Kept("copying/passages", SAID, parts=True)
# Pairs whose texts are set side by side at once.
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


def write_paired(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep the pairs whose second article is of some chunks with its text."""
    from pyspark.sql import functions as sql

    views = of_parts(place.rows(VIEWS), "other_chunk", chunks)
    pairs = views.groupBy("a", "b").agg(sql.collect_list("blocks").alias("matches"))
    place.put(pairs.join(sided(_texts(place, chunks), "b"), "b"), PAIRED, chunks[0])
    return {}


def write_said(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep the passages of pairs whose first article is of some chunks."""
    pairs = of_parts(place.rows(PAIRED), "chunk", chunks).select(*BOTH.names)
    rows = pairs.join(sided(_texts(place, chunks), "a"), "a")
    crowds = place.rows(TOLD).limit(1).count() > 0
    work = partial(beside, work=partial(_said, crowds=crowds), size=BATCH)
    place.put(rows.mapInArrow(work, spark(SAID)), SPOKEN, chunks[0])
    return {}


def write_passages(place: Workplace) -> dict[str, int]:
    """Write the table of passages."""
    return {"passages": place.publish(place.rows(SPOKEN).select(*SAID.names), "passages")}


def _texts(place: Workplace, chunks: Sequence[int]) -> DataFrame:
    return of_parts(place.rows(TEXTS), "chunk", chunks).select("number", *ASKED)


def _views(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    rows = (view for batch in batches for row in batch.to_pylist() for view in _seen(row))
    return batched(rows, VIEW)


def _seen(row: Row) -> Iterator[Row]:
    """Yield one match, or the stretches of one article, at every place."""
    ours, theirs = row["a"] << PLACE, row["b"] << PLACE
    if row["blocks"] is None:
        views: Iterator[Blocks] = (blocks for one in _stretches(row["a_own"], ours) for blocks in _crowd(one))
    elif not row["a_own"] and not row["b_own"]:
        yield row
        return
    else:
        own = [*_stretches(row["a_own"], ours), *(_stretches(row["b_own"], theirs) if ours != theirs else ())]
        views = _everywhere(blocks_of(row["blocks"], ours, theirs), Owners(own))
    for blocks in views:
        a, b = blocks[0].a >> PLACE, blocks[0].b >> PLACE
        yield {"a": a, "b": b, "blocks": packed(blocks, a << PLACE, b << PLACE)}


def _stretches(own: Sequence[Row] | None, first: int) -> list[Stretch]:
    return [Stretch((first + one["place"], *sorted(one["others"])), one["length"]) for one in own or ()]


def _everywhere(blocks: Blocks, owners: Owners) -> Iterator[Blocks]:
    ours = owners.views(blocks[0].a, blocks[-1].a_end)
    theirs = owners.views(blocks[0].b, blocks[-1].b_end)
    yield from met(blocks, ours, theirs, LEAST)
    yield from met(turned(blocks), theirs, ours, LEAST)


def _crowd(stretch: Stretch) -> Iterator[Blocks]:
    first, end = stretch.places[0], stretch.places[0] + stretch.length
    views = [View(first, end, place - first) for place in stretch.places]
    yield from met((Block(first, end, first, end),), views, views, LEAST)


def _said(pairs: pa.RecordBatch, *, crowds: bool) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(list(_told(pairs, crowds=crowds)), SAID)


def _told(pairs: pa.RecordBatch, *, crowds: bool) -> Iterator[Row]:
    """Yield the passages of some pairs."""
    words = words_of(*side_by_side(pairs, *WORDS)).told_apart()
    names = [name for name in pairs.schema.names if name[2:] not in WORDS]
    rows = pairs.select(names).to_pylist()
    for row, ours, theirs in zip(rows, *(at.tolist() for at in openings(words, pairs)), strict=True):
        left, right = _text(row, "a"), _text(row, "b")
        texts = {left.id: left.text, right.id: right.text}
        found = [blocks_of(one, ours, theirs) for one in row["matches"]]
        if crowds:
            growing = zip(found, may_grow(found, words).tolist(), strict=True)
            found = [wide for one, may in growing if (wide := grown(one, words) if may else one)]
        for blocks in joined(sorted(found, key=lambda one: (one[0].a, one[0].b))):
            yield {**passage_row(tell(blocks, words, left, right), texts), "date": row["a_date"]}


def _text(row: Row, side: str) -> Text:
    return Text(
        row[f"{side}_id"],
        row[f"{side}_text"],
        reported=tuple(Span(one["start"], one["end"]) for one in row[f"{side}_reported"]),
        outlet=row[f"{side}_outlet"],
        published=row[f"{side}_published"],
        credits=tuple(row[f"{side}_credits"]),
    )
