"""Articles as they were read: as rows, and as lines of JSON that can be read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.analysis.layout import lay_out
from recoupe.article import BlockKind
from recoupe.presentation.export.cells import Cell, Table, fit
from recoupe.presentation.export.jsonl import json_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article, Block, Credit

Row = dict[str, Any]

# Names and order are a contract.
ARTICLES = {
    "id": 20,
    "outlet": 22,
    "title": 50,
    "authors": 24,
    "published": 20,
    "updated": 20,
    "language": 8,
    "url": 40,
    "path": 30,
    "words": 8,
    "credits": 16,
    "digest": 20,
    "details": 40,
    "text": 80,
}


def article_lines(articles: Iterable[Article]) -> Iterator[str]:
    """Yield a line for each article as soon as it is read."""
    return map(json_line, map(article_row, articles))


def article_table(articles: Iterable[Article]) -> Table:
    """Return a row for each article, each as soon as it is read."""
    return Table(ARTICLES, map(_cells, articles), frozenset({"title", "text"}))


def article_row(article: Article) -> Row:
    """Return one article with its layout as plain data; offsets count code points of `text`, half-open."""
    layout = lay_out(article)
    return {
        "id": article.id,
        "path": article.path,
        "url": article.url,
        **described(article, article.title or _title(article, layout.blocks), article.language),
        **laid_out(article.text, layout.blocks, layout.credits),
        "details": dict(article.details),
    }


def described(article: Article, title: str | None, language: str | None) -> Row:
    """Return what is said of an article, and its text."""
    return {
        "outlet": article.outlet,
        "title": title,
        "authors": list(article.authors),
        "published": article.published,
        "updated": article.updated,
        "language": language,
        "digest": article.digest,
        "text": article.text,
    }


def laid_out(text: str, blocks: Iterable[Block], credited: Iterable[Credit]) -> Row:
    """Return the blocks and credits of an article."""
    return {
        "blocks": [{"kind": one.kind.value, "start": one.span.start, "end": one.span.end} for one in blocks],
        "credits": [
            {
                "agency": one.agency,
                "kind": one.kind.value,
                "start": one.span.start,
                "end": one.span.end,
                "text": one.span.of(text),
            }
            for one in credited
        ],
    }


def _title(article: Article, blocks: Iterable[Block]) -> str | None:
    return next((one.span.of(article.text) for one in blocks if one.kind is BlockKind.TITLE), None)


def _cells(article: Article) -> tuple[Cell, ...]:
    row = article_row(article)
    return fit(
        *(row[name] or "" for name in ("id", "outlet", "title")),
        "; ".join(article.authors),
        *(row[name] or "" for name in ("published", "updated", "language", "url", "path")),
        len(article.text.split()),
        "; ".join(sorted({one["agency"] for one in row["credits"]})),
        article.digest,
        "; ".join(f"{name}: {value}" for name, value in article.details),
        article.text,
    )
