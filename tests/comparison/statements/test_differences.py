from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.dossier import Operation
from recoupe.comparison.statements import differences
from recoupe.text import Span, fold

WORDS = st.lists(
    st.sampled_from(["le", "Barrage", "barrage", "tiendra", "été", "ete", "dimanche"]), max_size=8
)


def test_a_word_left_out_is_a_deletion() -> None:
    assert differences(["un", "vrai", "progrès"], ["un", "progrès"]) == (
        (Operation.DELETE, Span(1, 2), Span(1, 1)),
    )


def test_case_and_accents_are_no_difference() -> None:
    assert differences(["L", "État"], ["l", "etat"]) == ()


@given(WORDS, WORDS)
def test_the_differences_turn_one_wording_into_the_other(a: list[str], b: list[str]) -> None:
    rebuilt: list[str] = []
    done = 0
    for one in differences(a, b):
        rebuilt += a[done : one.a.start] + b[one.b.start : one.b.end]
        done = one.a.end
    assert [fold(word) for word in rebuilt + a[done:]] == [fold(word) for word in b]
