"""The tables of a corpus on disk, read a stretch of rows at a time and a few columns of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import pyarrow as pa
    import pyarrow.dataset as ds

# Rows counted at once: enough that numpy's work outweighs Python's, few enough that words of 50,000 quotations are
# some 15 MB.
STRETCH = 50_000


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables in `folder`; any but `articles` may be absent."""

    folder: Path

    def __contains__(self, name: str) -> bool:
        return (self.folder / name).is_dir()

    def read(
        self, name: str, columns: Mapping[str, str], where: ds.Expression | None = None
    ) -> Iterator[pa.RecordBatch]:
        """Yield the rows of a table, some at a time; none where it is absent.

        Args:
            name: of the table.

            columns: what each is to be called, and its path in the table: `{"a": "a.article"}`. One that the table
                lacks is left out, as a corpus may be older than a column.

            where: which rows.
        """
        if name not in self:
            return
        table = self._dataset(name)
        known = {called: path for called, path in columns.items() if path.split(".")[0] in table.schema.names}
        yield from _stretches(table, {called: _field(path) for called, path in known.items()}, where)

    def _dataset(self, name: str) -> ds.Dataset:
        import pyarrow as pa
        import pyarrow.dataset as ds

        days = ds.partitioning(pa.schema([("date", pa.string())]), flavor="hive")
        return ds.dataset(self.folder / name, format="parquet", partitioning=days)


def _field(path: str) -> Any:  # noqa: ANN401 - an expression of pyarrow's
    import pyarrow.dataset as ds

    return ds.field(*path.split("."))


def _stretches(
    table: ds.Dataset, columns: dict[str, Any], where: ds.Expression | None
) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    kept: list[pa.RecordBatch] = []
    # A day is a file: what is read ahead is bounded by files, and what is counted by rows.
    for batch in table.to_batches(columns=columns, filter=where, batch_size=STRETCH, batch_readahead=2):
        kept.append(batch)
        if sum(len(one) for one in kept) >= STRETCH:
            yield pa.Table.from_batches(kept).combine_chunks().to_batches()[0]
            kept = []
    if sum(len(one) for one in kept):
        yield pa.Table.from_batches(kept).combine_chunks().to_batches()[0]
