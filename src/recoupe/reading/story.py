"""The last step of every reader: a text and what is said of it, as an article, where it can be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.article import Article, Block
from recoupe.reading.metadata import Metadata
from recoupe.reading.soundness import language, oddities, unsound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source


def told(
    source: Source,
    text: str,
    said: Metadata,
    *,
    name: str | None = None,
    named: str | None = None,
    blocks: tuple[Block, ...] = (),
    lines: bool = False,
) -> Iterator[Article | Problem]:
    """Yield `text` as an article and what is odd about it, or why it can be none.

    Args:
        source: what it was read from; it may say what `said` does not.

        text: stored as it is; every offset counts its code points.

        said: what is said of the article.

        name: what people are told it is, `table.csv:3` for a row; the source's name unless given.

        named: its id; the one the source starts from unless given.

        blocks: its layout, where the source marks it up.

        lines: whether its lines mean something, so that one alone is odd.
    """
    name = name or source.name
    if refused := unsound(name, text):
        yield refused
        return
    known = said.over(source.said)
    found = None if known.language else language(text)
    yield _article(source, text, known.over(Metadata(language=found)), named or source.id, blocks)
    yield from oddities(name, text, found, lines=lines)


def _article(source: Source, text: str, said: Metadata, named: str, blocks: tuple[Block, ...]) -> Article:
    return Article(
        id=named,
        text=text,
        outlet=said.outlet,
        title=said.title,
        authors=said.authors,
        published=said.published,
        updated=said.updated,
        language=said.language,
        path=source.written,
        url=said.url,
        blocks=blocks,
        details=said.details,
    )
