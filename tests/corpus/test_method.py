from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recoupe.comparison.copying import dependence, families
from recoupe.corpus import Manifest, method
from recoupe.corpus.method import as_markdown, tell_method
from recoupe.corpus.settings import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

SETTINGS = {
    "tables": list(TABLES),
    "model": None,
    "language": "fr",
    "limit": 90.0,
    "step": 20_000,
    "window": 3,
}
COUNTS = {"steps": 2, "words": 987_654, "articles": 1200, "quotations": 5400, "problems": 7, "left_out": 4}


def made(settings: Mapping[str, object] = SETTINGS) -> Manifest:
    versions = {"recoupe": "9.8.7", "pyarrow": "17.0"}
    return Manifest(versions, dict(settings), ("crue.jsonl",), COUNTS, "beef", finished=True)


@pytest.mark.parametrize(
    ("language", "count"), [("fr", "1\u202f200\u00a0articles"), ("en", "1,200\u00a0articles")]
)
def test_a_note_tells_what_was_read_and_with_what(language: str, count: str) -> None:
    """Counts, versions, sources, settings and the digest are those of the manifest."""
    note = as_markdown(made(), language)
    for told in (count, "9.8.7", "pyarrow 17.0", "crue.jsonl", "beef", "limit 90.0", "4", "7"):
        assert told in note
    assert "987" not in note


def test_a_note_tells_what_a_run_was_told_of_its_articles() -> None:
    """Their language is not that of the corpus."""
    note = as_markdown(made({**SETTINGS, "read": {"language": "en", "outlet": "La Vague"}}), "fr")
    assert "language en, outlet La Vague" in note
    assert "language fr" in note


def test_a_note_tells_of_what_was_looked_for_alone() -> None:
    """Without the tables of copying there is no word of it, nor of the works it rests on."""
    whole, some = as_markdown(made(), "en"), as_markdown(made({**SETTINGS, "tables": ["quotations"]}), "en")
    for words in ("## Copying", "METER", "Cagé", "## Stories", "## Times", "Gender"):
        assert words in whole
        assert words not in some
    assert "Pareti" in some


def test_thresholds_are_those_of_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the note says of a limit is what the code compares with."""
    told = as_markdown(made(), "en")
    assert f"where {dependence.WHOLLY:.0%} or more of its narration" in told
    assert f"partially from {dependence.PARTIALLY:.0%}" in told
    assert f"{families.FAMILY} words of narration" in told
    monkeypatch.setattr(method, "WHOLLY", 0.5)
    assert "where 50% or more of its narration" in as_markdown(made(), "en")


def test_how_far_apart_articles_were_compared_is_told() -> None:
    """A window of days, or none."""
    assert "more than 3 days apart" in as_markdown(made(), "en")
    assert "however far apart" in as_markdown(made({**SETTINGS, "window": None}), "en")


def test_what_tells_speech_from_prose_is_told() -> None:
    """Where no sentence is read, marks alone tell speech, and the note says so."""
    marks = as_markdown(made({**SETTINGS, "tables": ["passages"]}), "en")
    assert "speech is what stands in quotation marks" in marks
    assert "speech is what the rules for quotations find" in as_markdown(made(), "en")


def test_many_sources_are_named_in_part_and_counted() -> None:
    """A crawl of a thousand files is no paragraph."""
    many = replace(made(), sources=tuple(f"s{at}" for at in range(1000)))
    (_, read), *_ = tell_method(many, "en")
    assert "1,000\u00a0sources" in read
    assert "and 988 more" in read


def test_both_languages_have_the_same_parts() -> None:
    """What is said in French is said in English."""
    french, english = tell_method(made(), "fr"), tell_method(made(), "en")
    assert len(french) == len(english)
    assert all("{" not in text for _, text in (*french, *english))
