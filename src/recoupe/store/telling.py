"""What a store keeps of a story: its events, and the rows of its statements."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Event, Moment, Precision, Sequel, Story
from recoupe.plain import Plain
from recoupe.reasons import Reason
from recoupe.store import asking
from recoupe.store.catalogue import draw
from recoupe.store.words import plain

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from recoupe.comparison.dossier import Statement
    from recoupe.comparison.followed import Followed

# The texts of a story as they are now: of each page the last, by what it says itself, then by when it came in.
TEXTS = """
SELECT number, article.id, outlet, digest,
    row_number() OVER (PARTITION BY page ORDER BY coalesce(updated, published, '') DESC, number DESC) = 1 AS current
FROM entry JOIN article ON article.number = entry.article
WHERE story = :story OR (story IS NULL AND address = :story) ORDER BY number
"""
_PLAIN = Plain(Event, Moment, Precision, Reason, Sequel, Story, date)


def write(
    connection: sqlite3.Connection, story: str, texts: Sequence[sqlite3.Row], followed: Followed
) -> None:
    """Write what the texts of a story tell, where it has the same texts still."""
    if [tuple(row) for row in connection.execute(TEXTS, {"story": story})] != [tuple(row) for row in texts]:
        return
    connection.execute("DELETE FROM statement WHERE story = ?", (story,))
    articles = {row["id"]: row for row in texts}
    homes = {one.id: articles[one.article] for one in followed.quotations}
    for statement in followed.statements:
        _write_statement(connection, story, statement, [homes[member] for member in statement.members])
    numbers = {name: row["number"] for name, row in articles.items()}
    asking.write(connection, story, followed.questions, numbers)
    draw(connection, [row["number"] for row in texts])
    content = to_text(replace(followed.story, id=story))
    connection.execute("UPDATE story SET content = ?, told = 1 WHERE id = ?", (content, story))


def to_text(story: Story) -> str:
    """Return `story` as JSON."""
    return json.dumps(_PLAIN.encode(story), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Story:
    """Return the story that `text` holds.

    Raises:
        ValueError, TypeError: it holds none.
    """
    story: Story = _PLAIN.decode(Story, json.loads(text))
    return story


def _write_statement(
    connection: sqlite3.Connection, story: str, statement: Statement, homes: Sequence[sqlite3.Row]
) -> None:
    outlets = {row["outlet"] or row["id"] for row in homes}
    name = statement.speaker.name
    row = (story, statement.id, name, plain(name), statement.wording.value, len(outlets))
    connection.execute("INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?)", row)
    members = zip(homes, statement.members, strict=True)
    connection.executemany(
        "INSERT INTO statement_member VALUES (?, ?, ?, ?)",
        [(home["number"], member, story, statement.id) for home, member in members],
    )
