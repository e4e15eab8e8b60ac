from __future__ import annotations

import pytest

from recoupe.analysis.times.numbers import number, roman
from recoupe.analysis.times.rules import words


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("dix-huit", 18),
        ("vingt et un", 21),
        ("soixante-dix-sept", 77),
        ("quatre-vingts", 80),
        ("quatre-vingt-dix-neuf", 99),
        ("deux cents", 200),
        ("cent vingt", 120),
        ("30,4", 30.4),
    ],
)
def test_number_words_add_up_as_french_composes_them(said: str, value: float) -> None:
    assert number(said, words()["numbers"]) == value


@pytest.mark.parametrize(("numeral", "value"), [("iv", 4), ("ix", 9), ("xviii", 18), ("xxi", 21)])
def test_a_roman_numeral_has_its_value(numeral: str, value: int) -> None:
    assert roman(numeral) == value
