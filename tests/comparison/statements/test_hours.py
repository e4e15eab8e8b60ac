from __future__ import annotations

import pytest

from recoupe.comparison.statements.words import words
from recoupe.text import Span

HOURS = [
    ("À deux heures sept, pas avant", ["2h07"]),
    ("qu’à 2 h 07", ["2h07"]),
    ("parti à 3h40 du matin", ["3h40"]),
    ("dix heures du soir", ["22h"]),
    ("à midi et demi", ["12h30"]),
    ("à vingt et une heures trente", ["21h30"]),
    ("dès 22 heures mardi", ["22h"]),
    ("une trentaine de milliers de gens", ["30000"]),
    ("une douzaine de postes", ["12"]),
    ("trois heures et deux cents personnes", ["3h", "200"]),
    ("deux hommes", []),
]


@pytest.mark.parametrize(("said", "expected"), HOURS)
def test_an_hour_is_one_word_however_it_is_written(said: str, expected: list[str]) -> None:
    """Read hours and round numbers in digits and written out as one word each."""
    assert [word.form for word in words(said, (Span(0, len(said)),)) if word.number] == expected
