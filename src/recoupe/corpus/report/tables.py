"""The tables of a corpus on disk, read a stretch of rows at a time and a few columns of each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    import pyarrow as pa
    import pyarrow.dataset as ds

# Rows counted at once: enough that numpy's work outweighs Python's, few enough that words of 50,000 quotations are
# some 15 MB.
STRETCH = 50_000
# Files opened together. What is known of a file's columns, some 80 kB, is kept as long as others of its group are read:
# all 20,000 files of a corpus of two years would be 1.6 GB.
TOGETHER = 256


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables in `folder`; any but `articles` may be absent."""

    folder: Path

    def __contains__(self, name: str) -> bool:
        return (self.folder / name).is_dir()

    def read(
        self, name: str, columns: Mapping[str, str], days: Iterable[str] | None = None
    ) -> Iterator[pa.RecordBatch]:
        """Yield the rows of a table, some at a time; none where it is absent.

        Args:
            name: of the table.

            columns: what each is to be called, and its path in the table: `{"a": "a.article"}`. One that the table
                lacks is left out, as a corpus may be older than a column.

            days: the partitions to read; all unless given.
        """
        batches = (self._batches(name, files, columns) for files in self._files(name, days))
        yield from _stretches(chain.from_iterable(batches))

    def _files(self, name: str, days: Iterable[str] | None) -> Iterator[list[str]]:
        """Yield the files of a table, so many at a time."""
        wanted = None if days is None else {f"date={day}" for day in days}
        files = (self.folder / name).rglob("*.parquet")
        chosen = sorted(str(file) for file in files if wanted is None or file.parent.name in wanted)
        yield from (chosen[at : at + TOGETHER] for at in range(0, len(chosen), TOGETHER))

    def _batches(
        self, name: str, files: Iterable[str], columns: Mapping[str, str]
    ) -> Iterator[pa.RecordBatch]:
        table = self._dataset(name, files)
        known = {called: path for called, path in columns.items() if path.split(".")[0] in table.schema.names}
        wanted = {called: _field(path) for called, path in known.items()}
        # A day is a file: what is read ahead is bounded by files, and what is counted by rows.
        yield from table.to_batches(columns=wanted, batch_size=STRETCH, batch_readahead=2)

    def _dataset(self, name: str, files: Iterable[str]) -> ds.Dataset:
        import pyarrow as pa
        import pyarrow.dataset as ds

        days = ds.partitioning(pa.schema([("date", pa.string())]), flavor="hive")
        base = str(self.folder / name)
        return ds.dataset(list(files), format="parquet", partitioning=days, partition_base_dir=base)


def _field(path: str) -> Any:  # noqa: ANN401 - an expression of pyarrow's
    import pyarrow.dataset as ds

    return ds.field(*path.split("."))


def _stretches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield `batches` brought together to stretches."""
    import pyarrow as pa

    kept: list[pa.RecordBatch] = []
    rows = 0
    for batch in batches:
        if len(batch):
            kept.append(batch)
            rows += len(batch)
        if rows >= STRETCH:
            yield pa.Table.from_batches(kept).combine_chunks().to_batches()[0]
            kept, rows = [], 0
    if kept:
        yield pa.Table.from_batches(kept).combine_chunks().to_batches()[0]
