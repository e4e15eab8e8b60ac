"""Texts of Word (DOCX): XML in a zip, one article or what Nexis delivers of many."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from recoupe.reading.documents.document import articles
from recoupe.reading.documents.package import package, parsed
from recoupe.reading.documents.styles import kind_of_style
from recoupe.reading.markup import local, pieces
from recoupe.reading.press import entry, nexis
from recoupe.reading.problem import Problem, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recoupe.article import Article, BlockKind
    from recoupe.reading.layout import Piece
    from recoupe.reading.markup import Element
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

# Word in a browser numbers it.
MAIN = re.compile(r"word/document\d*\.xml")
STYLES, CORE = "word/styles.xml", "docProps/core.xml"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
# The elements of `core.xml`, by the names they have in the details.
PROPERTIES = {"title": "title", "creator": "author", "created": "created", "modified": "modified"}


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the text of a document with its headings; what was struck out with tracked changes is not in it."""
    opened = package(file, source)
    if isinstance(opened, Problem):
        yield opened
        return
    try:
        with zipfile.ZipFile(opened) as archive:
            found, properties = _body(archive), _properties(archive)
    except (KeyError, StopIteration, RuntimeError, ValueError, zipfile.BadZipFile, etree.LxmlError) as error:
        yield refusal(source.name, "broken_document", type(error).__name__)
        return
    if nexis.is_delivery(words for words, _ in found):
        yield from entry.articles(nexis.entries(words for words, _ in found), source, given)
    else:
        yield from articles(found, properties, source, given)


def _body(archive: zipfile.ZipFile) -> list[Piece]:
    name = next(filter(MAIN.fullmatch, archive.namelist()))
    return list(pieces(parsed(archive.read(name)), "docx", _by_style(_styles(archive))))


def _by_style(kinds: dict[str, BlockKind | None]) -> Callable[[Element], BlockKind | None]:
    def kind_of(element: Element) -> BlockKind | None:
        style = element.find("{*}pPr/{*}pStyle")
        return None if style is None else kinds.get(_value(style))

    return kind_of


def _styles(archive: zipfile.ZipFile) -> dict[str, BlockKind | None]:
    """Return the kind that each style gives, by its id, which differs from language to language."""
    if STYLES not in archive.namelist():
        return {}
    named = parsed(archive.read(STYLES)).iterfind("{*}style/{*}name")
    return {_value(name.getparent(), "styleId"): kind_of_style(_value(name)) for name in named}


def _value(element: Element, name: str = "val") -> str:
    return str(element.get(f"{WORD}{name}") or element.get(f"{STRICT}{name}") or "")


def _properties(archive: zipfile.ZipFile) -> dict[str, str]:
    if CORE not in archive.namelist():
        return {}
    said = {local(element): element.text or "" for element in parsed(archive.read(CORE))}
    return {name: said.get(tag, "") for tag, name in PROPERTIES.items()}
