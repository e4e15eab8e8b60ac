"""The questions that a store keeps of a story, as rows."""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING

from recoupe.reasons import Reason

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from recoupe.comparison.statements import Question

# What was answered stays, so that an answer can be taken back.
FORGET = "DELETE FROM question WHERE story = ? AND answer IS NULL"
KEPT = "SELECT count(*) = 2 FROM quotation WHERE (article, id) IN (VALUES (?, ?), (?, ?))"
WRITE = "INSERT OR IGNORE INTO question VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)"


def write(
    connection: sqlite3.Connection, story: str, questions: Iterable[Question], homes: Mapping[str, int]
) -> None:
    """Write what to ask about a story, in place of what was asked before and not answered.

    Args:
        connection: writing.

        story: its address.

        questions: about its quotations.

        homes: the row of each quotation's article, by the quotation's id.
    """
    connection.execute(FORGET, (story,))
    for one in (one for one in questions if _is_kept(connection, one, homes)):
        row = (homes[one.a], one.a, homes[one.b], one.b, one.doubt, one.held, _to_text(one.why))
        connection.execute(WRITE, (question_id(one.a, one.b), story, *row))


def _is_kept(connection: sqlite3.Connection, one: Question, homes: Mapping[str, int]) -> bool:
    """Tell whether the store has both quotations: what another version of the rules found may not be there."""
    places = (homes[one.a], one.a, homes[one.b], one.b)
    return bool(connection.execute(KEPT, places).fetchone()[0])


def question_id(a: str, b: str) -> str:
    """Return the id of the question about two quotations: the same in any store, whichever comes first."""
    return blake2b("\0".join(sorted((a, b))).encode(), digest_size=8).hexdigest()


def from_text(why: str) -> tuple[Reason, ...]:
    """Return the reasons of a row."""
    return tuple(Reason(key, tuple(words)) for key, words in json.loads(why))


def _to_text(why: Iterable[Reason]) -> str:
    return json.dumps([[one.key, list(one.words)] for one in why], ensure_ascii=False)
