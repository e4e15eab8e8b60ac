from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.presentation.lettering import fit, width, wrap


def test_a_name_with_room_is_left_as_it_is() -> None:
    assert fit("La Digue", 200, 13) == "La Digue"


def test_a_name_without_room_ends_with_an_ellipsis() -> None:
    assert fit("La Gazette de Port-Brisac", 90, 13) == "La Gazette…"


def test_letters_of_east_asia_take_twice_the_room() -> None:
    assert width("日本", 10) > 1.5 * width("ab", 10)


def test_lines_break_between_words() -> None:
    assert wrap("un deux trois", 60, 13) == ["un deux", "trois"]


@given(st.text(), st.integers(25, 300))
def test_what_is_fitted_fits(text: str, room: int) -> None:
    cut = fit(text, room, 10)
    assert width(cut, 10) <= room + 1e-6
    assert cut == text or text.startswith(cut[:-1])


@given(st.text(alphabet="abc d", max_size=80), st.integers(20, 200))
def test_wrapping_loses_no_word(text: str, room: int) -> None:
    assert " ".join(wrap(text, room, 10)) == text
