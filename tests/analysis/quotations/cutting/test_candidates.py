"""The cheap test that comes before the parser."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from recoupe.analysis.quotations.cutting.candidates import may_report
from recoupe.language.pipeline import load, parse

CASES = tomllib.loads((Path(__file__).parents[1] / "constructions.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize(
    "text",
    [
        "La maire promet un pont.",
        "D’après la mairie, le pont tiendra.",
        "De l’aveu du préfet, le pont penche.",
        "Sa promesse de rouvrir le pont est tenue.",
        "Il l’a fait savoir mardi.",
        "La mairie a publié son rapport.",
    ],
)
def test_a_clause_with_a_word_of_speech_or_a_document_is_parsed(text: str) -> None:
    assert may_report(parse(load("fr"), [text])[0])


@pytest.mark.parametrize("text", ["Le pont penche.", "Lucie Morel a traversé la rivière à la nage."])
def test_a_clause_without_one_is_not(text: str) -> None:
    assert not may_report(parse(load("fr"), [text])[0])


@pytest.mark.parametrize("case", [case for case in CASES if case.get("said")], ids=lambda case: case["rule"])
def test_every_construction_without_marks_passes_it(case: dict[str, str]) -> None:
    if any(mark in case["text"] for mark in '«“":'):
        return
    assert may_report(parse(load("fr"), [case["text"]])[0])
