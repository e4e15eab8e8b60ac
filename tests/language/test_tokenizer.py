"""Tokens after Universal Dependencies, at their places in the text."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from recoupe.language.tokenizer import Tokenizer

TOKENIZER = Tokenizer(spacy.blank("xx").vocab)
PRINT = "aéÀ .,;:!?…«»“”\"'’-–()[]0123\t\n\u00a0\u202f\u2009\u200b\ufeff\u00ad@/&\ud800"


def words(text: str) -> list[str]:
    return [token.text for token in TOKENIZER(text) if not token.is_space]


@given(st.one_of(st.text(alphabet=PRINT), st.text()))
def test_as_many_characters_come_out_as_went_in(text: str) -> None:
    doc = TOKENIZER(text)
    assert len(doc.text) == len(text)
    assert sum(len(token.text_with_ws) for token in doc) == len(text)


@given(st.text(alphabet=PRINT))
def test_a_token_stands_where_its_word_stands(text: str) -> None:
    for token in TOKENIZER(text):
        printed = text[token.idx : token.idx + len(token)]
        assert [a for a, b in zip(token.text, printed, strict=True) if a.isalnum() and a != b] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’usine d'Annecy", ["l'", "usine", "d'", "Annecy"]),
        ("aujourd’hui, quelqu’un", ["aujourd'hui", ",", "quelqu'un"]),
        ("a-t-il dit", ["a", "-t-il", "dit"]),
        ("affirme-t-elle", ["affirme", "-t-elle"]),
        ("dites-vous", ["dites", "-vous"]),
        ("la porte-parole", ["la", "porte-parole"]),
        ("M. Ferrand et J. Morel", ["M.", "Ferrand", "et", "J.", "Morel"]),
        ("10 000 litres", ["10 000", "litres"]),
        ("12,5 % à 18h30", ["12,5", "%", "à", "18h30"]),
        ("le 1er mai", ["le", "1er", "mai"]),
        ("« Non ! »", ["«", "Non", "!", "»"]),
        ("(...)", ["(", "...", ")"]),
        ("https://exemple.fr/a?b=1.", ["https://exemple.fr/a?b=1", "."]),
        ("redaction@exemple.fr", ["redaction@exemple.fr"]),
    ],
)
def test_french_is_cut_as_in_the_treebanks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("space", [" ", "  ", "\t", "\u00a0", "\u202f", "\u2009", "\u200b", "\n\n", " \t "])
def test_any_white_space_parts_words_and_none_is_lost(space: str) -> None:
    text = f"Le{space}maire{space}part."
    assert words(text) == ["Le", "maire", "part", "."]
    assert [token.idx for token in TOKENIZER(text) if token.text == "part"] == [text.index("part")]


def test_a_soft_hyphen_stays_inside_its_word() -> None:
    assert words("la muni\u00adcipalité") == ["la", "muni\u00adcipalité"]


def test_half_a_surrogate_pair_is_one_odd_character() -> None:
    assert [token.idx for token in TOKENIZER("a \ud800 b")] == [0, 2, 4]


def test_a_million_characters_without_a_space_are_read_in_one_go() -> None:
    assert len(TOKENIZER("a" * 1_000_000)) == 1
