"""Articles as a Parquet file; it needs PyArrow, the extra `recoupe[corpus]`."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from recoupe.presentation.export.articles import article_row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from recoupe.article import Article

# Articles a row group: some megabytes, which is what is in memory at a time.
GROUP = 1_000
WORDS = ("id", "path", "url", "outlet", "title", "published", "updated", "language", "digest", "text")


def write_parquet(articles: Iterable[Article], path: Path) -> None:
    """Write `articles` to `path`, a thousand at a time.

    Raises:
        ModuleNotFoundError: PyArrow is not installed.

        OSError: `path` cannot be written.
    """
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415 - as above

    schema, rows = _schema(pa), map(_row, articles)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while group := list(islice(rows, GROUP)):
            writer.write_table(pa.Table.from_pylist(group, schema))


def _row(article: Article) -> dict[str, Any]:
    row = article_row(article)
    return {**row, "details": list(row["details"].items())}


def _schema(pa: Any) -> Any:  # noqa: ANN401 - the library has no types
    place = [("start", pa.int32()), ("end", pa.int32())]
    block = pa.struct([("kind", pa.string()), *place])
    credit = pa.struct([("agency", pa.string()), ("kind", pa.string()), *place, ("text", pa.string())])
    return pa.schema(
        [
            *((name, pa.string()) for name in WORDS),
            ("authors", pa.list_(pa.string())),
            ("blocks", pa.list_(block)),
            ("credits", pa.list_(credit)),
            ("details", pa.map_(pa.string(), pa.string())),
        ]
    )
