"""Articles as rows of a table, and back."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from recoupe.article import Article, Block, BlockKind
from recoupe.presentation.export.articles import article_row
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Row = dict[str, Any]
# Rows sent at once: of articles of 400 words half a megabyte, of what they say some three.
SENT = 128
# The partition of articles that do not say when they were published.
UNDATED = "unknown"


def packed(rows: Iterable[Row], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Yield `rows` as batches of `schema`."""
    rows = iter(rows)
    while some := list(islice(rows, SENT)):
        yield pa.RecordBatch.from_pylist(some, schema)


def parts(batches: Iterable[pa.RecordBatch], size: int) -> Iterator[pa.RecordBatch]:
    """Yield `batches` in parts of `size` rows at most."""
    return (batch.slice(first, size) for batch in batches for first in range(0, batch.num_rows, size))


def sent(batch: pa.RecordBatch) -> bytes:
    """Return `batch` as bytes for another process."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    return bytes(sink.getvalue())


def unsent(part: bytes) -> Iterator[pa.RecordBatch]:
    """Yield the batch that `sent` made bytes of."""
    with pa.ipc.open_stream(part) as stream:
        yield from stream


def received(parts: Iterable[bytes], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Yield what `sent` made, small batches put together: of a file there may be one row."""
    waiting: list[pa.RecordBatch] = []
    for part in parts:
        waiting += unsent(part)
        if sum(batch.num_rows for batch in waiting) >= SENT:
            yield from _together(waiting, schema)
            waiting = []
    yield from _together(waiting, schema)


def _together(batches: list[pa.RecordBatch], schema: pa.Schema) -> list[pa.RecordBatch]:
    return list(pa.Table.from_batches(batches, schema).combine_chunks().to_batches())


def to_row(article: Article) -> Row:
    """Return `article` as a row of the table of articles."""
    row = article_row(article)
    return {**row, "details": [{"name": name, "value": value} for name, value in article.details]}


def to_article(row: Row) -> Article:
    """Return the article of a row, laid out as it was found to be."""
    blocks = (Block(Span(one["start"], one["end"]), BlockKind(one["kind"])) for one in row["blocks"])
    names = ("id", "text", "outlet", "title", "published", "language", "path", "url", "updated")
    return Article(
        **{name: row[name] for name in names},
        authors=tuple(row["authors"]),
        blocks=tuple(blocks),
        details=tuple((one["name"], one["value"]) for one in row["details"]),
    )


def day_of(article: Article) -> str:
    """Return the partition that `article` stands in."""
    return article.day.isoformat() if article.day else UNDATED
