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

# How the kinds of quotations are numbered, and a quotation among the words of all. An article of more, which none
# but a made-up one has, is searched as far as that.
KINDS = tuple(QuotationType)
PLACES = 4096
SAYING = np.dtype([("voice", "<u4"), ("kind", "u1"), ("carried", "u1")])
# What one byte holds of a count.
MOST = 255
# Of the statements that a quotation stands in, the one that most outlets carry, the first of equals.
CARRIED = """
LEFT JOIN statement ON (statement.story, statement.id) = (
    SELECT told.story, told.id FROM statement_member AS member
    JOIN statement AS told ON told.story = member.story AND told.id = member.statement
    WHERE member.article = quotation.article AND member.quotation = quotation.id
    ORDER BY told.outlets DESC, told.story, length(told.id), told.id LIMIT 1
)
"""
SAID = f"""
SELECT quotation.*, coalesce(outlets, 0) AS carried FROM quotation {CARRIED}
WHERE quotation.article = ? ORDER BY start, quotation.id LIMIT 4096
"""  # noqa: S608 - words of ours
# The texts of the page that an article is one of, the last one first: as `Store.versions` has them.
TEXTS = """
SELECT * FROM article WHERE page = (SELECT page FROM article WHERE number = ?)
ORDER BY coalesce(updated, published, '') DESC, number DESC
"""
DRAWN = "INSERT OR REPLACE INTO catalogue VALUES (?, ?, ?, ?, ?, ?, (SELECT tick FROM change))"
SPELLED = "INSERT INTO spelling VALUES (?, ?, 1) ON CONFLICT (voice, name) DO UPDATE SET times = times + 1"
LESS = "UPDATE spelling SET times = times - 1 WHERE voice = ? AND name = ?"
NONE = "DELETE FROM spelling WHERE voice = ? AND name = ? AND times < 1"


def enter(connection: sqlite3.Connection, number: int) -> None:
    """Enter the article of that row, which has just been added with its quotations."""
    for place, row in enumerate(connection.execute(SAID, (number,)).fetchall()):
        voice = _numbered(connection, "voice", "folded", row["speaker_folded"])
        connection.execute(SPELLED, (voice, row["speaker"]))
        words = (number * PLACES + place, plain(row["said"]))
        connection.execute("INSERT INTO spoken (rowid, said) VALUES (?, ?)", words)
    draw(connection, [number])


def leave(connection: sqlite3.Connection, number: int) -> None:
    """Take out the quotations of the article of that row, which are about to go."""
    for place, row in enumerate(connection.execute(SAID, (number,)).fetchall()):
        voice = _numbered(connection, "voice", "folded", row["speaker_folded"])
        for statement in (LESS, NONE):
            connection.execute(statement, (voice, row["speaker"]))
        # Without a text of its own, the table must be told what it takes out.
        words = (number * PLACES + place, plain(row["said"]))
        connection.execute("INSERT INTO spoken (spoken, rowid, said) VALUES ('delete', ?, ?)", words)


def draw(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Draw the rows of articles anew, and those of the other texts of their pages.

    A later text of a page came, or statements were compared.
    """
    connection.execute("UPDATE change SET tick = tick + 1")
    drawn: set[int] = set()
    for number in numbers:
        texts = connection.execute(TEXTS, (number,)).fetchall() if number not in drawn else []
        for place, text in enumerate(texts):
            _draw(connection, text, newest=place == 0)
            drawn.add(text["number"])


def _draw(connection: sqlite3.Connection, text: sqlite3.Row, *, newest: bool) -> None:
    outlet = _numbered(connection, "outlet", "name", text["outlet"] or "")
    said = connection.execute(SAID, (text["number"],)).fetchall()
    sayings = [
        (_numbered(connection, "voice", "folded", row["speaker_folded"]), row["type"], row["carried"])
        for row in said
    ]
    day = published_number(text["published"])
    row = (text["number"], text["id"], outlet, day, newest, _packed(sayings))
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
