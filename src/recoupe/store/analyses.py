"""Analyses kept in a store: read back where this version made them, made again where another did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis import analyse
from recoupe.analysis.analysis import Analysis
from recoupe.analysis.sketch import sketch
from recoupe.store.articles import Articles
from recoupe.store.quoting import quote_anew
from recoupe.store.rows import from_row

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from recoupe.analysis.speech import Speech
    from recoupe.article import Article

KEEP = "INSERT OR REPLACE INTO analysis VALUES (?, ?, ?)"
RECORD = "SELECT record FROM analysis WHERE article = ?"
UNTELL = "UPDATE story SET told = 0 WHERE id = (SELECT story FROM entry WHERE article = ?)"
FIND = """
SELECT article.*, maker, record FROM article LEFT JOIN analysis ON analysis.article = article.number
WHERE article.id = ?
"""


class Analyses(Articles):
    """The articles of a store, with all that is known of each.

    Args:
        reread: how many articles this reader has found to say otherwise than was kept, and told so.
    """

    reread = 0

    def analyses(
        self, ids: Iterable[str], *, progress: Callable[[int, int], None] | None = None
    ) -> list[Analysis]:
        """Return what is known of the articles of `ids`, in order of their ids, as `recoupe.analyse` gives it.

        What another version of the rules or another model made is made again, and kept where the store can be
        written, with all that was drawn of it: its story is told again when the store is next settled.

        Raises:
            recoupe.PipelineError: the store's model is not installed or has no UD labels.
        """
        found, names = [], sorted(set(ids))
        for done, name in enumerate(names, 1):
            with self._reading() as connection:
                row = connection.execute(FIND, (name,)).fetchone()
            if row is not None:
                found.append(self._analysis(row))
            if progress is not None:
                progress(done, len(names))
        return found

    def _analysis(self, row: sqlite3.Row) -> Analysis:
        from recoupe.analysis.record import RecordError, from_record

        article = from_row(row)
        if row["maker"] == self._maker:
            try:
                return from_record(row["record"], article)
            except RecordError:
                pass  # the file is not as we wrote it
        made = _analysed(article, self.model)
        if not self.read_only:
            with self._writing() as connection:
                self._rewrite(connection, row, made, article)
        return made

    def _rewrite(
        self, connection: sqlite3.Connection, row: sqlite3.Row, made: Analysis, article: Article
    ) -> None:
        """Write an analysis in place of the one in `row`, and what is drawn of it; its story is told again."""
        number = row["number"]
        self._keep(connection, number, made)
        quoted = quote_anew(connection, number, article, made.quotations)
        (record,) = connection.execute(RECORD, (number,)).fetchone()
        if quoted or row["record"] not in (None, record):
            connection.execute(UNTELL, (number,))
            self.reread += 1

    def _keep(self, connection: sqlite3.Connection, number: int, found: Analysis | Speech) -> None:
        if isinstance(found, Analysis):
            from recoupe.analysis.record import to_record

            connection.execute(KEEP, (number, self._maker, to_record(found)))

    @property
    def _maker(self) -> str:
        from recoupe.analysis.record import maker

        return f"{maker()} {self.model or ''}".strip()


def _analysed(article: Article, model: str | None) -> Analysis:
    """Return the analysis of `article`, or as much as needs no parse where the rules fail on it."""
    from recoupe.language.pipeline import PipelineError

    try:
        return analyse(article, model=model)
    except PipelineError:
        raise
    except Exception:  # noqa: BLE001 - whatever it is, it is this article's alone
        return sketch(article)
