"""Looking for articles by their words and what narrows them, and what a search shows of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.store.words import first_of

if TYPE_CHECKING:
    import sqlite3

    from recoupe.store.selection import Selection

LIMIT = 50
# Characters on either side of a word: with it, two lines of a terminal.
AROUND = 70


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found, and the first place in its text that holds one of the words.

    Args:
        context: the words around that place; the text's first where no words were asked for.
    """

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    start: int
    end: int
    text: str
    context: str
    language: str | None = None
    url: str | None = None
    digest: str = ""


def found(connection: sqlite3.Connection, selection: Selection, limit: int, offset: int = 0) -> list[Hit]:
    """Return the articles of a selection, in its order."""
    numbers = selection.columns.article[selection.rows[offset : offset + limit]].tolist()
    return [_hit(connection, number, selection.terms) for number in numbers]


def _hit(connection: sqlite3.Connection, number: int, terms: list[str]) -> Hit:
    row = connection.execute("SELECT * FROM article WHERE number = ?", (number,)).fetchone()
    text = row["text"]
    start, end = first_of(text, terms)
    told = {name: row[name] for name in ("id", "outlet", "title", "published", "language", "url", "digest")}
    return Hit(**told, start=start, end=end, text=text[start:end], context=around(text, start, end))


def around(text: str, start: int, end: int) -> str:
    """Return the words around a place on its line, none of them cut."""
    first, last = edges(text, start, end)
    return text[first:last]


def edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the words around a place begin and end."""
    first = text.rfind("\n", 0, start) + 1
    if start - AROUND > first:
        first = text.find(" ", start - AROUND, start) + 1 or start
    last = len(text) if (found := text.find("\n", end)) < 0 else found
    if last > end + AROUND:
        last = max(text.rfind(" ", end, end + AROUND), end)
    return first, last
