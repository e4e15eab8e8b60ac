"""The lines of a page as a reader sees them, and which of them do nothing but point elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

Element = Any  # lxml ships no types

BREAKING = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    )
)  # fmt: skip
SIGNS = " \t\r\n|·•-,>»"
UNSEEN = frozenset(("script", "style", "noscript", "template", "head", "select", "textarea"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line, white space folded.

    Args:
        link: whether all of it is one or more links.

        tag: of the element that makes it a line.

        box: the element around that one; lines of one story mostly stand in one.
    """

    text: str
    link: bool
    tag: str = ""
    box: Element = None


def lines(tree: Element) -> list[Line]:
    """Return the lines of the page that are not blank, in reading order."""
    return [line for line in _walked(tree) if line.text]


def _walked(tree: Element) -> Iterator[Line]:
    links = unseen = 0
    held: list[tuple[str, bool]] = []
    block = tree
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        started = event == "start"
        if isinstance(element.tag, str):
            step = 1 if started else -1
            links += step * (element.tag == "a")
            unseen += step * (element.tag in UNSEEN)
            if element.tag in BREAKING:
                yield _line(held, block)
                held, block = [], element if started and element.tag != "br" else block
                if not started and element.tag != "br":
                    block = element.getparent()
        text = element.text if started else element.tail
        if text and not unseen:
            held.append((text, links > 0))
    yield _line(held, block)


def _line(held: list[tuple[str, bool]], block: Element) -> Line:
    text = " ".join("".join(words for words, _ in held).split())
    link = all(link for words, link in held if words.strip(SIGNS))
    tag = block.tag if block is not None and isinstance(block.tag, str) else ""
    return Line(text, link, tag, None if block is None else block.getparent())
