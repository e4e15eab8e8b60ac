from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from recoupe.reading.problem import notice, refusal

MESSAGES = tomllib.loads(files("recoupe.reading").joinpath("messages.toml").read_text(encoding="utf-8"))
GAP = re.compile(r"\{\d\}")


@pytest.mark.parametrize("entry", MESSAGES)
def test_every_problem_is_said_in_both_languages_with_the_same_words(entry: str) -> None:
    said = MESSAGES[entry]
    assert sorted(said) == ["en", "en_advice", "fr", "fr_advice"]
    assert sorted(GAP.findall(said["fr"])) == sorted(GAP.findall(said["en"]))


@pytest.mark.parametrize("entry", MESSAGES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_problem_is_one_line_that_names_its_source(entry: str, language: str) -> None:
    line = refusal("dossier/a.txt", entry, "un", "deux").line(language)
    assert line.startswith("dossier/a.txt")
    assert "\n" not in line
    assert line[-1] in ".?"


def test_a_line_says_what_is_wrong_and_what_to_do() -> None:
    assert refusal("a.txt", "empty").line() == (
        "a.txt: the file is empty. Paste the article's text into it, or leave it out."
    )
    assert refusal("a.txt", "empty").line("fr") == (
        "a.txt : le fichier est vide. Collez-y le texte de l'article, ou retirez-le."
    )


def test_message_and_advice_are_english_unless_asked() -> None:
    problem = notice("a.txt", "one_line")
    assert (problem.message, problem.advice, problem.skipped) == (
        "one line only",
        "Is it the whole article?",
        False,
    )


def test_a_name_with_a_newline_stays_one_line() -> None:
    assert "\n" not in refusal("a\nb.txt", "missing").line()


def test_what_a_terminal_would_obey_is_spelled_out() -> None:
    line = refusal("\x1b[2Ja.txt", "missing").line()
    assert line == "\\x1b[2Ja.txt: there is no such file. Check the name and the folder."


def test_a_name_of_nothing_is_shown() -> None:
    assert refusal("", "missing").line() == '"": there is no such file. Check the name and the folder.'
