"""The differences between the two sides of a passage, as spans of both texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Edit, Operation
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.copying.blocks import Block
    from recoupe.comparison.copying.words import Words


def find_edits(blocks: Sequence[Block], words: Words) -> tuple[Edit, ...]:
    """Return the differences between side a and side b, in order.

    Where one side lacks the words, its span is empty and stands after the last shared word.
    """
    return tuple(_edit(block, words) for block in blocks if not block.equal)


def _edit(block: Block, words: Words) -> Edit:
    if block.a == block.a_end:
        operation = Operation.INSERT
    elif block.b == block.b_end:
        operation = Operation.DELETE
    else:
        operation = Operation.REPLACE
    return Edit(operation, _span(block.a, block.a_end, words), _span(block.b, block.b_end, words))


def _span(first: int, end: int, words: Words) -> Span:
    if first < end:
        return words.span(first, end)
    after = words.ends.item(first - 1)
    return Span(after, after)
