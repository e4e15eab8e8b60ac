"""The questions that a store keeps of a story, as rows."""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING

from recoupe.judgements.judgement import About
from recoupe.reasons import Reason

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from recoupe.comparison.question import Question, Side

# What was answered stays, so that an answer can be taken back.
FORGET = "DELETE FROM question WHERE story = ? AND answer IS NULL"
KEPT = "SELECT count(*) = 2 FROM quotation WHERE (article, id) IN (VALUES (?, ?), (?, ?))"
WRITE = f"INSERT OR IGNORE INTO question VALUES ({'?, ' * 17} NULL)"  # noqa: S608 - marks of ours


def write(
    connection: sqlite3.Connection, story: str, questions: Iterable[Question], homes: Mapping[str, int]
) -> None:
    """Write what to ask about a story, in place of what was asked before and not answered.

    Args:
        connection: writing.

        story: its address.

        questions: about what its articles hold.

        homes: the row of each article, by its id.
    """
    connection.execute(FORGET, (story,))
    for one in (one for one in questions if _is_kept(connection, one, homes)):
        sides = (*_side(one.a, homes), *_side(one.b, homes))
        row = (one.about.value, one.subject, *sides, one.doubt, one.held, _to_text(one.why))
        connection.execute(WRITE, (_id(one), story, *row))


def _is_kept(connection: sqlite3.Connection, one: Question, homes: Mapping[str, int]) -> bool:
    """Tell whether the store has both quotations: another version of the rules may have written others since."""
    places = (homes[one.a.place.article], one.a.name, homes[one.b.place.article], one.b.name)
    return one.about is not About.QUOTATIONS or bool(connection.execute(KEPT, places).fetchone()[0])


def _side(one: Side, homes: Mapping[str, int]) -> tuple[object, ...]:
    return homes[one.place.article], one.place.span.start, one.place.span.end, one.name, one.by


def _id(one: Question) -> str:
    """Return the id of a question: the same in any store, whichever side comes first."""
    names = sorted(_named(side, one.about) for side in (one.a, one.b))
    return blake2b("\0".join(names).encode(), digest_size=8).hexdigest()


def _named(side: Side, about: About) -> str:
    span = side.place.span
    return side.name if about is About.QUOTATIONS else f"{side.place.article}-{about}{span.start}-{span.end}"


def from_text(why: str) -> tuple[Reason, ...]:
    """Return the reasons of a row."""
    return tuple(Reason(key, tuple(words)) for key, words in json.loads(why))


def _to_text(why: Iterable[Reason]) -> str:
    return json.dumps([[one.key, list(one.words)] for one in why], ensure_ascii=False)
