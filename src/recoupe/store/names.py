"""How outlets and speakers are called: a store knows them by numbers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

OUTLET = "SELECT name FROM outlet WHERE number = ?"
FOLDED = "SELECT folded FROM voice WHERE number = ?"
SPELLINGS = """
SELECT name, times FROM spelling JOIN voice ON number = voice WHERE folded = ? ORDER BY times DESC, name
"""
SPEAKING = """
SELECT DISTINCT speaker_folded FROM quotation JOIN article ON article.number = quotation.article
WHERE article.id IN (SELECT value FROM json_each(?)) AND speaker_folded <> ''
"""


def outlet_name(connection: sqlite3.Connection, number: int) -> str:
    """Return the outlet of a number; `""` where nobody is known."""
    return str(connection.execute(OUTLET, (number,)).fetchone()[0])


def voice_name(connection: sqlite3.Connection, number: int) -> str:
    """Return a speaker by the folded name; `""` where nobody is named."""
    return str(connection.execute(FOLDED, (number,)).fetchone()[0])


def spellings(connection: sqlite3.Connection, folded: str) -> list[tuple[str, int]]:
    """Return how a speaker is written, the most frequent first, and how often."""
    return [(str(name), int(times)) for name, times in connection.execute(SPELLINGS, (folded,))]


def voices_in(connection: sqlite3.Connection, articles: Iterable[str]) -> frozenset[str]:
    """Return who speaks in the articles of these ids, by their folded names."""
    found = connection.execute(SPEAKING, (json.dumps(list(articles)),))
    return frozenset(str(name) for (name,) in found)


def spelled(connection: sqlite3.Connection, folded: str) -> str:
    """Return how a speaker is mostly written; `folded` where no one has the name."""
    return next((name for name, _ in spellings(connection, folded)), folded)
