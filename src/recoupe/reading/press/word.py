"""DOCX: what Nexis delivers as one document, or one article alone; its paragraphs are read one by one."""

from __future__ import annotations

import zipfile
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO

from lxml import etree

from recoupe.reading.press import nexis
from recoupe.reading.press.entry import articles
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.seekable import seekable
from recoupe.reading.soundness import CHARACTERS, Bomb, inflated, too_large
from recoupe.reading.story import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

Element = Any  # lxml ships no types
BODY = "word/document.xml"
SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH = f"{SPACE}p"
WORDS, BREAKS = f"{SPACE}t", (f"{SPACE}tab", f"{SPACE}br")
# The first article of a delivery has ended by then; the longest article alone is shorter.
LOOKED_AT = 2_000


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the articles of the document that `file` holds.

    Raises:
        recoupe.reading.soundness.Bomb: it unpacks to more than any document.
    """
    with seekable(file, source) as whole, zipfile.ZipFile(whole) as packed:
        if any(inflated(part.compress_size, part.file_size) for part in packed.infolist()):
            raise Bomb
        if BODY not in packed.namelist():
            yield refusal(source.name, "broken_page", "DOCX")
            return
        with packed.open(BODY) as body:
            yield from _articles(_paragraphs(body), source, given)


def _articles(found: Iterator[str], source: Source, given: Metadata) -> Iterator[Article | Problem]:
    first = list(islice(found, LOOKED_AT))
    if nexis.is_delivery(first):
        yield from articles(nexis.entries(chain(first, found)), source, given)
    elif sum(map(len, first)) > CHARACTERS or next(found, None) is not None:
        yield too_large(source.name)
    else:
        yield from told(source, "\n".join(first), given, lines=True)


def _paragraphs(body: Any) -> Iterator[str]:  # noqa: ANN401 - a part of a zip is no BinaryIO to its stubs
    walk: Iterable[tuple[str, Element]] = etree.iterparse(
        body,
        tag=PARAGRAPH,
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        recover=True,
    )
    for _, paragraph in walk:
        if words := "".join(_words(paragraph)).strip():
            yield " ".join(words.split())
        paragraph.clear()
        while paragraph.getprevious() is not None:
            del paragraph.getparent()[0]


def _words(paragraph: Element) -> Iterator[str]:
    for one in paragraph.iter(WORDS, *BREAKS):
        yield " " if one.tag in BREAKS else one.text or ""
