"""The layout of an article that was read before, as its row tells it."""

from __future__ import annotations

from itertools import pairwise

from recoupe.article import Block, BlockKind
from recoupe.text import Span

KINDS = {kind.value: kind for kind in BlockKind}


def blocks_of(value: object, text: str) -> tuple[Block, ...]:
    """Return the blocks that `value` lists; none where one of them does not fit `text`."""
    found = [_block(one, len(text)) for one in value] if isinstance(value, list) else []
    blocks = [block for block in found if block]
    fits = len(blocks) == len(found) and all(a.span.end <= b.span.start for a, b in pairwise(blocks))
    return tuple(blocks) if fits else ()


def _block(value: object, length: int) -> Block | None:
    if not isinstance(value, dict) or value.get("kind") not in KINDS:
        return None
    start, end = value.get("start"), value.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= length:
        return None
    return Block(Span(start, end), KINDS[value["kind"]])
