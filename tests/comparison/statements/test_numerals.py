from __future__ import annotations

import pytest

from recoupe.comparison.statements.numerals import begins_number, number_at, number_of


@pytest.mark.parametrize("mark", ["¹", "²", "①", "⁷"])
def test_the_number_of_a_note_is_no_number(mark: str) -> None:
    """It is a digit that stands for nothing."""
    assert not begins_number(mark, "fr")
    assert number_at([mark], [False], 0, "fr") == (0, "")
    assert number_of([mark], [False], 0, "fr") == (0, 0)


def test_digits_are_a_number_whatever_their_script() -> None:
    assert number_of(["12"], [False], 0, "fr") == number_of(["١٢"], [False], 0, "fr") == (1, 12)
