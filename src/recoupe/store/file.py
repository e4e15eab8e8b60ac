"""The file of a store, open: what is read from it, what is written at once or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from recoupe.store.damage import told
from recoupe.store.database import opened

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


class File:
    """One SQLite file; several programs may read and write it at once."""

    def __init__(
        self, name: str, *, read_only: bool = False, model: str | None = None, known: bool = False
    ) -> None:
        """Open the store `name`, made where there is none.

        Args:
            name: a file.

            read_only: nothing is written; what must be made again is made each time.

            model: an installed spaCy pipeline with UD labels, where articles must be read again.

            known: this program has it open already: a log beside it is no sign of a crash, and it is not looked
                through for damage.

        Raises:
            StoreError: it cannot be opened, is no store, or is damaged.
        """
        self.name, self.read_only, self.model = name, read_only, model
        with told(name):
            self._connection = opened(name, read_only=read_only, known=known)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with told(self.name):
            yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with told(self.name):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")
