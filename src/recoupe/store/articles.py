"""Articles in and out of a store, each with every text its page had and what it was read from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from recoupe.store import raw as raws
from recoupe.store.entering import enter
from recoupe.store.file import File
from recoupe.store.quoting import quote
from recoupe.store.rows import INSERT, from_row, page_of, stored_id, to_row
from recoupe.store.words import plain

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.speech import Speech
    from recoupe.article import Article

# The texts of a page, the last one last: by what it says itself, then by when it came in.
VERSIONS = "ORDER BY coalesce(updated, published, ''), number"

KNOWN = """
SELECT id FROM article WHERE id = ?
UNION ALL SELECT id FROM article WHERE digest = ? AND outlet IS ? AND url = ? LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article that was added.

    Args:
        article: the article, under the id it has in the store.

        is_new: whether the store had it not.

        earlier: the id of an earlier text of the same page; `None` where there is none.
    """

    article: Article
    is_new: bool
    earlier: str | None = None


class Articles(File):
    """The articles of a store."""

    def add(self, found: Analysis | Speech, raw: bytes | None = None) -> Added:
        """Add an article and who said what in it; the same article comes once, however often it is added.

        Its id in the store is made of what it is: any order of adding gives the same.

        Args:
            found: an analysis is kept whole; of speech alone, the rest is found once it is asked for.

            raw: what the article was read from; more than `raw.MOST` bytes are not kept.

        Raises:
            StoreError: the store cannot be written; what was added before is kept.
        """
        article = replace(
            found.article, id=stored_id(found.article), title=found.title or found.article.title
        )
        page = page_of(article)
        with self._writing() as connection:
            known = _known(connection, article)
            before = connection.execute(
                "SELECT max(number), id FROM article WHERE page = ?", (page,)
            ).fetchone()
            if known is None:
                self._insert(connection, article, found, raw)
        kept = replace(article, id=known or article.id)
        return Added(kept, is_new=known is None, earlier=before["id"] if before["id"] != kept.id else None)

    def knows(self, article: Article) -> bool:
        """Tell whether the store has `article`, as it was read: it need not be analysed again to be added."""
        with self._reading() as connection:
            return _known(connection, article) is not None

    def articles(self, ids: Iterable[str] | None = None) -> Iterator[Article]:
        """Yield the articles of `ids`, or all, in order of their ids."""
        rows = "SELECT * FROM article"
        with self._reading() as connection:
            if ids is None:
                yield from map(from_row, connection.execute(f"{rows} ORDER BY id"))
                return
            for one in sorted(set(ids)):
                yield from map(from_row, connection.execute(f"{rows} WHERE id = ?", (one,)))

    def article(self, name: str) -> Article | None:
        """Return the article of that id; `None` where there is none."""
        return next(self.articles([name]), None)

    def versions(self, name: str) -> tuple[Article, ...]:
        """Return every text of the page that the article `name` is one of, the oldest first."""
        find = f"SELECT * FROM article WHERE page = (SELECT page FROM article WHERE id = ?) {VERSIONS}"  # noqa: S608 - words of ours
        with self._reading() as connection:
            return tuple(map(from_row, connection.execute(find, (name,))))

    def raw(self, name: str) -> bytes | None:
        """Return what the article `name` was read from; `None` where it was not kept."""
        with self._reading() as connection:
            return raws.kept(connection, name)

    def added(self, name: str) -> datetime:
        """Return when the article `name` came in.

        Raises:
            KeyError: there is none of that id.
        """
        with self._reading() as connection:
            row = connection.execute("SELECT added FROM article WHERE id = ?", (name,)).fetchone()
        if row is None:
            raise KeyError(name)
        return datetime.fromisoformat(row[0])

    def __len__(self) -> int:
        with self._reading() as connection:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])

    def _insert(
        self, connection: sqlite3.Connection, article: Article, found: Analysis | Speech, raw: bytes | None
    ) -> None:
        row = to_row(article, datetime.now(UTC).isoformat(), raws.keep(connection, raw))
        (number,) = connection.execute(INSERT, row).fetchone()
        words = plain(article.title or ""), plain(article.text)
        connection.execute("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", (number, *words))
        quote(connection, number, article, found.quotations)
        enter(connection, article, found)
        self._keep(connection, number, found)

    def _keep(self, connection: sqlite3.Connection, number: int, found: Analysis | Speech) -> None:
        """Keep an analysis, for whoever keeps them."""


def _known(connection: sqlite3.Connection, article: Article) -> str | None:
    """Return the id of `article` in the store: by its name, or by the address where its text stood."""
    row = connection.execute(
        KNOWN, (stored_id(article), article.digest, article.outlet, article.url)
    ).fetchone()
    return row["id"] if row else None
