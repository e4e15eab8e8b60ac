"""The small rows that searches narrow and count by, one an article, drawn from what the store holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np

from recoupe.analysis.quotations.quotation import QuotationType
from recoupe.article import Article
from recoupe.store.words import plain

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date

# How the kinds of quotations are numbered, and a quotation among the words of all: no article has so many.
KINDS = tuple(QuotationType)
PLACES = 4096
SAYING = np.dtype([("voice", "<u4"), ("kind", "u1"), ("carried", "u1")])
# What one byte holds of a count.
MOST = 255
SAID = "SELECT * FROM quotation WHERE article = ? ORDER BY start, id"
DRAWN = "INSERT OR REPLACE INTO catalogue VALUES (?, ?, ?, ?, ?, ?, (SELECT tick FROM change))"
SPELLED = "INSERT INTO spelling VALUES (?, ?, 1) ON CONFLICT (voice, name) DO UPDATE SET times = times + 1"


def enter(connection: sqlite3.Connection, number: int) -> None:
    """Enter the article of that row, which has just been added with its quotations."""
    connection.execute("UPDATE change SET tick = tick + 1")
    for place, row in enumerate(connection.execute(SAID, (number,)).fetchall()):
        voice = _numbered(connection, "voice", "folded", row["speaker_folded"])
        connection.execute(SPELLED, (voice, row["speaker"]))
        connection.execute(
            "INSERT INTO spoken (rowid, said) VALUES (?, ?)", (number * PLACES + place, plain(row["said"]))
        )
    page = (
        "SELECT number FROM article WHERE page = (SELECT page FROM article WHERE number = ?) ORDER BY number"
    )
    for (text,) in connection.execute(page, (number,)).fetchall():
        draw(connection, text)


def draw(connection: sqlite3.Connection, number: int) -> None:
    """Draw the row of an article anew: a later text of its page came, or its statements were compared."""
    told = connection.execute("SELECT * FROM article WHERE number = ?", (number,)).fetchone()
    last = connection.execute("SELECT max(number) FROM article WHERE page = ?", (told["page"],)).fetchone()[0]
    outlet = _numbered(connection, "outlet", "name", told["outlet"] or "")
    said = connection.execute(SAID, (number,)).fetchall()
    sayings = [
        (_numbered(connection, "voice", "folded", row["speaker_folded"]), row["type"], 0) for row in said
    ]
    row = (number, told["id"], outlet, published_number(told["published"]), number == last, _packed(sayings))
    connection.execute(DRAWN, row)


def packed(sayings: str) -> bytes:
    """Return quotations, as a list in JSON, as a store has them."""
    return _packed(json.loads(sayings))


def day_number(day: date | None) -> int:
    """Return a day as a store has it: 20230314; 0 where unknown."""
    return day.year * 10_000 + day.month * 100 + day.day if day else 0


def published_number(published: str | None) -> int:
    """Return the day of an article published then, as a store has it."""
    return day_number(Article("", "", published=published).day)


def kind_number(kind: str) -> int:
    """Return a kind of quotation as a store has it."""
    return KINDS.index(QuotationType(kind))


def spelled_day(number: int) -> str:
    """Return a day of a store as people and tables have it: 2023-03-14; `""` where unknown."""
    return f"{number // 10_000:04}-{number // 100 % 100:02}-{number % 100:02}" if number else ""


def _packed(sayings: Iterable[Any]) -> bytes:
    rows = [(voice, kind_number(kind), min(carried, MOST)) for voice, kind, carried in sayings]
    return np.array(rows, SAYING).tobytes()


def _numbered(connection: sqlite3.Connection, table: str, column: str, name: str) -> int:
    """Return the number of a name in a table of names, which holds it from now on."""
    found = f"SELECT number FROM {table} WHERE {column} = ?"  # noqa: S608 - names of ours
    if row := connection.execute(found, (name,)).fetchone():
        return int(row[0])
    added = f"INSERT INTO {table} ({column}) VALUES (?) RETURNING number"  # noqa: S608 - names of ours
    return int(connection.execute(added, (name,)).fetchone()[0])
