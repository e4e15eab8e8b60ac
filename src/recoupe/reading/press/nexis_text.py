"""Nexis as text: lines cut at eighty characters, an empty one between paragraphs, the head in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.lines import lines
from recoupe.reading.press import nexis
from recoupe.reading.press.entry import articles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source

# Lines of the text begin at the margin or an inch from it, those of the head in the middle.
MIDDLE = 8


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the articles of the delivery that `file` holds, one in memory at a time."""
    yield from articles(nexis.entries(_paragraphs(lines(file))), source, given)


def _paragraphs(found: Iterable[str]) -> Iterator[str]:
    held: list[str] = []
    for line in found:
        words = line.strip()
        middle = len(line) - len(line.lstrip()) >= MIDDLE
        if held and (not words or middle):
            yield " ".join(held)
            held = []
        if middle and words:
            yield words
        elif words:
            held.append(words)
    if held:
        yield " ".join(held)
