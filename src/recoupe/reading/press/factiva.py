"""Factiva: pages of many articles, with their two-letter fields or without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.press.cutting import blocks, pieces
from recoupe.reading.press.entry import Entry, articles
from recoupe.reading.press.fields import CODE, from_fields, from_lines
from recoupe.reading.press.markup import Element, by_class, lines, words
from recoupe.reading.press.piece import Opened, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source

ARTICLE = re.compile(rb"<div\b[^<>]{0,500}\bclass\s*=\s*[\"']?article(?=[\"'\s>])", re.IGNORECASE)


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the articles of the export that `file` holds, one in memory at a time."""
    yield from articles(map(_entry, pieces(blocks(file), ARTICLE)), source, given)


def _entry(piece: bytes) -> Entry | tuple[str, ...]:
    markup = opened(piece)
    if not isinstance(markup, Opened):
        return markup
    return _taken(markup.root) or ("entry_without_text",)


def _taken(root: Element) -> Entry | None:
    if fields := _fields(root):
        return from_fields(fields)
    title = next((one for name, found in by_class(root).items() for one in found if _is_title(name)), None)
    return from_lines([line.words for line in lines(root)], words(title) or None)


def _is_title(name: str) -> bool:
    """Tell whether a class is the one of titles: `enHeadline`, `frHeadline`."""
    return name.endswith("Headline") and len(name) <= len("xxHeadline")


def _fields(root: Element) -> dict[str, list[str]]:
    """Return the lines of each field: its name stands in the first cell of a row, they in the next."""
    found: dict[str, list[str]] = {}
    for row in root.iter("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        name = words(cells[0]).strip("\u00a0 ") if len(cells) > 1 else ""
        if CODE.fullmatch(name):
            found.setdefault(name, [line.words for line in lines(cells[1])])
    return found
