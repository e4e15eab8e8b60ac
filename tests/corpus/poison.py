"""Articles and sources that do what none should, to the process that reads them."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

from recoupe.corpus import articles
from recoupe.corpus.analysing import MEMORY
from recoupe.corpus.rows import day_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from recoupe.article import Article
    from recoupe.corpus import Settings

Row = dict[str, Any]


def findings(article: Article, *, settings: Settings) -> Row:
    """Return a row without findings, unless the article's own word has the process do something else."""
    if "endort" in article.text:
        time.sleep(60)
    if "tue" in article.text:
        os._exit(9)
    if "dévore" in article.text:
        bytearray(2 * MEMORY)
    return {"id": article.id, "date": day_of(article)} | {name: [] for name in settings.alone}


def articles_of(place: str, asked: dict[str, Any], language: str) -> Generator[bytes]:
    """Yield what stands at `place`, unless its name has the process do something else."""
    if "tue" in place:
        os._exit(9)
    yield from articles.articles_of(place, asked, language)
