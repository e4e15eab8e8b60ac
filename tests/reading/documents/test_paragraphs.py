from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading.documents.paragraphs import joined, unbroken

WORDS = st.lists(st.text("abcdeé", min_size=2, max_size=12), min_size=1, max_size=80)


@pytest.mark.parametrize(
    ("lines", "known", "whole"),
    [
        (["la mai-", "rie"], "", "la mairie"),
        (["un peut-", "être"], "", "un peut-être"),
        (["un porte-", "parole"], "", "un porte-parole"),
        (["le mi-", "nistre"], "", "le ministre"),
        (["la mi-", "juillet"], "", "la mi-juillet"),
        (["une entre-", "prise"], "", "une entreprise"),
        (["dit-", "elle"], "", "dit-elle"),
        (["sa va-", "leur"], "", "sa valeur"),
        (["Jean-", "Pierre"], "", "Jean-Pierre"),
        (["le sèche-", "linge"], "un sèche-linge", "le sèche-linge"),
        (["la sous-", "traitance"], "de soustraitance", "la soustraitance"),
        (["la mai\u00ad", "rie, dé\u00adjà"], "", "la mairie, déjà"),
        (["de 2017-", "2018"], "", "de 2017- 2018"),
        (["un mot -", "et un autre"], "", "un mot - et un autre"),
    ],
)
def test_a_cut_word_is_made_whole(lines: list[str], known: str, whole: str) -> None:
    """Its hyphen stays where it belongs to the word."""
    assert joined(lines, known) == whole


@given(WORDS)
def test_a_paragraph_broken_as_mail_is_comes_back_whole(words: list[str]) -> None:
    """However long its words are."""
    paragraph = " ".join(words)
    broken = textwrap.fill(paragraph, 76, break_long_words=False, break_on_hyphens=False)
    assert list(unbroken(f"{broken}\n\nFin.")) == [paragraph, "Fin."]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Un vers\nEt un autre\nEncore un", ["Un vers", "Et un autre", "Encore un"]),
        ("A\r\n\r\n\r\nB", ["A", "B"]),
        ("Long " * 30 + "\nLong " * 3, [("Long " * 30).strip(), "Long", "Long", "Long"]),
        (
            "- une première chose à dire, qui prend presque toute la ligne,\n  et la suivante ;\n- une autre.",
            [
                "- une première chose à dire, qui prend presque toute la ligne, et la suivante ;",
                "- une autre.",
            ],
        ),
    ],
)
def test_lines_that_nobody_broke_stay_apart(text: str, paragraphs: list[str]) -> None:
    """Lists and short lines are what they are."""
    assert list(unbroken(text)) == paragraphs
