"""Articles as rows of words: what `comparison.copying` compares, each under its number in the order of ids."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from recoupe.article import Block, BlockKind, CreditKind
from recoupe.comparison.copying.alphabet import SEED, mixed
from recoupe.comparison.copying.families import sources
from recoupe.comparison.copying.kind import joined
from recoupe.comparison.copying.sides import day_number
from recoupe.comparison.copying.words import Text, read_words
from recoupe.corpus.copying.packing import pack
from recoupe.corpus.schemas import NUMBER, OFFSETS
from recoupe.corpus.schemas import TEXT as STRING
from recoupe.corpus.schemas import TEXTS as STRINGS
from recoupe.corpus.workplace import Kept, spark
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.corpus.workplace import Workplace

Row = dict[str, Any]
# Articles read at once.
BATCH = 1000
# Bits of the place of a word within its article: no text that is read has a million words.
PLACE = 20
CAPITAL, DIGIT, OPENS, ALONE, REPORTED = 1, 2, 4, 8, 16
PACKED = {"keys": np.uint64, "starts": np.int32, "ends": np.int32, "flags": np.uint8}
COLUMNS = pa.schema(
    [
        ("number", NUMBER),
        *((name, STRING) for name in ("id", "outlet", "published", "date", "text")),
        ("day", NUMBER),
        ("credits", STRINGS),
        ("reported", pa.list_(pa.struct(OFFSETS))),
        ("sources", STRINGS),
        ("size", NUMBER),
        ("prose", NUMBER),
        *((name, pa.binary()) for name in PACKED),
    ]
)
TEXTS = Kept("copying/texts", COLUMNS, by={"chunk": "number / {step}"})


def write_texts(place: Workplace) -> dict[str, int]:
    """Number the articles in the order of their ids, and keep their words, apart by chunk."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    articles = place.kept("articles").select("id", "outlet", "published", "text", "blocks", "credits")
    number = (sql.row_number().over(Window.partitionBy(sql.lit(0)).orderBy("id")) - sql.lit(1)).cast("int")
    numbered = place.kept("articles").select("id").withColumn("number", number)
    # The narrow side first: Sail holds the left one of a join.
    narrow = numbered.join(place.kept("found").select("id", "date", "reported"), "id")
    rows = narrow.join(articles, "id").repartition(place.tasks, "id").mapInArrow(_rows, spark(COLUMNS))
    place.put(rows, TEXTS)
    total = place.rows(TEXTS).agg(sql.sum("size")).head()
    return {"words": int(total[0] or 0) if total else 0}


def _rows(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    articles = (row for batch in batches for row in batch.to_pylist())
    while some := list(islice(articles, BATCH)):
        yield _read(some)


def _read(rows: Sequence[Row]) -> pa.RecordBatch:
    """Return the words of some articles."""
    texts = [_text(row) for row in rows]
    words = read_words(texts)
    sizes = np.bincount(words.texts, minlength=len(texts))
    numbers = np.array([row["number"] for row in rows], np.int64)
    own = np.flatnonzero(words.alone)
    firsts = np.cumsum(sizes) - sizes
    words.keys[own] = key_of(numbers[words.texts[own]], own - firsts[words.texts[own]])
    flags = sum(
        part.astype(np.uint8) * np.uint8(flag)
        for part, flag in (
            (words.capitals, CAPITAL),
            (words.numbers, DIGIT),
            (words.opens, OPENS),
            (words.alone, ALONE),
            (words.reported, REPORTED),
        )
    )
    columns = {
        "number": numbers,
        "id": [row["id"] for row in rows],
        "outlet": [text.outlet for text in texts],
        "published": [text.published for text in texts],
        "date": [row["date"] for row in rows],
        "text": [text.text for text in texts],
        "day": [day_number(text.published) for text in texts],
        "credits": [text.credits for text in texts],
        "reported": [[{"start": one.start, "end": one.end} for one in text.reported] for text in texts],
        "sources": [sorted(sources(text)) for text in texts],
        "size": sizes,
        "prose": np.bincount(words.texts[~words.alone], minlength=len(texts)),
        "keys": pack(words.keys, sizes),
        "starts": pack(words.starts, sizes),
        "ends": pack(words.ends, sizes),
        "flags": pack(np.asarray(flags, np.uint8), sizes),
    }
    arrays = [pa.array(columns[field.name], field.type) for field in COLUMNS]
    return pa.RecordBatch.from_arrays(arrays, schema=COLUMNS)


def _text(row: Row) -> Text:
    """Return an article as it is compared; what of it could not be analysed reports nothing."""
    blocks = (Block(_span(one), BlockKind(one["kind"])) for one in row["blocks"])
    furniture = (block.span for block in blocks if not block.is_prose)
    credited = (one["agency"] for one in row["credits"] if one["kind"] == CreditKind.TEXT)
    return Text(
        row["id"],
        row["text"],
        skipped=tuple(sorted([*furniture, *map(_span, row["credits"])])),
        reported=joined([_span(one) for one in row["reported"] or ()]),
        outlet=row["outlet"] or "",
        published=row["published"] or "",
        credits=tuple(sorted(set(credited))),
    )


def _span(one: Row) -> Span:
    return Span(one["start"], one["end"])


def key_of(numbers: NDArray[np.int64], places: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return a key for each place of an article that no word has."""
    return mixed((numbers.astype(np.uint64) << np.uint64(PLACE)) + places.astype(np.uint64) + np.uint64(SEED))
