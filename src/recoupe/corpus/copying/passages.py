"""The passages that two articles share, wherever crowds take them, as rows of the contract.

By `comparison.copying.expansion`: what was found where a stretch stands first holds wherever else it stands.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
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
from recoupe.corpus.copying.lines import firsts_of, words_of
from recoupe.corpus.copying.lots import Lots, by_lot, places_of
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
    from recoupe.comparison.copying.words import Words
    from recoupe.corpus.workplace import Workplace

Row = dict[str, Any]
# A stretch where it stands first, and the words that open it elsewhere.
OWN = pa.struct([("place", NUMBER), ("length", NUMBER), ("others", pa.list_(pa.int64()))])
OWNED = Kept("copying/owned", pa.schema([("number", NUMBER), ("own", pa.list_(OWN))]))
VIEW = pa.schema([("a", NUMBER), ("b", NUMBER), ("blocks", pa.binary())])
VIEWS = Kept("copying/views", VIEW, by={"chunk": "a / {step}"}, parts=True)
WORDS = ("keys", "flags", "starts", "ends")
ASKED = ("id", "outlet", "published", "date", "text", "credits", "reported", *WORDS)
READ = Lots.of("views", (COLUMNS.field(name) for name in ASKED))
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
    READ.ask(place, place.rows(VIEWS, chunks[0]), chunks[0])
    return {}


def write_read(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep the texts of some chunks for the lots whose pairs ask for them."""
    READ.answer(place, _texts(place, chunks), chunks)
    return {}


def write_said(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep the passages of pairs whose first article is of some chunks."""
    from pyspark.sql import functions as sql

    views = of_parts(place.rows(VIEWS), "chunk", chunks)
    pairs = views.groupBy("a", "b").agg(sql.collect_list("blocks").alias("matches"))
    rows = READ.together(place, pairs, _texts(place, chunks), chunks)
    crowds = place.rows(TOLD).limit(1).count() > 0
    place.put(rows.mapInArrow(partial(_said, crowds=crowds), spark(SAID)), SPOKEN, chunks[0])
    return {}


def write_passages(place: Workplace) -> dict[str, int]:
    """Write the table of passages."""
    return {"passages": place.publish(place.rows(SPOKEN).select(*SAID.names), "passages")}


def _texts(place: Workplace, chunks: Sequence[int]) -> DataFrame:
    return of_parts(place.rows(TEXTS), "chunk", chunks).select("number", *ASKED)


def _views(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the matches of each batch: as they are where no stretch is held, which is most."""
    for batch in batches:
        held = np.array([batch.column(name).is_valid() for name in ("a_own", "b_own")]).any(axis=0)
        yield batch.filter(pa.array(~held)).select(VIEW.names)
        yield from batched(_seen_of(batch.filter(pa.array(held)).to_pylist()), VIEW)


def _seen_of(rows: Iterable[Row]) -> Iterator[Row]:
    return (view for row in rows for view in _seen(row))


def _seen(row: Row) -> Iterator[Row]:
    """Yield one match, or the stretches of one article, at every place."""
    ours, theirs = row["a"] << PLACE, row["b"] << PLACE
    if row["blocks"] is None:
        views: Iterator[Blocks] = (blocks for one in _stretches(row["a_own"], ours) for blocks in _crowd(one))
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


def _said(batches: Iterable[pa.RecordBatch], *, crowds: bool) -> Iterator[pa.RecordBatch]:
    return beside(by_lot(batches, BATCH), work=partial(_told, crowds=crowds))


def _told(pairs: pa.RecordBatch, texts: pa.RecordBatch, *, crowds: bool) -> pa.RecordBatch:
    """Return the passages of some pairs."""
    words = words_of(*(texts.column(name) for name in WORDS))
    rows = texts.drop_columns([*WORDS]).to_pylist()
    read, by_id = [_text(row) for row in rows], {row["id"]: row["text"] for row in rows}
    made = [
        {**passage_row(tell(blocks, words, read[a], read[b]), by_id), "date": rows[a]["date"]}
        for a, b, found in _found(pairs, texts, words)
        for blocks in joined(_grown(found, words) if crowds else found)
    ]
    return pa.RecordBatch.from_pylist(made, SAID)


def _found(
    pairs: pa.RecordBatch, texts: pa.RecordBatch, words: Words
) -> Iterator[tuple[int, int, list[Blocks]]]:
    """Yield which texts each pair is of, and its matches."""
    firsts = firsts_of(words, texts.num_rows).tolist()
    ours, theirs = (places.tolist() for places in places_of(pairs, texts))
    for a, b, matches in zip(ours, theirs, pairs.column("matches").to_pylist(), strict=True):
        yield a, b, [blocks_of(one, firsts[a], firsts[b]) for one in matches]


def _grown(found: Sequence[Blocks], words: Words) -> list[Blocks]:
    """Return the matches of a pair taken as far as they go, as crowds cut them."""
    growing = zip(found, may_grow(found, words).tolist(), strict=True)
    return [wide for one, may in growing if (wide := grown(one, words) if may else one)]


def _text(row: Row) -> Text:
    return Text(
        row["id"],
        row["text"],
        reported=tuple(Span(one["start"], one["end"]) for one in row["reported"]),
        outlet=row["outlet"],
        published=row["published"],
        credits=tuple(row["credits"]),
    )
