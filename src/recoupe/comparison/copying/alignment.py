"""The two sides of a passage, word against word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.copying.chains import Chain
    from recoupe.comparison.copying.words import Words


@dataclass(frozen=True, slots=True)
class Block:
    """Words of both sides: as many and the same (`equal`), or what stands on each side instead."""

    a: int
    a_end: int
    b: int
    b_end: int
    equal: bool = True


Bounds = tuple[int, int, int, int]


def align(chain: Chain, bounds: Bounds, words: Words) -> tuple[Block, ...]:
    """Return the blocks of `chain` taken as far as `bounds`, shared words and differences in turn.

    Between the runs of the chain, the longest common subsequence of words is shared (Indel distance).
    """
    a, a_end, b, b_end = bounds
    pieces: list[Block] = []
    for run in chain:
        if a < run.a or b < run.b:
            pieces += _between(words, a, run.a, b, run.b)
        a, b = run.a + run.length, run.b + run.length
        pieces.append(Block(run.a, a, run.b, b))
    if a < a_end or b < b_end:
        pieces += _between(words, a, a_end, b, b_end)
    return tuple(in_turn(pieces)) if len(pieces) > 1 else tuple(pieces)


def _between(words: Words, a: int, a_end: int, b: int, b_end: int) -> Iterator[Block]:
    """Yield what two runs leave between them."""
    if a == a_end or b == b_end:
        yield Block(a, a_end, b, b_end, equal=False)
        return
    if a_end - a == b_end - b == 1:  # the commonest: one word for another
        yield Block(a, a_end, b, b_end, equal=bool(words.keys[a] == words.keys[b]))
        return
    for step in Indel.opcodes(words.keys[a:a_end].tolist(), words.keys[b:b_end].tolist()):
        yield Block(
            a + step.src_start,
            a + step.src_end,
            b + step.dest_start,
            b + step.dest_end,
            equal=step.tag == "equal",
        )


def in_turn(pieces: Sequence[Block]) -> list[Block]:
    """Return `pieces` with neighbours of one kind as one: what is dropped and put in is one difference."""
    blocks: list[Block] = []
    for piece in pieces:
        if blocks and blocks[-1].equal == piece.equal:
            last = blocks.pop()
            blocks.append(Block(last.a, piece.a_end, last.b, piece.b_end, equal=piece.equal))
        else:
            blocks.append(piece)
    return blocks
