"""Chains set word against word, many at once, as each would be alone."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from recoupe.comparison.copying.alignment import align
from recoupe.comparison.copying.blocks import Block
from recoupe.comparison.copying.chains import Chains, Run
from recoupe.comparison.copying.widening import Extents
from recoupe.comparison.copying.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.comparison.copying.chains import Chain

TEXT = st.lists(st.integers(1, 4), min_size=1, max_size=12)
PAIRS = st.lists(st.tuples(TEXT, TEXT), max_size=4)


def _laid(pairs: list[tuple[list[int], list[int]]]) -> tuple[Words, list[Chain], Extents]:
    """Return texts one after another, what each two share in a row, and where each two begin and end."""
    every = [word for pair in pairs for text in pair for word in text]
    words = replace(Words.empty(len(every)), keys=np.array(every, np.uint64))
    ends = np.cumsum([0, *(len(text) for pair in pairs for text in pair)]).tolist()
    bounds = [(ends[at], ends[at + 1], ends[at + 1], ends[at + 2]) for at in range(0, 2 * len(pairs), 2)]
    chains = []
    for (ours, theirs), (a, _, b, _) in zip(pairs, bounds, strict=True):
        found = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        chains.append(tuple(Run(a + one.a, b + one.b, one.size) for one in found if one.size > 1))
    return words, chains, Extents(*np.array(bounds, np.int64).reshape(-1, 4).T)


def _alone(chain: Chain, bounds: tuple[int, ...], words: Words) -> Iterator[Block]:
    """Yield the blocks of one chain, step by step."""
    a, a_end, b, b_end = bounds
    steps: list[Block] = []
    for run in (*chain, Run(a_end, b_end, 0)):
        ours, theirs = words.keys[a : run.a].tolist(), words.keys[b : run.b].tolist()
        for one in Indel.opcodes(ours, theirs):
            places = (a + one.src_start, a + one.src_end, b + one.dest_start, b + one.dest_end)
            steps.append(Block(*places, equal=one.tag == "equal"))
        a, b = run.a + run.length, run.b + run.length
        steps += [Block(run.a, a, run.b, b)] if run.length else []
    for equal, some in groupby(steps, key=lambda one: one.equal):
        told = list(some)
        yield Block(told[0].a, told[-1].a_end, told[0].b, told[-1].b_end, equal=equal)


@given(PAIRS)
def test_chains_are_aligned_as_each_alone(pairs: list[tuple[list[int], list[int]]]) -> None:
    words, chains, extents = _laid(pairs)
    bounds = zip(*(column.tolist() for column in extents), strict=True)
    expected = [tuple(_alone(chain, some, words)) for chain, some in zip(chains, bounds, strict=True)]
    assert align(Chains.of(chains), extents, words).blocks() == expected


@given(PAIRS)
def test_blocks_go_from_end_to_end_and_only_what_is_alike_is_shared(
    pairs: list[tuple[list[int], list[int]]],
) -> None:
    words, chains, extents = _laid(pairs)
    for blocks, (ours, theirs) in zip(align(Chains.of(chains), extents, words).blocks(), pairs, strict=True):
        assert sum(one.a_end - one.a for one in blocks) == len(ours)
        assert sum(one.b_end - one.b for one in blocks) == len(theirs)
        for one in blocks:
            alike = words.keys[one.a : one.a_end].tolist() == words.keys[one.b : one.b_end].tolist()
            assert alike == one.equal
