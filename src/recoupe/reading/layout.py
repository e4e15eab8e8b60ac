"""Stretches of a text as its source marks them up, put together as one text with its blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.article import Block, BlockKind
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

BETWEEN = "\n\n"
Piece = tuple[str, BlockKind]


def laid_out(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of `pieces`, an empty line between two, and the block that each is."""
    blocks, start = [], 0
    for words, kind in pieces:
        blocks.append(Block(Span(start, start + len(words)), kind))
        start += len(words) + len(BETWEEN)
    return BETWEEN.join(words for words, _ in pieces), tuple(blocks)
