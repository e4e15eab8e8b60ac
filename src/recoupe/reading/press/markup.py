"""The markup of exports: lines of words, and the elements of a class."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Iterator

Element = Any  # lxml ships no types
BLANK = re.compile(r"[ \t\r\n\f]+")
INLINE = frozenset(
    "a abbr acronym b big cite code em font i mark q s small span strike strong sub sup time tt u var".split()  # noqa: SIM905 - a list of its own for each tag hides them
)
DROPPED = frozenset(
    ("aside", "button", "footer", "head", "iframe", "img", "input", "script", "select", "style", "svg")
)
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True)
class Line:
    """Words that stand on one line of a page.

    Args:
        words: without spaces around; a space for each stretch of blanks.

        heading: whether they are marked up as one.

        address: where they lead, if all of them are a link.
    """

    words: str
    heading: bool = False
    address: str | None = None


@dataclass(slots=True)
class _Row:
    heading: bool = False
    parts: list[str] = field(default_factory=list)
    linked: list[str] = field(default_factory=list)
    address: str | None = None

    def line(self) -> Line:
        words = BLANK.sub(" ", "".join(self.parts)).strip(" ")
        linked = BLANK.sub(" ", "".join(self.linked)).strip(" ")
        return Line(words, self.heading, self.address if words and words == linked else None)


def parsed(markup: str) -> Element:
    """Return the root of the page that `markup` is.

    Raises:
        lxml.etree.LxmlError: there is nothing in it.
    """
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    return html.document_fromstring(markup.replace("\0", "\ufffd"), parser=parser)


def by_class(root: Element) -> dict[str, list[Element]]:
    """Return the elements of each class below `root`, in their order."""
    found: defaultdict[str, list[Element]] = defaultdict(list)
    for element in root.iter(etree.Element):
        for name in (element.get("class") or "").split():
            found[name].append(element)
    return found


def lines(root: Element) -> list[Line]:
    """Return the lines of words in `root`; inline markup breaks none, and what is no part of a text is left out."""
    rows = [_Row()]
    link: Element = None
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if element is not root and element.tag in DROPPED:
                walker.skip_subtree()
                continue
            link = element if element.tag == "a" else link
            _broken(rows, element)
            _said(rows[-1], element.text, link)
        else:
            link = None if element is link else link
            if element.tag not in DROPPED or element is root:
                _broken(rows, element, ends=True)
            if element is not root:
                _said(rows[-1], element.tail, link)
    return [line for line in (row.line() for row in rows) if line.words]


def words(root: Element | None) -> str:
    """Return the words of `root` on one line; none where there is no such element."""
    return "" if root is None else " ".join(line.words for line in lines(root))


def before(root: Element, stop: Element) -> Iterator[Element]:
    """Yield the elements below `root` that stand before `stop`."""
    for element in root.iter(etree.Element):
        if element is stop:
            return
        yield element


def _broken(rows: list[_Row], element: Element, *, ends: bool = False) -> None:
    if element.tag not in INLINE:
        rows.append(_Row(heading=not ends and element.tag in HEADINGS))


def _said(row: _Row, text: str | None, link: Element) -> None:
    if text:
        row.parts.append(text)
        if link is not None:
            row.linked.append(text)
            row.address = link.get("href")
