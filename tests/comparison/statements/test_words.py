from __future__ import annotations

import pytest

from recoupe.comparison.statements.words import words
from recoupe.text import Span

NUMBERS = ["22 000", "22.000", "22\u202f000", "vingt-deux mille"]


@pytest.mark.parametrize("written", NUMBERS)
def test_a_number_is_one_word_however_it_is_written(written: str) -> None:
    assert [word.form for word in words(written, (Span(0, len(written)),))] == ["22000"]


def test_an_expression_counts_once_and_has_the_sense_of_the_words_it_stands_for() -> None:
    text, other = "On nous a mis au courant", "informés"
    [counted] = [word for word in words(text, (Span(0, len(text)),)) if word.content]
    [single] = words(other, (Span(0, len(other)),))
    assert counted.senses & single.senses


def test_the_forms_of_an_irregular_verb_are_one_word() -> None:
    text = "prendre pris prendrons prenait"
    assert len({word.stem for word in words(text, (Span(0, len(text)),))}) == 1
