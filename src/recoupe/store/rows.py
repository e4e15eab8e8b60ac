"""An article as a row of a store, and back."""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING

from recoupe.article import Article, Block, BlockKind
from recoupe.text import Span

if TYPE_CHECKING:
    import sqlite3

FIELDS = (
    "id", "page", "digest", "outlet", "title", "authors", "published", "updated", "language", "url", "path", "text",
    "blocks", "details", "added", "raw",
)  # fmt: skip
OF_STORE = ("page", "digest", "added", "raw")
LISTS = ("authors", "blocks", "details")
PLACES = ", ".join("?" * len(FIELDS))
INSERT = f"INSERT INTO article ({', '.join(FIELDS)}) VALUES ({PLACES}) RETURNING number"  # noqa: S608 - names of ours
# Letters of the digest in an id: of a million articles of one name, two share them once in four hundred.
ID = 16


def stored_id(article: Article) -> str:
    """Return the id of `article` in any store: its own, and what tells it from others of that name."""
    told_apart = "\0".join((article.digest, article.outlet or "", article.url or ""))
    ending = "-" + blake2b(told_apart.encode(), digest_size=ID // 2).hexdigest()
    return article.id.removesuffix(ending) + ending


def page_of(article: Article) -> str:
    """Return what the texts of one page have in common: its address, or its outlet and name."""
    ending = stored_id(article)[-ID - 1 :]
    return article.url or f"{article.outlet or ''}:{article.id.removesuffix(ending)}"


def to_row(article: Article, added: str, raw: str | None) -> tuple[object, ...]:
    """Return the row of an article."""
    lists = {
        "authors": list(article.authors),
        "blocks": [[one.kind.value, one.span.start, one.span.end] for one in article.blocks],
        "details": [list(one) for one in article.details],
    }
    kept = {"page": page_of(article), "digest": article.digest, "added": added, "raw": raw}
    written = {name: json.dumps(value, ensure_ascii=False) for name, value in lists.items()}
    return tuple(
        {**kept, **written}[name] if name in {*kept, *written} else getattr(article, name) for name in FIELDS
    )


def from_row(row: sqlite3.Row) -> Article:
    """Return the article of a row."""
    kept = {name: row[name] for name in FIELDS if name not in OF_STORE + LISTS}
    blocks = (Block(Span(start, end), BlockKind(kind)) for kind, start, end in json.loads(row["blocks"]))
    details = (tuple(one) for one in json.loads(row["details"]))
    return Article(
        **kept, authors=tuple(json.loads(row["authors"])), blocks=tuple(blocks), details=tuple(details)
    )
