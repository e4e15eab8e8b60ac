"""Sitemaps, those of news above all, and indexes of sitemaps; read as they stream by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import urljoin

from lxml import etree

from recoupe.reading.feeds.entry import Entry, details, entries
from recoupe.reading.feeds.listing import read_entries
from recoupe.reading.problem import Problem, notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

    Element = Any  # lxml ships no types

CHUNK = 65_536
OURS = re.compile(r"/sitemap(?:-news)?/")
# An address with its news, images and translations has some twenty elements.
PARTS = 1_000


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem | Source]:
    """Yield the pages that a sitemap lists, or the sitemaps that an index does, to be fetched."""
    yield from read_entries(_entries(file, source), source, given)


def _entries(file: BinaryIO, source: Source) -> Iterator[Entry | Problem]:
    try:
        for number, (name, said) in enumerate(_listed(file), 1):
            known = _mapping(said, source)
            of_page = known if name == "url" else {"url": known["url"]}
            yield from entries(f"{source.name}:{number}", of_page)
    except (etree.LxmlError, ValueError):
        yield notice(source.name, "feed_broken")


def _listed(file: BinaryIO) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield what is listed: `url` or `sitemap`, and the words of its elements by their names.

    Raises:
        lxml.etree.LxmlError: the file is no XML from there on.
        ValueError: one address has more elements than any has.
    """
    parser = etree.XMLPullParser(
        events=("end",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    said: dict[str, str] = {}
    parts = 0
    while chunk := file.read(CHUNK):
        parser.feed(chunk)
        for _, element in parser.read_events():
            name, parts = _name(element), parts + 1
            if parts > PARTS:
                raise ValueError(parts)
            if name in ("url", "sitemap"):
                yield name, said
                said, parts = {}, 0
            elif name and element.text:
                said.setdefault(name, element.text.strip()[:CHUNK])
            _drop(element)
    parser.close()


def _name(element: Element) -> str:
    """Return the name of an element of sitemaps or of their news; an image's title is not the article's."""
    if not isinstance(element.tag, str):
        return ""
    space, _, name = element.tag.rpartition("}")
    prefix, _, local = name.rpartition(":")  # left in the name where nothing declares it
    return local if prefix in ("", "news") and (not space or OURS.search(space)) else ""


def _drop(element: Element) -> None:
    """Take a read element off its parent, so that memory does not grow with the file."""
    parent = element.getparent()
    element.clear()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]


def _mapping(said: dict[str, str], source: Source) -> dict[str, object]:
    link = urljoin(source.said.url or "", said.get("loc", ""))
    return {
        "outlet": said.get("name"),
        "title": said.get("title"),
        "published": said.get("publication_date"),
        "updated": said.get("lastmod"),
        "language": said.get("language"),
        "url": link if link.startswith("http") else None,
        "details": details(None, said.get("keywords", "").split(",")),
    }
