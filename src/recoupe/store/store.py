"""A store of articles: added once, found again by their words, each with every text its page had."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Self

from recoupe.article import Article, Block, BlockKind
from recoupe.store import search
from recoupe.store.damage import told
from recoupe.store.database import opened
from recoupe.store.words import plain
from recoupe.text import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.speech import Speech
    from recoupe.store.search import Hit

FIELDS = (
    "id", "page", "digest", "outlet", "title", "authors", "published", "updated", "language", "url", "path", "text",
    "blocks", "details",
)  # fmt: skip
PLACES = ", ".join("?" * len(FIELDS))
INSERT = f"INSERT INTO article ({', '.join(FIELDS)}) VALUES ({PLACES}) RETURNING number"  # noqa: S608 - names of ours
# Letters of the digest in an id: of a million articles of one name, two share them once in four hundred.
ID = 16


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


class Store:
    """One SQLite file; several programs may read and write it at once."""

    def __init__(self, name: str, *, read_only: bool = False) -> None:
        """Open the store `name`, made where there is none.

        Raises:
            StoreError: it cannot be opened, is no store, or is damaged.
        """
        self.name = name
        with told(name):
            self._connection = opened(name, read_only=read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def add(self, speech: Speech) -> Added:
        """Add an article and who said what in it; the same article comes once, however often it is added.

        Its id in the store is made of what it is: any order of adding gives the same.

        Raises:
            StoreError: the store cannot be written; what was added before is kept.
        """
        article = replace(speech.article, id=stored_id(speech.article), title=speech.title)
        page = article.url or f"{article.outlet or ''}:{speech.article.id}"
        with self._writing() as connection:
            known = connection.execute("SELECT 1 FROM article WHERE id = ?", (article.id,)).fetchone()
            found = connection.execute(
                "SELECT max(number), id FROM article WHERE page = ?", (page,)
            ).fetchone()
            if not known:
                self._insert(connection, article, page, speech)
        earlier = found["id"] if found["id"] != article.id else None
        return Added(article, is_new=not known, earlier=earlier)

    def articles(self, ids: Iterable[str] | None = None) -> Iterator[Article]:
        """Yield the articles of `ids`, or all, in order of their ids."""
        rows = "SELECT * FROM article"
        with told(self.name):
            if ids is None:
                yield from map(_article, self._connection.execute(f"{rows} ORDER BY id"))
                return
            for one in sorted(set(ids)):
                yield from map(_article, self._connection.execute(f"{rows} WHERE id = ?", (one,)))

    def search(self, query: str, *, limit: int = search.LIMIT) -> list[Hit]:
        """Return the articles that hold the words of `query`, the nearest first."""
        with told(self.name):
            return search.found(self._connection, query, limit)

    def __len__(self) -> int:
        with told(self.name):
            return int(self._connection.execute("SELECT count(*) FROM article").fetchone()[0])

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with told(self.name):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def _insert(self, connection: sqlite3.Connection, article: Article, page: str, speech: Speech) -> None:
        (number,) = connection.execute(INSERT, _row(article, page)).fetchone()
        words = plain(article.title or ""), plain(article.text)
        connection.execute("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", (number, *words))
        rows = (search.quotation_row(number, one, article.text) for one in speech.quotations)
        connection.executemany(search.QUOTATION, rows)


def stored_id(article: Article) -> str:
    """Return the id of `article` in any store: its own, and what tells it from others of that name."""
    told_apart = "\0".join((article.digest, article.outlet or "", article.url or ""))
    return f"{article.id}-{blake2b(told_apart.encode(), digest_size=ID // 2).hexdigest()}"


def _row(article: Article, page: str) -> tuple[object, ...]:
    blocks = [[one.kind.value, one.span.start, one.span.end] for one in article.blocks]
    lists = {
        "authors": list(article.authors),
        "blocks": blocks,
        "details": [list(one) for one in article.details],
    }
    said = {**{name: getattr(article, name, None) for name in FIELDS}, "page": page}
    written = {name: json.dumps(value, ensure_ascii=False) for name, value in lists.items()}
    return tuple({**said, **written}[name] for name in FIELDS)


def _article(row: sqlite3.Row) -> Article:
    kept = {
        name: row[name] for name in FIELDS if name not in ("page", "digest", "authors", "blocks", "details")
    }
    blocks = (Block(Span(start, end), BlockKind(kind)) for kind, start, end in json.loads(row["blocks"]))
    details = (tuple(one) for one in json.loads(row["details"]))
    return Article(
        **kept, authors=tuple(json.loads(row["authors"])), blocks=tuple(blocks), details=tuple(details)
    )
