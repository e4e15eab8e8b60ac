"""What keeps a store from being read or written, as a reason a person can act on."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.reasons import Reason, because

if TYPE_CHECKING:
    from collections.abc import Iterator

# What SQLite calls each, and the reason it is told by.
CODES = {
    "SQLITE_FULL": "store.full",
    "SQLITE_READONLY": "store.read_only",
    "SQLITE_CANTOPEN": "store.cannot_open",
    "SQLITE_PERM": "store.read_only",
    "SQLITE_BUSY": "store.busy",
    "SQLITE_LOCKED": "store.busy",
    "SQLITE_NOTADB": "store.not_a_store",
    "SQLITE_CORRUPT": "store.damaged",
    "SQLITE_IOERR": "store.disk",
}


class StoreError(Exception):
    """A store cannot be read or written; `reason` says why and what to do."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.say("en"))
        self.reason = reason

    @property
    def without_folder(self) -> Reason:
        """Return the reason with the file's name alone, for who looks from elsewhere: where it lies is not theirs."""
        name, *others = self.reason.words
        return replace(self.reason, words=(Path(name).name, *others))


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn what SQLite raises about the store `name` into a `StoreError`."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorname", "")
        key = next((reason for start, reason in CODES.items() if code.startswith(start)), "store.failed")
        raise StoreError(because(key, name, *(() if key != "store.failed" else (str(error),)))) from error
