"""Europresse: pages of many articles, as saved before 2014, after, and today."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from recoupe.article import Article, BlockKind
from recoupe.reading.press.cutting import BLOCK, blocks, pieces
from recoupe.reading.press.entry import Entry, articles, described
from recoupe.reading.press.header import Header, header
from recoupe.reading.press.markup import INLINE, Element, Line, before, by_class, lines, words
from recoupe.reading.press.outlet import cleaned
from recoupe.reading.press.piece import Opened, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.layout import Piece
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source

ARTICLE = re.compile(rb"<article\b", re.IGNORECASE)
# Before 2014 an article is no element: each begins with the name of its outlet.
OUTLET = re.compile(rb"<span[^<>]{0,500}\bDocPublicationName\b", re.IGNORECASE)
NUMBER = re.compile(r"\b[a-z]{2,8}·(\d{4})(\d{2})(\d{2})·\w+·[\w×-]+")
COPYRIGHT = re.compile(r"(?:copyright\b|©|\(c\)|tous droits|all rights)", re.IGNORECASE)
ELSEWHERE = re.compile(
    r"paru (?:dans|sur)|publi[ée] (?:dans|sur)|published (?:in|on)|lien|link", re.IGNORECASE
)
ENDING = re.compile(r"[.!?…»”:]\Z")
# “Par Jean-Baptiste de La Tour du Pin, envoyé spécial à Port-Brisac” has ten words.
AUTHOR_WORDS = 10
BY = re.compile(r"\A(?:par|by|de notre \w+)\s*:?\s+", re.IGNORECASE)
Classes = dict[str, list[Element]]


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the articles of the export that `file` holds, one in memory at a time."""
    first = file.read(BLOCK)
    opening = ARTICLE if ARTICLE.search(first) or not OUTLET.search(first) else OUTLET
    found = pieces(chain([first], blocks(file)), opening)
    yield from articles(map(_entry, found), source, given)


def _entry(piece: bytes) -> Entry | tuple[str, ...]:
    markup = opened(piece)
    if not isinstance(markup, Opened):
        return markup
    return _taken(markup.root, by_class(markup.root), NUMBER.search(markup.text))


def _taken(root: Element, classes: Classes, number: re.Match[str] | None) -> Entry:
    told = _headed(classes)
    outlet, details = cleaned(_outlet(classes))
    title, body = _pieces(root, classes)
    authors = next((line for line, kind in body if kind is BlockKind.BYLINE), "")
    said, wrong = described(
        {
            "outlet": outlet,
            "title": title,
            "authors": BY.sub("", authors),
            "published": told.published or ("-".join(number.groups()) if number else None),
            "url": next((address for address in _addresses(classes)), None),
        },
        (
            *details,
            ("section", told.section),
            ("page", told.page),
            ("words", told.words),
            ("document_number", number[0] if number else None),
            ("copyright", _copyright(root)),
        ),
    )
    if number and not told.published:
        wrong = (*wrong, ("dated_by_number", said.published or ""))
    return Entry(tuple(body), said, number[0] if number else None, wrong)


def _headed(classes: Classes) -> Header:
    known = header(", ".join(filter(None, (words(one).strip(" ,") for one in classes.get("DocHeader", [])))))
    for one in classes.get("DocTitreSousSection", []) if known.published is None else []:
        beside = one.getnext()
        if beside is not None and (other := header(words(beside))).published:
            return Header(other.published, words(one) or None, other.words, other.page)
    return known


def _outlet(classes: Classes) -> str:
    """Return the outlet's name: what stands in an element of its own beside it is its kind or its place."""
    for one in classes.get("DocPublicationName", []):
        etree.strip_tags(one, *INLINE - {"span"})
        for text in one.itertext():
            if text.strip():
                return " ".join(text.split())
    return ""


def _pieces(root: Element, classes: Classes) -> tuple[str | None, list[Piece]]:
    """Return the title, and every stretch of the text in its order, the title among them."""
    place = next(
        (
            classes[name][0]
            for name in ("titreArticleVisu", "titreArticle", "TitreArticleVisu")
            if name in classes
        ),
        None,
    )
    title = words(place) or None
    found: list[Piece] = [(line, BlockKind.SUBHEADING) for line in _above(root, place, classes)]
    found += [(title, BlockKind.TITLE)] if title else []
    found += [
        (line.words, BlockKind.STANDFIRST) for one in classes.get("rdp__subtitle", []) for line in lines(one)
    ]
    author = _author(classes)
    found += [(author, BlockKind.BYLINE)] if author else []
    return title, found + list(_body(place, classes))


def _above(root: Element, title: Element | None, classes: Classes) -> list[str]:
    """Return the lines that stand above the title, of the section or the series."""
    if title is None:
        return []
    earlier = set(before(root, title))
    return [words(one) for one in classes.get("sm-margin-bottomNews", []) if one in earlier and words(one)]


def _author(classes: Classes) -> str:
    if "docAuthors" in classes:
        return words(classes["docAuthors"][0])
    for title in classes.get("titreArticle", classes.get("titreArticleVisu", []))[:1]:
        beside = title.getnext()
        if beside is not None and "sm-margin-bottomNews" in (beside.get("class") or "").split():
            return words(beside)
    return ""


def _body(title: Element | None, classes: Classes) -> Iterator[Piece]:
    held = classes.get("docOcurrContainer") or [
        one for one in classes.get("DocText", []) if "clearfix" in one.get("class").split()
    ]
    if held:
        for line in chain.from_iterable(map(lines, held)):
            yield line.words, _kind(line)
    elif title is not None:
        yield from _bare(title)


def _kind(line: Line) -> BlockKind:
    if line.address:
        return BlockKind.LINK
    return BlockKind.SUBHEADING if line.heading else BlockKind.PARAGRAPH


def _bare(title: Element) -> Iterator[Piece]:
    """Yield the lines that follow the title in the element that holds it, as before 2014."""
    found = [line for line in lines(title.getparent()) if not COPYRIGHT.match(line.words)]
    start = next((n for n, line in enumerate(found, 1) if line.words.endswith(words(title))), 0)
    for place, line in enumerate(found[start:]):
        if NUMBER.search(line.words):
            return
        is_author = place == 0 and len(line.words.split()) <= AUTHOR_WORDS and not ENDING.search(line.words)
        yield line.words, BlockKind.BYLINE if is_author else _kind(line)


def _addresses(classes: Classes) -> Iterator[str]:
    """Yield where the article says it was published."""
    for one in classes.get("docOcurrContainer", []):
        yield from (line.address for line in lines(one) if line.address and ELSEWHERE.search(line.words))


def _copyright(root: Element) -> str | None:
    held = [line.words for one in root.iter("footer") for line in lines(one)] or [
        line.words
        for line in lines(root)[-6:]  # before 2014 it stands under the text
    ]
    return next((line for line in held if COPYRIGHT.match(line)), None)
