"""The elements of an XML file that hold an article each, one at a time.

Entities are not expanded, and nothing is fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.soundness import ELEMENTS, PAGE_BYTES, too_heavy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.markup import Element

CHUNK = 65_536


def elements(file: BinaryIO, source: str, tags: tuple[str, ...]) -> Iterator[Element | Problem]:
    """Yield the elements of `file` that are called as one of `tags`, each whole, and what is wrong with the file.

    An element is emptied once the next is asked for. Damaged XML is read as far as it makes sense.
    `{*}name` stands for a name in any namespace.
    """
    parser = etree.XMLPullParser(
        events=("end",),
        tag=tags,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    weight = crowd = 0
    while chunk := file.read(CHUNK):
        parser.feed(chunk)
        weight, crowd = weight + len(chunk), crowd + chunk.count(b"<")
        for _, element in parser.read_events():
            yield element
            _drop(element)
            weight = crowd = 0
        if too_much := _too_much(source, weight, crowd):
            yield too_much
            return
    yield from _end(parser, source)


def _end(parser: etree.XMLPullParser, source: str) -> Iterator[Element | Problem]:
    try:
        parser.close()
    except etree.XMLSyntaxError as error:
        yield notice(source, "broken_xml", str(error.lineno or 0))
        return
    yield from (element for _, element in parser.read_events())
    errors = [error for error in parser.feed_error_log if error.level >= etree.ErrorLevels.ERROR]
    if errors:
        yield notice(source, "broken_xml", str(errors[0].line))


def _too_much(source: str, weight: int, crowd: int) -> Problem | None:
    """Return why an element that has not ended cannot be an article."""
    if crowd > 2 * ELEMENTS:
        return refusal(source, "too_crowded", str(ELEMENTS))
    return too_heavy(source) if weight > PAGE_BYTES else None


def _drop(element: Element) -> None:
    """Forget `element` and what stands before it, so that one at a time is in memory."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
