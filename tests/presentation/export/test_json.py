from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from recoupe.presentation.export.json import dumps, to_json, write_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recoupe.comparison.dossier import Dossier

CONTRACT = {
    "articles": "id outlet title authors published language text digest blocks credits",
    "actors": "id name kind mentions",
    "quotations": "id article type content cue source source_form speaker depth negated heading "
    "confidence evidence link why",
    "statements": "id speaker members wording why",
    "passages": "a b kind edits words",
    "accounts": "id slot values verdict why",
    "timeline": "date label actors mentions outlets",
    "stories": "id events",
}


def spans(value: Any, article: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every span with its words, under the article it belongs to."""
    if isinstance(value, list):
        for inner in value:
            yield from spans(inner, article)
    if isinstance(value, dict):
        article = value.get("article", article)
        if {"start", "end", "text"} <= value.keys():
            yield article, value
        for inner in value.values():
            yield from spans(inner, article)


@pytest.mark.parametrize("part", CONTRACT)
def test_each_part_has_the_names_of_the_contract(story: Dossier, part: str) -> None:
    rows = to_json(story)[part]
    assert rows
    for row in rows:
        assert set(CONTRACT[part].split()) <= row.keys()


def test_every_span_holds_the_words_it_points_to(story: Dossier) -> None:
    data = json.loads(dumps(story))
    texts = {article["id"]: article["text"] for article in data["articles"]}
    found = list(spans({key: rows for key, rows in data.items() if key != "articles"}))
    assert len(found) > 10
    for article, span in found:
        assert texts[article][span["start"] : span["end"]] == span["text"]


def test_each_value_has_an_id_by_its_place_in_its_account(story: Dossier) -> None:
    accounts = to_json(story)["accounts"]
    for account in accounts:
        told = [value["id"] for value in account["values"]]
        assert told == [f"{account['id']}.{number}" for number in range(1, len(told) + 1)]


def test_blocks_and_credits_point_into_their_article(story: Dossier) -> None:
    for article in to_json(story)["articles"]:
        assert all(0 <= block["start"] < block["end"] <= len(article["text"]) for block in article["blocks"])


def test_members_are_quotations(story: Dossier) -> None:
    data = to_json(story)
    known = {quotation["id"] for quotation in data["quotations"]}
    assert {member for statement in data["statements"] for member in statement["members"]} == known


def test_the_language_changes_the_reasons_and_nothing_else(story: Dossier) -> None:
    french, english = to_json(story, language="fr"), to_json(story, language="en")
    assert french["accounts"][0].pop("why") != english["accounts"][0].pop("why")
    assert french == english


def test_accents_are_written_as_they_are(story: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "dossier.json"
    write_json(story, path)
    written = path.read_bytes()
    assert "dépêche".encode() in written
    assert b"\r" not in written
    assert written.endswith(b"}\n")
