from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from recoupe.analysis.quotations.quotation import Confidence, Speaker
from recoupe.analysis.speech import Speech, find_speech
from recoupe.article import Article
from recoupe.presentation.interface import interface
from recoupe.presentation.listing import Listing

TEXT = (
    "« Le pont restera fermé jusqu'au printemps », a déclaré lundi la maire Jeanne Aubrac.\n\n"
    "La ville attend."
)
SPEECH = find_speech(Article("a", TEXT, outlet="Le Courrier", published="2021-03-03", title="Orsane"))
UNNAMED = replace(SPEECH.quotations[0], speaker=Speaker(""), confidence=Confidence.CHECK)


def shown(speech: Speech, width: int = 80, language: str = "fr", *, colour: bool = False) -> str:
    console = Console(file=StringIO(), width=width, force_terminal=colour, highlight=False)
    console.print(Listing(speech, interface(language)))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_an_article_is_named_above_what_is_said_in_it() -> None:
    first, second, third, *_ = shown(SPEECH).splitlines()
    assert first.rstrip() == "Le Courrier · a · 3 mars 2021"
    assert second.rstrip() == "Orsane"
    assert third.split(maxsplit=2)[:2] == ["Jeanne", "Aubrac"]
    assert "«\u00a0Le pont restera fermé jusqu'au printemps\u00a0»" in third


def test_what_is_not_sure_is_marked() -> None:
    unsure = replace(SPEECH, quotations=(UNNAMED,))
    assert "Auteur non dit" in shown(unsure)
    assert "à vérifier" in shown(unsure)
    assert "to check" in shown(unsure, language="en")
    assert "à vérifier" not in shown(SPEECH)


@pytest.mark.parametrize("width", [20, 40, 63, 64, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(SPEECH, width).splitlines())) <= width


def test_a_narrow_terminal_has_the_name_above_the_words() -> None:
    lines = [line.strip() for line in shown(SPEECH, 40).splitlines()]
    assert lines[lines.index("Jeanne Aubrac") + 1].startswith("«")


def test_only_a_terminal_has_colours() -> None:
    assert "\x1b" in shown(SPEECH, colour=True)
    assert "\x1b" not in shown(SPEECH)


def test_an_article_without_quotations_says_so() -> None:
    assert "Aucune parole rapportée." in shown(Speech(Article("a", "Il pleut.")))


def test_a_text_cannot_steer_the_terminal() -> None:
    text = TEXT.replace("fermé", "fermé\x1b[31m\x07\u202e")
    steered = find_speech(Article("a\x1b[2J", text, outlet="b\x1b[2J"))
    assert not {"\x1b", "\x07", "\u202e"} & set(shown(steered))
