"""Saved web pages: the story without its menus, its layout, and what the page says about it.

The text is taken out by trafilatura (Barbaresi 2021, ACL demo). Nothing is fetched: links, images and
external entities of the page are never followed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, BinaryIO

import trafilatura
from trafilatura.settings import Document

from recoupe.article import Article, Block, BlockKind
from recoupe.reading import sidecar
from recoupe.reading.encoding import decode
from recoupe.reading.metadata import Metadata, from_mapping
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.soundness import PAGE_BYTES, too_crowded, too_heavy, unsound
from recoupe.reading.story import told
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.source import Source

# How a dossier's page begins: what was made from articles is not one of them.
OWN = re.compile(r"<meta name=\"generator\" content=\"Recoupe [^\"]*\">")
HEAD = 4_000
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
LANGUAGE = re.compile(r"<html[^<>]{0,1000}?\blang\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
META = re.compile(r"<meta\b[^<>]{0,2000}>", re.IGNORECASE)
PUBLISHED = re.compile(
    r"(?:property|name|itemprop)\s*=\s*[\"']?(?:article:published_time|datePublished)\b", re.IGNORECASE
)
CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
BETWEEN = "\n\n"
Element = Any  # lxml ships no types
Piece = tuple[str, BlockKind]


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article of the page that `file` holds and what is odd about it, or why there is none.

    `given` goes before the sidecar, which goes before what the page says.
    """
    raw = file.read(PAGE_BYTES + 1)
    if len(raw) > PAGE_BYTES:
        yield too_heavy(source.name)
        return
    decoded = decode(raw)
    if refused := _unsound_page(source.name, decoded.text):
        yield refused
        return
    if OWN.search(decoded.text, 0, HEAD):
        yield notice(source.name, "own_page")
        return
    try:
        page = _extracted(DECLARATION.sub("", decoded.text))
    except Exception as error:  # noqa: BLE001 - whatever a hostile page breaks inside the extractor is the page's fault
        yield refusal(source.name, "broken_page", type(error).__name__)
        return
    if page is None or not (pieces := _pieces(page)):
        yield refusal(source.name, "no_story")
        return
    yield from _article(pieces, _said(page, decoded.text, source.name), source, given)
    yield from decoded.notices(source.name)


def _unsound_page(source: str, markup: str) -> Problem | None:
    """Return why `markup` cannot hold an article; its length is not one: markup is heavier than text."""
    refused = unsound(source, markup)
    if refused and refused.entry == "too_large":
        return too_crowded(source, markup)
    return refused


def _article(
    pieces: list[Piece], said: tuple[Metadata, tuple[Problem, ...]], source: Source, given: Metadata
) -> Iterator[Article | Problem]:
    page, page_problems = said
    text, blocks = _laid_out(pieces)
    beside, beside_problems = sidecar.beside(source.path) if source.path else (Metadata(), ())
    yield from (*page_problems, *beside_problems)
    yield from told(source, text, given.over(beside).over(page), blocks=blocks)


def _extracted(markup: str) -> Document | None:
    page = trafilatura.bare_extraction(
        markup,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        # Only dates that the page gives as its own: the extensive search guesses from the prose.
        date_extraction_params={"extensive_search": False},
    )
    return page if isinstance(page, Document) else None


def _said(page: Document, markup: str, source: str) -> tuple[Metadata, tuple[Problem, ...]]:
    language = LANGUAGE.search(markup)
    return from_mapping(
        {
            "outlet": page.sitename,
            "title": page.title,
            "authors": page.author,
            "published": _published(markup) or page.date,
            "language": language[1] if language else None,
            "url": page.url,
        },
        source,
    )


def _published(markup: str) -> str | None:
    """Return the moment the page gives with its clock; the extractor keeps only the day."""
    for meta in META.findall(markup):
        content = CONTENT.search(meta)
        if content and PUBLISHED.search(meta):
            return content[1] or content[2]
    return None


def _pieces(page: Document) -> list[Piece]:
    pieces = list(_of_body(page.body)) if page.body is not None else []
    if page.title and pieces:
        while pieces and pieces[0][1] is BlockKind.SUBHEADING and fold(pieces[0][0]) == fold(page.title):
            del pieces[0]
        pieces.insert(0, (" ".join(page.title.split()), BlockKind.TITLE))
    return pieces if len(pieces) > 1 else []


def _of_body(element: Element) -> Iterator[Piece]:
    kind = BlockKind.SUBHEADING if element.tag == "head" else BlockKind.PARAGRAPH
    for child in element:
        if child.tag in ("quote", "list", "div", "body"):
            yield from _of_body(child)
        elif words := " ".join("".join(_words(child)).split(" ")).strip():
            for line in filter(None, map(str.strip, words.split("\n"))):
                yield line, BlockKind.SUBHEADING if child.tag == "head" else kind


def _words(element: Element) -> Iterator[str]:
    if element.tag == "lb":
        yield "\n"
    yield element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""


def _laid_out(pieces: list[Piece]) -> tuple[str, tuple[Block, ...]]:
    blocks, start = [], 0
    for words, kind in pieces:
        blocks.append(Block(Span(start, start + len(words)), kind))
        start += len(words) + len(BETWEEN)
    return BETWEEN.join(words for words, _ in pieces), tuple(blocks)
