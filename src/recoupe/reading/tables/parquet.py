"""Parquet: a few rows of it in memory at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from recoupe.reading.once import few, once
from recoupe.reading.problem import Problem
from recoupe.reading.seekable import seekable
from recoupe.reading.tables.row import Row, article, opened, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source
    from recoupe.reading.tables.columns import Columns

# Rows of pages run to some hundred kilobytes each where their raw HTML is kept beside the text.
BATCH = 64
BUFFER = 1 << 20
# What a footer may take; those of a thousand columns and row groups stay under a tenth.
FOOTER = 50_000_000


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article of each row, what is odd or wrong, and how the columns were read."""
    with seekable(file, source) as whole:
        table = pq.ParquetFile(
            whole, buffer_size=BUFFER, thrift_string_size_limit=FOOTER, thrift_container_size_limit=FOOTER
        )
        names = [field.name for field in table.schema_arrow if _is_told(field.type)]
        known = opened(names, source)
        if isinstance(known, Problem):
            yield known
            return
        yield from shown(known, source)
        yield from few(once(_articles(table, names, known, source, given)), source.name)


def _articles(
    table: pq.ParquetFile, names: list[str], known: Columns, source: Source, given: Metadata
) -> Iterator[Article | Problem]:
    number = 0
    for batch in table.iter_batches(batch_size=BATCH, columns=names, use_threads=False):
        for cells in zip(*(batch.column(name).to_pylist() for name in names), strict=True):
            number += 1
            yield from article(Row(cells, number, f"{source.name}:{number}"), known, source, given)


def _is_told(kind: pa.DataType) -> bool:
    """Tell whether cells of this kind can be told in words: not raw bytes, nor records."""
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return bool(pa.types.is_string(kind.value_type))
    if pa.types.is_dictionary(kind):
        return _is_told(kind.value_type)
    return not (pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind))
