from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.copying.chains import Chain, _outermost
from recoupe.comparison.copying.match import find_matches
from recoupe.comparison.copying.words import Text

STRETCHES = st.tuples(st.integers(0, 30), st.integers(1, 12), st.integers(0, 30), st.integers(1, 12))
CHAINS = st.lists(STRETCHES.map(lambda found: Chain(found[0], sum(found[:2]), found[2], sum(found[2:]))))


@given(CHAINS)
def test_a_chain_inside_an_earlier_one_is_left_out_and_no_other(chains: list[Chain]) -> None:
    expected: list[Chain] = []
    for chain in chains:
        if not any(chain in other for other in expected):
            expected.append(chain)
    assert _outermost(chains) == expected


def test_one_dispatch_in_a_hundred_articles_takes_a_moment() -> None:
    dispatch = " ".join(f"dépêche{place}" for place in range(250))
    texts = [Text(f"a{i:03}", f"Chapeau{i} propre{i}. {dispatch}. Suite{i} propre{i}.") for i in range(100)]
    begun = time.process_time()
    assert len(find_matches(texts)) == 100 * 99 / 2
    # A fifth of a millisecond a pair; ten times that is a blow-up.
    assert time.process_time() - begun < 10


def test_a_long_text_cut_in_pieces_and_shuffled_takes_a_moment() -> None:
    pieces = [" ".join(f"mot{piece}x{place}" for place in range(20)) for piece in range(3000)]
    forth, back = Text("a", ". ".join(pieces)), Text("b", ". ".join(pieces[::-1]))
    begun = time.process_time()
    assert len(find_matches([forth, back])) == len(pieces)
    assert time.process_time() - begun < 10
