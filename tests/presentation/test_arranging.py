from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.copying.exchange import Exchange, Share
from recoupe.comparison.copying.parties import Party
from recoupe.presentation.arranging import arrange, choose


def exchange(count: int, *pairs: tuple[int, int, int]) -> Exchange:
    parties = tuple(Party(f"p{at}", (f"a{at}",), 100, 0) for at in range(count))
    both = [(a, b, words) for one, other, words in pairs for a, b in {(one, other), (other, one)}]
    return Exchange(parties, tuple(Share(a, b, words, 0) for a, b, words in sorted(both)))


def test_a_family_stands_together() -> None:
    order = arrange(exchange(6, (0, 3, 50), (3, 5, 60), (0, 5, 40), (1, 4, 70)), range(6))
    assert {*order[:3]} == {0, 3, 5}
    assert {*order[3:5]} == {1, 4}
    assert order[5] == 2


def test_the_closest_stand_side_by_side() -> None:
    order = arrange(exchange(4, (0, 1, 90), (2, 3, 90), (0, 3, 30)), range(4))
    assert order in ([1, 0, 3, 2], [2, 3, 0, 1])


def test_speech_decides_where_narration_does_not() -> None:
    parties = exchange(3).parties
    shares = (Share(0, 2, 0, 30), Share(1, 2, 5, 0), Share(2, 0, 0, 30), Share(2, 1, 5, 0))
    assert arrange(Exchange(parties, shares), range(3))[1] == 2


def test_those_that_share_most_are_chosen() -> None:
    assert choose(exchange(5, (0, 1, 5), (2, 4, 50), (4, 1, 9)), 3) == [1, 2, 4]


def test_what_a_party_shares_with_itself_does_not_choose_it() -> None:
    assert choose(exchange(3, (0, 0, 99), (1, 2, 5)), 2) == [1, 2]


@given(st.integers(0, 12), st.data())
def test_every_party_has_one_place(count: int, data: st.DataObject) -> None:
    known = [pair for pair in combinations(range(count), 2) if data.draw(st.booleans())]
    pairs = [(*pair, data.draw(st.integers(1, 100))) for pair in known]
    assert sorted(arrange(exchange(count, *pairs), range(count))) == list(range(count))
