"""The piece of an export that holds an article, as markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from recoupe.reading.encoding import decode
from recoupe.reading.press.markup import parsed
from recoupe.reading.soundness import ELEMENTS, PAGE_BYTES, too_crowded

if TYPE_CHECKING:
    from recoupe.reading.press.markup import Element


@dataclass(frozen=True, slots=True)
class Opened:
    """A piece, as text and as elements."""

    text: str
    root: Element


def opened(piece: bytes, before: str = "") -> Opened | tuple[str, ...]:
    """Return `piece` with the markup `before` it, or the entry of `messages.toml` that says why not, and its words."""
    if len(piece) > PAGE_BYTES:
        return ("too_heavy", str(PAGE_BYTES // 1_000_000))
    text = decode(piece).text
    if too_crowded("", text):
        return ("too_crowded", str(ELEMENTS))
    try:
        return Opened(text, parsed(before + text))
    except (etree.LxmlError, ValueError) as error:
        return ("broken_page", type(error).__name__)
