"""Two chained stretches set side by side, word by word, and widened to where they part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from recoupe.comparison.copying.chains import Chain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.copying.words import Words

REACH = 8
"""Words looked at beyond either end of a chain."""
COST = 0.6
"""What a differing word takes from a widening; a shared one adds 1."""


@dataclass(frozen=True, slots=True)
class Block:
    """Words of both sides: as many and the same (`equal`), or what stands on each side instead."""

    equal: bool
    a: int
    a_end: int
    b: int
    b_end: int


def align(chain: Chain, words: Words) -> tuple[Block, ...]:
    """Return the blocks of `chain`, widened while more words are shared than differ.

    The blocks between hold the longest common subsequence of words (Indel distance).
    """
    left_a, left_b = _before(words, chain.a), _before(words, chain.b)
    right_a, right_b = _after(words, chain.a_end), _after(words, chain.b_end)
    back_a, back_b = _shared(left_a[::-1], left_b[::-1])
    on_a, on_b = _shared(right_a, right_b)
    wide = Chain(chain.a - back_a, chain.a_end + on_a, chain.b - back_b, chain.b_end + on_b)
    ours, theirs = (
        words.keys[wide.a : wide.a_end].tolist(),
        words.keys[wide.b : wide.b_end].tolist(),
    )
    return tuple(
        Block(block.equal, wide.a + block.a, wide.a + block.a_end, wide.b + block.b, wide.b + block.b_end)
        for block in _blocks(ours, theirs)
    )


def _blocks(ours: Sequence[int], theirs: Sequence[int]) -> list[Block]:
    """Return alternating blocks: what is dropped and put in between two shared words is one difference."""
    blocks: list[Block] = []
    for step in Indel.opcodes(ours, theirs):
        equal = step.tag == "equal"
        first = blocks.pop() if blocks and blocks[-1].equal == equal else None
        a, b = (first.a, first.b) if first else (step.src_start, step.dest_start)
        blocks.append(Block(equal, a, step.src_end, b, step.dest_end))
    return blocks


def _shared(ours: Sequence[int], theirs: Sequence[int]) -> tuple[int, int]:
    """Return how far on either side the beginnings are worth taking in."""
    best, score, reached = 0.0, 0.0, (0, 0)
    for block in _blocks(ours, theirs):
        if block.equal:
            score += block.a_end - block.a
            if score > best:
                best, reached = score, (block.a_end, block.b_end)
        else:
            score -= COST * max(block.a_end - block.a, block.b_end - block.b)
    return reached


def _before(words: Words, at: int) -> list[int]:
    first = max(0, at - REACH)
    texts = words.texts[first:at]
    first += int((texts != words.texts[at]).sum())
    keys: list[int] = words.keys[first:at].tolist()
    return keys


def _after(words: Words, at: int) -> list[int]:
    end = min(len(words), at + REACH)
    end -= int((words.texts[at:end] != words.texts[at - 1]).sum())
    keys: list[int] = words.keys[at:end].tolist()
    return keys
