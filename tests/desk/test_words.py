from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from recoupe.desk.words import LANGUAGES, words
from recoupe.presentation.interface import interface


def table(language: str) -> dict[str, Any]:
    return tomllib.loads(
        files("recoupe.desk").joinpath("interface", f"{language}.toml").read_text(encoding="utf-8")
    )


def keys(table: dict[str, Any]) -> dict[str, set[str]]:
    return {part: set(entries) for part, entries in table.items()}


def test_french_and_english_say_the_same_things() -> None:
    assert keys(table("fr")) == keys(table("en"))


def test_every_string_takes_as_many_words_in_both_languages() -> None:
    french, english = table("fr"), table("en")
    for part, entries in french.items():
        for key, value in entries.items():
            assert str(value).count("{") == str(english[part][key]).count("{"), f"{part}.{key}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_report_is_said_otherwise(language: str) -> None:
    own, report = table(language), interface(language).strings
    assert not set(own) - {"counts"} & set(report)
    assert not set(own["counts"]) & set(report["counts"])
    assert words(language).strings["page"] == report["page"]


def test_french_marks_keep_to_their_words() -> None:
    assert words("fr").strings["desk"]["have"].endswith("en\u00a0:")
