"""Texts of Writer (ODT): XML in a zip."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from recoupe.reading.documents.document import articles
from recoupe.reading.documents.package import package, parsed
from recoupe.reading.documents.styles import kind_of_style
from recoupe.reading.markup import local, pieces
from recoupe.reading.problem import Problem, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recoupe.article import Article, BlockKind
    from recoupe.reading.markup import Element
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# The elements of `meta.xml` by the names that Word has for the same.
PROPERTIES = {
    "title": "title",
    "initial-creator": "author",
    "creation-date": "created",
    "date": "modified",
    "language": "language",
}


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the text of a document with its headings; what was struck out with tracked changes is not in it."""
    opened = package(file, source)
    if isinstance(opened, Problem):
        yield opened
        return
    try:
        with zipfile.ZipFile(opened) as archive:
            content = parsed(archive.read("content.xml"))
            properties = _properties(archive)
    except (KeyError, RuntimeError, ValueError, zipfile.BadZipFile, etree.LxmlError) as error:
        yield refusal(source.name, "broken_document", type(error).__name__)
        return
    body = content.find("{*}body/{*}text")
    found = [] if body is None else list(pieces(body, "odt", _by_style(content)))
    yield from articles(found, properties, source, given)


def _properties(archive: zipfile.ZipFile) -> dict[str, str]:
    if "meta.xml" not in archive.namelist():
        return {}
    found = parsed(archive.read("meta.xml")).iterfind("{*}meta/*")
    said = {local(element): element.text or "" for element in found}
    return {name: said.get(tag, "") for tag, name in PROPERTIES.items()}


def _by_style(content: Element) -> Callable[[Element], BlockKind | None]:
    """Return what tells the kind of a paragraph; one changed by hand has a style that names its parent."""
    made = content.iterfind(f"{{*}}automatic-styles/{STYLE}style")
    parents = {style.get(f"{STYLE}name"): style.get(f"{STYLE}parent-style-name") for style in made}

    def kind_of(element: Element) -> BlockKind | None:
        name = element.get(f"{TEXT}style-name")
        return kind_of_style((parents.get(name) or name or "").replace("_20_", " "))

    return kind_of
