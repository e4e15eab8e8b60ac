from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.copying.chains import Chain, Run, _outermost, bounds
from recoupe.comparison.copying.match import find_matches
from recoupe.comparison.copying.words import Text

RUNS = st.builds(Run, st.integers(0, 30), st.integers(0, 30), st.integers(1, 12))
CHAINS = st.lists(st.tuples(RUNS))


def _lies_in(chain: Chain, other: Chain) -> bool:
    a, a_end, b, b_end = bounds(chain)
    other_a, other_a_end, other_b, other_b_end = bounds(other)
    return other_a <= a and a_end <= other_a_end and other_b <= b and b_end <= other_b_end


@given(CHAINS)
def test_a_chain_inside_an_earlier_one_is_left_out_and_no_other(chains: list[Chain]) -> None:
    expected: list[Chain] = []
    for chain in chains:
        if not any(_lies_in(chain, other) for other in expected):
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
