"""What stands around a story, taken out of the page before the story is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recoupe.reading.pages.landmarks import WHOLE, roles_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    Element = Any  # lxml ships no types

# Share of a page's paragraphs that a box may hold and still be one; what holds more wraps the story.
BOX = 0.3
# A box that asks for an address says why in a sentence or three.
ASKING = 500
# Pages with fewer characters in paragraphs put their story in plain boxes.
LEAST = 500
# Fields of forms on a page: a search, a newsletter, some comments. A page of more is a form.
FIELDS = 50


def cleared(tree: Element) -> Element:
    """Return `tree` without the boxes that are named for what they are, and the forms that ask for an address."""
    tag = "p" if _holds_more(tree, "p", LEAST) else "*"
    most = BOX * sum(map(len, _texts(tree, tag)))
    for element in [*_named(tree), *_forms(tree)]:
        if (
            element.getparent() is not None
            and not _holds_more(element, tag, most)
            and not _has_headline(element)
        ):
            element.drop_tree()
    return tree


def _named(tree: Element) -> Iterator[Element]:
    return (one for one in tree.iter("*") if "clutter" in roles_of(one) and one.tag not in WHOLE)


def _forms(tree: Element) -> Iterator[Element]:
    """Yield the box around each form that asks for an address."""
    asking = (one for one in tree.iter("input") if one.get("type") in ("email", "submit"))
    for _, field in zip(range(FIELDS), asking, strict=False):
        around = [
            one for one in field.iterancestors("div", "section", "aside", "form") if words_of(one, ASKING)
        ]
        yield from around[-1:]


def _holds_more(element: Element, tag: str, most: float) -> bool:
    """Tell whether the elements `tag` in `element` hold more than `most` characters, without reading on."""
    held = 0
    for text in _texts(element, tag):
        held += len(text)
        if held > most:
            return True
    return False


def _texts(element: Element, tag: str) -> Iterator[str]:
    """Yield the stretches of text in `element`; those of paragraphs where `tag` is one, nested ones once."""
    if tag == "*":
        yield from element.itertext()
        return
    for paragraph in element.iter(tag):
        yield from paragraph.itertext()


def _has_headline(element: Element) -> bool:
    return next(element.iter("h1"), None) is not None
