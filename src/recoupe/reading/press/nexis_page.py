"""Nexis as pages: cut at the line that numbers an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.press import nexis
from recoupe.reading.press.cutting import blocks, pieces
from recoupe.reading.press.entry import Entry, articles
from recoupe.reading.press.markup import lines
from recoupe.reading.press.piece import Opened, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source

NUMBERED = re.compile(rb"\d{1,6} (?:of|de|sur) \d{1,6} DOCUMENTS?")


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the articles of the delivery that `file` holds, one in memory at a time."""
    found = (one for piece in pieces(blocks(file), NUMBERED) for one in _entries(piece))
    yield from articles(found, source, given)


def _entries(piece: bytes) -> Iterator[Entry | tuple[str, ...]]:
    markup = opened(piece, "<p>")
    if not isinstance(markup, Opened):
        yield markup
        return
    yield from nexis.entries(line.words for line in lines(markup.root))
