"""Who may have taken prose from whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.copying.direction import agency_of, direct
from recoupe.comparison.copying.words import Text
from recoupe.comparison.dossier import Direction

MORNING, EVENING = "2024-05-03T08:10:00+02:00", "2024-05-03T19:30:00+02:00"


def text(name: str, *, outlet: str = "", published: str = "", credits_: tuple[str, ...] = ()) -> Text:
    return Text(name, "", outlet=outlet, published=published, credits=credits_)


def test_who_credits_an_agency_took_it_from_the_agencys_own_article() -> None:
    dispatch, reprint = text("a", outlet="AFP"), text("b", outlet="Le Phare", credits_=("AFP",))
    assert direct(dispatch, reprint) is Direction.B_FROM_A
    assert direct(reprint, dispatch) is Direction.A_FROM_B


def test_an_agency_is_known_by_any_of_its_names() -> None:
    assert agency_of("Agence France-Presse") == agency_of("afp") == "AFP"
    assert agency_of("Le Phare") is None
    assert agency_of("") is None


def test_the_later_article_took_it_where_neither_credits_any() -> None:
    early, late = text("a", published=MORNING), text("b", published=EVENING)
    assert direct(early, late) is Direction.B_FROM_A
    assert direct(late, early) is Direction.A_FROM_B


def test_one_that_credits_an_agency_took_it_from_the_agency_and_not_from_an_earlier_article() -> None:
    early, late = text("a", published=MORNING), text("b", published=EVENING, credits_=("AFP",))
    assert direct(early, late) is Direction.SHARED


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03", EVENING),
        ("", EVENING),
        ("2024-05-03T08:10:00", EVENING),
        ("hier", "demain"),
    ],
)
def test_no_clock_that_tells_is_no_direction(first: str, second: str) -> None:
    assert direct(text("a", published=first), text("b", published=second)) is Direction.SHARED


def test_two_days_tell_without_hours() -> None:
    assert direct(text("a", published="2024-05-03"), text("b", published="2024-05-04")) is Direction.B_FROM_A


moments = st.sampled_from(["", "2024-05-03", "2024-05-04", MORNING, EVENING, "2024-05-04T01:00:00"])
texts = st.builds(
    lambda outlet, published, credits_: text("x", outlet=outlet, published=published, credits_=credits_),
    st.sampled_from(["", "AFP", "Le Phare"]),
    moments,
    st.sampled_from([(), ("AFP",), ("",), ("Reuters",)]),
)


@given(texts, texts)
def test_exchanging_the_articles_turns_the_direction(one: Text, other: Text) -> None:
    turned = {
        Direction.SHARED: Direction.SHARED,
        Direction.A_FROM_B: Direction.B_FROM_A,
        Direction.B_FROM_A: Direction.A_FROM_B,
    }
    forth, back = direct(one, other), direct(other, one)
    both_ways = one.outlet == other.outlet == "AFP" and one.credits == other.credits == ("AFP",)
    assert back is turned[forth] or both_ways
