"""Nexis as pages: cut at the line that numbers an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from recoupe.reading.encoding import decode
from recoupe.reading.press import nexis
from recoupe.reading.press.cutting import blocks, pieces
from recoupe.reading.press.entry import Entry, articles
from recoupe.reading.press.markup import lines, parsed
from recoupe.reading.soundness import ELEMENTS, PAGE_BYTES, too_crowded

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
    if len(piece) > PAGE_BYTES:
        yield ("too_heavy", str(PAGE_BYTES // 1_000_000))
        return
    markup = decode(piece)
    if too_crowded("", markup.text):
        yield ("too_crowded", str(ELEMENTS))
        return
    try:
        root = parsed(f"<p>{markup.text}")
    except (etree.LxmlError, ValueError) as error:
        yield ("broken_page", type(error).__name__)
        return
    yield from nexis.entries(line.words for line in lines(root))
