"""The stories of a store made again where the groups of their articles have changed, and only there."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

# Characters of a text's first line that stand for a title where no article has one.
OPENING = 120
# The article that opens the story lends it its address: the earliest published, the first by id of equals.
FIRST = "SELECT address FROM entry WHERE article IN (SELECT value FROM json_each(?)) ORDER BY day IS NULL, day, id"
HELD = "SELECT DISTINCT story FROM entry WHERE article IN (SELECT value FROM json_each(?))"
SAME = """
SELECT count(*) = ? AND coalesce(sum(article IN (SELECT value FROM json_each(?))), 0) = ?
FROM entry WHERE story = ? AND EXISTS (SELECT 1 FROM story WHERE id = ? AND texts = ?)
"""
SUMMARY = """
SELECT count(DISTINCT page) AS articles, count(DISTINCT coalesce(outlet, article.id)) AS outlets,
    min(day) AS first, max(day) AS last, max(added) AS added
FROM entry JOIN article ON article.number = entry.article WHERE entry.article IN (SELECT value FROM json_each(?))
"""
# The title of the article that is most like the others.
TITLE = """
SELECT title, text FROM article WHERE number IN (SELECT value FROM json_each(:given))
ORDER BY coalesce(title, '') = '',
    (SELECT sum(CAST(round(share * 1000000) AS INTEGER)) FROM neighbour
        WHERE neighbour.article = number AND other IN (SELECT value FROM json_each(:given))) DESC,
    id
"""
WRITE = """
INSERT INTO story (id, title, texts, articles, outlets, first, last, added, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
ON CONFLICT (id) DO UPDATE SET title = excluded.title, texts = excluded.texts, articles = excluded.articles,
    outlets = excluded.outlets, first = excluded.first, last = excluded.last, added = excluded.added, told = 0
"""


def regroup(
    connection: sqlite3.Connection, groups: Sequence[Sequence[int]], moved: Iterable[str | None]
) -> None:
    """Make a story of each of `groups`; what is as it was is left alone, and stories without articles go.

    Args:
        connection: within a transaction.

        groups: articles by number.

        moved: the stories that some of them were of.
    """
    given = json.dumps([number for group in groups for number in group])
    held = {story for (story,) in connection.execute(HELD, (given,))}
    made = {_made(connection, group) for group in groups}
    for story in sorted({story for story in {*held, *moved} if story} - made):
        _left(connection, story)


def _left(connection: sqlite3.Connection, story: str) -> None:
    """Have a story that articles have left be told again, or go, with its statements, where none is left."""
    connection.execute("UPDATE story SET told = 0 WHERE id = ?", (story,))
    connection.execute(
        "DELETE FROM story WHERE id = ? AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.story = story.id)",
        (story,),
    )


def _made(connection: sqlite3.Connection, group: Sequence[int]) -> str:
    """Make a story of `group` where it is not there as it is; return its address."""
    given = json.dumps(list(group))
    (story,) = connection.execute(FIRST, (given,)).fetchone()
    size = len(group)
    if connection.execute(SAME, (size, given, size, story, story, size)).fetchone()[0]:
        return str(story)
    told = connection.execute(SUMMARY, (given,)).fetchone()
    title = _title(*connection.execute(TITLE, {"given": given}).fetchone())
    first, last = (
        date.fromordinal(day).isoformat() if day else None for day in (told["first"], told["last"])
    )
    row = (story, title, size, told["articles"], told["outlets"], first, last, told["added"])
    connection.execute(WRITE, row)
    connection.execute(
        "UPDATE entry SET story = ? WHERE article IN (SELECT value FROM json_each(?))", (story, given)
    )
    return str(story)


def _title(title: str | None, text: str) -> str:
    """Return the title, or how the text begins, no word cut."""
    if title:
        return title
    opening = text.strip().partition("\n")[0]
    return opening if len(opening) <= OPENING else opening[:OPENING].rpartition(" ")[0] + " …"
