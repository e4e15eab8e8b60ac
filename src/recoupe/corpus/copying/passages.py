"""The passages that two articles share, as rows of the contract."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.comparison.copying.blocks import Aligned
from recoupe.comparison.copying.joining import grown, joined
from recoupe.comparison.copying.words import Text
from recoupe.corpus.copying.columns import passage_columns
from recoupe.corpus.copying.furniture import TOLD
from recoupe.corpus.copying.lines import firsts_of, words_of
from recoupe.corpus.copying.lots import Lots, by_lot, places_of
from recoupe.corpus.copying.packing import unpack
from recoupe.corpus.copying.texts import COLUMNS, TEXTS
from recoupe.corpus.copying.views import VIEWS
from recoupe.corpus.schemas import PASSAGES
from recoupe.corpus.workplace import Kept, of_parts, spark
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from pyspark.sql import DataFrame

    from recoupe.comparison.copying.words import Words
    from recoupe.corpus.workplace import Workplace

Row = dict[str, Any]
WORDS = ("keys", "flags", "starts", "ends")
ASKED = ("id", "outlet", "published", "date", "text", "credits", "reported", *WORDS)
READ = Lots.of("views", (COLUMNS.field(name) for name in ASKED))
SAID = PASSAGES.append(pa.field("date", pa.string()))
SPOKEN = Kept("copying/passages", SAID, parts=True)
# Pairs whose texts are set side by side at once.
BATCH = 4000


def write_asked(place: Workplace, chunks: Sequence[int]) -> dict[str, int]:
    """Keep which texts the lots of some chunks ask for."""
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
    work = partial(_said, folder=str(place.folder), crowds=crowds)
    place.put(rows.mapInArrow(work, spark(SAID)), SPOKEN, chunks[0])
    return {}


def write_passages(place: Workplace) -> dict[str, int]:
    """Write the table of passages."""
    return {"passages": place.publish(place.rows(SPOKEN).select(*SAID.names), "passages")}


def _texts(place: Workplace, chunks: Sequence[int]) -> DataFrame:
    return of_parts(place.rows(TEXTS), "chunk", chunks).select("number", *ASKED)


def _said(batches: Iterable[pa.RecordBatch], *, folder: str, crowds: bool) -> Iterator[pa.RecordBatch]:
    return by_lot(batches, BATCH, folder, work=partial(_told, crowds=crowds))


def _told(pairs: pa.RecordBatch, texts: pa.RecordBatch, *, crowds: bool) -> pa.RecordBatch:
    """Return the passages of some pairs."""
    words = words_of(*(texts.column(name) for name in WORDS))
    read = [_text(row) for row in texts.drop_columns([*WORDS]).to_pylist()]
    aligned = _aligned(pairs, texts, words, crowds=crowds)
    dates = texts.column("date").take(pa.array(words.texts[aligned.a[aligned.firsts()]]))
    return pa.RecordBatch.from_arrays([*passage_columns(aligned, words, read), dates], schema=SAID)


def _aligned(pairs: pa.RecordBatch, texts: pa.RecordBatch, words: Words, *, crowds: bool) -> Aligned:
    """Return the matches of some pairs, joined as crowds cut them."""
    pair, rows, owner = _blocks(pairs, texts, words)
    a, a_end, b, b_end, equal = rows.T
    every = Aligned(owner, equal == 1, a, a_end, b, b_end, len(pair))
    if crowds:
        every, pair = grown(every, pair, words)
    return joined(every, pair)


def _blocks(
    pairs: pa.RecordBatch, texts: pa.RecordBatch, words: Words
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return the pair of each match, five numbers for each block, of places in `words`, and the match of each."""
    held = pairs.column("matches")
    pair = np.repeat(np.arange(len(held)), held.value_lengths().to_numpy())
    flat, lengths = unpack(held.flatten(), np.int32)
    owner = np.repeat(np.arange(len(pair)), lengths // 5)
    rows = flat.astype(np.int64).reshape(-1, 5)
    begin = firsts_of(words, texts.num_rows)
    ours, theirs = (begin[at[pair[owner]]][:, None] for at in places_of(pairs, texts))
    rows[:, :2] += ours
    rows[:, 2:4] += theirs
    return pair, rows, owner


def _text(row: Row) -> Text:
    return Text(
        row["id"],
        row["text"],
        reported=tuple(Span(one["start"], one["end"]) for one in row["reported"]),
        outlet=row["outlet"],
        published=row["published"],
        credits=tuple(row["credits"]),
    )
