"""The text and layout of an article's XML or HTML, where no page stands around it.

All of it is told; whole pages, with menus to leave out, are for `pages/page.py`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from lxml import etree, html

from recoupe.article import BlockKind
from recoupe.reading.soundness import ELEMENTS, PAGE_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from recoupe.reading.layout import Piece

    Styled = Callable[["Element"], BlockKind | None]

Element = Any  # lxml ships no types
WHITE = re.compile(r"[ \t\n\r\f\v]+")
# No XML holds it, and HTML is read without it.
_LINE = "\0"
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


class Crowded(ValueError):  # noqa: N818 - it is what it is called
    """Markup of more elements or bytes than any article has."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the elements of one markup are for; the fields are those of `markup.toml`."""

    kinds: Mapping[str, BlockKind | None]
    line: frozenset[str]
    tab: frozenset[str]
    dropped: frozenset[str]
    styled: Styled | None = None


@cache
def dialect(name: str) -> Dialect:
    """Return the dialect called `name` in `markup.toml`."""
    rows = tomllib.loads(files("recoupe.reading").joinpath("markup.toml").read_text(encoding="utf-8"))[name]
    kinds = {kind.value: kind for kind in BlockKind}
    return Dialect(
        kinds={tag: _kept(kinds[row]) for row in rows if row in kinds for tag in rows[row]},
        line=frozenset(rows.get("line", ())),
        tab=frozenset(rows.get("tab", ())),
        dropped=frozenset(rows.get("dropped", ())),
    )


def _kept(kind: BlockKind) -> BlockKind | None:
    return None if kind is BlockKind.PARAGRAPH else kind


def html_pieces(markup: str) -> list[Piece]:
    """Return the pieces of an article's HTML; plain text is one too.

    Raises:
        Crowded: it has more elements than any article.
    """
    if markup.count("<") > 2 * ELEMENTS or len(markup) > PAGE_BYTES:
        raise Crowded
    plain = DECLARATION.sub("", markup).replace("\0", "")
    if not plain.strip():
        return []
    # Text before the first element is lost by a fragment, and a document may have no body: a division keeps both.
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    root = etree.fromstring(f"<div>{plain}</div>", parser)
    return list(pieces(root, "html")) if root is not None else []


def pieces(element: Element, named: str, styled: Styled | None = None) -> Iterator[Piece]:
    """Yield the pieces of `element`, read as the dialect called `named`.

    White space that the markup does not mean is one space; no-break spaces stay. `styled` tells the kind of
    an element that begins a paragraph, before its name does.
    """
    known = dialect(named)
    words: list[str] = []
    kind = BlockKind.PARAGRAPH
    for word, its in _words(element, replace(known, styled=styled), BlockKind.PARAGRAPH):
        if word is None or its is not kind:
            yield from _lines(words, kind)
            words, kind = [], its
        words.append(word or "")
    yield from _lines(words, kind)


def _lines(words: list[str], kind: BlockKind) -> Iterator[Piece]:
    for line in "".join(words).split(_LINE):
        if plain := WHITE.sub(" ", line).strip():
            yield plain, kind


def _words(element: Element, known: Dialect, kind: BlockKind) -> Iterator[tuple[str | None, BlockKind]]:
    """Yield the words of `element` in their order, each with its kind; `None` where a new paragraph begins."""
    if element.text:
        yield element.text, kind
    for child in element:
        yield from _of_child(child, known, kind)
        if child.tail:
            yield child.tail, kind


def _of_child(child: Element, known: Dialect, kind: BlockKind) -> Iterator[tuple[str | None, BlockKind]]:
    name = local(child)
    if name in known.kinds:
        within = (known.styled and known.styled(child)) or known.kinds[name] or kind
        yield None, within
        yield from _words(child, known, within)
        yield None, kind
    elif name in known.line or name in known.tab:
        yield (_LINE if name in known.line else " "), kind
    elif name and name not in known.dropped:
        yield from _words(child, known, kind)


def local(element: Element) -> str:
    """Return the name of `element` without its namespace; `""` for a comment or an instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
