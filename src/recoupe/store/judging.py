"""What people decided, kept in a store."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from recoupe.judgements.rows import LineError, from_line, to_line
from recoupe.store.analyses import Analyses

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from recoupe.judgements.judgement import Judgement

ABOUT = """
SELECT line FROM judgement
WHERE a IN (SELECT value FROM json_each(:given)) OR b IN (SELECT value FROM json_each(:given)) ORDER BY number
"""
# The stories of the texts that something is decided of are told again.
UNTELL = """
UPDATE story SET told = 0 WHERE id IN (
    SELECT story FROM entry JOIN article ON article.number = entry.article
    WHERE digest IN (SELECT value FROM json_each(?))
)
"""


class Judging(Analyses):
    """The judgements of a store."""

    def judgements(self, digests: Iterable[str] | None = None) -> tuple[Judgement, ...]:
        """Return what people decided, in the order they did: all of it, or of the texts of these digests alone."""
        with self._reading() as connection:
            if digests is None:
                rows = connection.execute("SELECT line FROM judgement ORDER BY number").fetchall()
            else:
                rows = connection.execute(ABOUT, {"given": json.dumps(list(digests))}).fetchall()
        return tuple(_judgements(line for (line,) in rows))

    def judge(self, judgement: Judgement) -> None:
        """Keep what a person decided: it overrules what was decided before of the same findings.

        The stories it is about are told again when the store is next settled.
        """
        with self._writing() as connection:
            _forget(connection, judgement)
            marks = _digests(judgement)
            connection.execute(
                "INSERT INTO judgement (line, a, b) VALUES (?, ?, ?)",
                (to_line(judgement), marks[0], marks[1] if len(marks) > 1 else None),
            )
            connection.execute(UNTELL, (json.dumps(marks),))

    def unjudge(self, judgement: Judgement) -> None:
        """Take back what was decided of the findings of `judgement`."""
        with self._writing() as connection:
            _forget(connection, judgement)
            connection.execute(UNTELL, (json.dumps(_digests(judgement)),))


def _forget(connection: sqlite3.Connection, judgement: Judgement) -> None:
    """Have no judgement be of the subject of this one."""
    rows = connection.execute(
        "SELECT number, line FROM judgement WHERE a IN (SELECT value FROM json_each(?))",
        (json.dumps(_digests(judgement)),),
    ).fetchall()
    for number, line in rows:
        if any(one.subject == judgement.subject for one in _judgements([line])):
            connection.execute("DELETE FROM judgement WHERE number = ?", (number,))


def _digests(judgement: Judgement) -> list[str]:
    return [mark.digest for mark in (judgement.a, judgement.b) if mark is not None]


def _judgements(lines: Iterable[str]) -> Iterator[Judgement]:
    for line in lines:
        try:
            yield from_line(line)
        except LineError:  # the file is not as we wrote it
            continue
