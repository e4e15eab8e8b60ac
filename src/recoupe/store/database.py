"""The file of a store: opened, checked and brought to the tables of this version."""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.reasons import because
from recoupe.store.catalogue import packed, published_number
from recoupe.store.damage import StoreError
from recoupe.store.words import name_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

# By this number SQLite files of ours are known: "rcpe" in ASCII.
APPLICATION = 0x72637065
# Seconds to wait for another program that writes: adding an article takes a tenth of one.
PATIENCE = 30.0
# Pages of the log that are copied to their places at once: an article writes some forty, far apart in a large store.
CHECKPOINT = 4000
# Kilobytes of pages kept in memory by each connection.
CACHE = 16_000
# A crash leaves the log of what was being written beside the file.
LOG = "-wal"


def opened(name: str, *, read_only: bool = False, known: bool = False) -> sqlite3.Connection:
    """Return a connection to the store `name`, made where there is none; one that is `known` is not looked through.

    Raises:
        StoreError: it is no store, is damaged, or was made by a later version.

        sqlite3.Error: it cannot be opened or written.
    """
    crashed = not known and Path(name + LOG).exists()
    connection = _connected(name, read_only=read_only)
    try:
        _check_kind(connection, name, read_only=read_only)
        if not read_only:
            _migrate(connection, name)
        if crashed:
            _check_pages(connection, name)
    except BaseException:
        connection.close()
        raise
    return connection


def _connected(name: str, *, read_only: bool) -> sqlite3.Connection:
    place = f"{Path(name).absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    connection = sqlite3.connect(place, timeout=PATIENCE, isolation_level=None, uri=True)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE}")
    # What a file that somebody sent may hold, beside tables, is not run.
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _check_kind(connection: sqlite3.Connection, name: str, *, read_only: bool) -> None:
    is_ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not is_ours and (tables or read_only):
        raise StoreError(because("store.not_a_store", name))


def _check_pages(connection: sqlite3.Connection, name: str) -> None:
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise StoreError(because("store.damaged", name))


def _migrate(connection: sqlite3.Connection, name: str) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    # With WAL a crash of the machine may lose the last articles, and never the file; a crash of the program, none.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT}")
    steps = list(_steps())
    if _version(connection) > len(steps):
        raise StoreError(because("store.newer", name))
    if _version(connection) < len(steps):
        _apply(connection, steps)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _apply(connection: sqlite3.Connection, steps: list[str]) -> None:
    """Apply the steps that the store has not had; of two programs that open it at once, one does."""
    _teach(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps[_version(connection) :]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _teach(connection: sqlite3.Connection) -> None:
    """Give the steps the functions by which words, days and kinds are written."""
    for name, function in (
        ("folded", plain),
        ("named", name_of),
        ("published_number", published_number),
        ("packed", packed),
    ):
        connection.create_function(name, 1, function, deterministic=True)


def _steps() -> Iterator[str]:
    folder = files("recoupe.store.migrations")
    for step in sorted(one.name for one in folder.iterdir() if one.name.endswith(".sql")):
        yield folder.joinpath(step).read_text(encoding="utf-8")


def _statements(step: str) -> Iterator[str]:
    """Yield each statement of `step`: `executescript` would end the transaction before."""
    held = ""
    for line in step.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""
