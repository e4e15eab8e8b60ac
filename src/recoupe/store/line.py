"""A story in one line, as a list of them has it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

COUNT = """
SELECT story.*,
    (SELECT count(*) FROM entry JOIN article ON article.number = entry.article
        WHERE entry.story = story.id AND article.added > ?) AS new
FROM story
"""
LIST = f"{COUNT} ORDER BY added DESC, id LIMIT ? OFFSET ?"
ONE = f"{COUNT} WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Line:
    """A story, counted.

    Args:
        id: its address.

        title: that of the article most like the others; the words it begins with where none has a title.

        articles: pages, each with however many texts.

        first: the day the first of them was published; `None` where none says.

        added: when the last of them came in.

        new: how many texts came in since the moment asked about.
    """

    id: str
    title: str
    articles: int
    outlets: int
    first: date | None
    last: date | None
    added: datetime
    new: int


def listed(connection: sqlite3.Connection, since: datetime | None, limit: int, offset: int) -> list[Line]:
    """Return stories, those first that an article came in to last."""
    return [_line(row) for row in connection.execute(LIST, (_moment(since), limit, offset))]


def counted(connection: sqlite3.Connection, story: str, since: datetime | None) -> Line | None:
    """Return one story by its id; `None` where there is none."""
    row = connection.execute(ONE, (_moment(since), story)).fetchone()
    return _line(row) if row else None


def _moment(since: datetime | None) -> str:
    return since.isoformat() if since else "~"  # after every moment: nothing is new


def _line(row: sqlite3.Row) -> Line:
    first, last = (date.fromisoformat(row[name]) if row[name] else None for name in ("first", "last"))
    return Line(
        row["id"],
        row["title"],
        row["articles"],
        row["outlets"],
        first,
        last,
        datetime.fromisoformat(row["added"]),
        row["new"],
    )
