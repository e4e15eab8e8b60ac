from __future__ import annotations

import json
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from tests.quality.measuring import SETS, dossiers
from tests.quality.spans import claims

from recoupe.analysis import analyse
from recoupe.comparison import compare
from recoupe.presentation.export.json import dumps
from recoupe.reading import read

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("articles", "actors", "quotations", "passages", "times", "timeline")
GOLD_FILES = (
    "quotations.jsonl",
    "times.jsonl",
    "statements.json",
    "passages.json",
    "facts.json",
    "events.json",
)


@pytest.mark.parametrize("name", SETS)
def test_every_finding_shows_the_characters_it_was_read_from(name: str) -> None:
    checked = 0
    for dossier in dossiers(name):
        texts = {article["id"]: article["text"] for article in dossier["articles"]}
        for article, start, end, text in claims(dossier):
            assert texts[article][start:end] == text
            checked += 1
    print(f"{name:20} {checked} stretches of text, all where they claim to stand")  # noqa: T201
    assert checked > 100


def test_each_part_of_the_example_dossier_shows_evidence() -> None:
    (dossier,) = dossiers("example")
    assert [part for part in PARTS if not any(claims(dossier[part]))] == []


def test_the_order_of_the_articles_changes_no_byte() -> None:
    analyses = [analyse(article) for article in SETS["example"].articles]
    orders = list(permutations(analyses))[::103]
    assert len({dumps(compare(order)) for order in orders}) == 1


def test_the_order_of_the_files_changes_no_byte(tmp_path: Path) -> None:
    files = []
    for article in SETS["example"].articles:
        file = tmp_path / f"{article.id}.txt"
        file.write_bytes(article.text.encode())
        files.append(file)
    forth, back = (dumps(compare(map(analyse, read(each).articles))) for each in (files, files[::-1]))
    assert forth == back


@pytest.mark.parametrize("file", GOLD_FILES)
def test_the_gold_of_the_example_stands_where_it_says(file: str) -> None:
    example = SETS["example"]
    texts = {article.id: article.text for article in example.articles}
    raw = (example.folder / file).read_text(encoding="utf-8")
    gold = example.lines(file) if file.endswith("l") else json.loads(raw)
    found = list(claims(gold))
    assert all(texts[article][start:end] == text for article, start, end, text in found)
    assert found or file == "statements.json"


def test_the_statements_of_the_example_name_quotations_that_exist() -> None:
    example = SETS["example"]
    known = {row["id"] for row in example.lines("quotations.jsonl") if row["type"] != "not_speech"}
    named = [member for group in example.rows("statements.json", "groups") for member in group["members"]]
    decoys = [decoy[side] for decoy in example.rows("statements.json", "not_same") for side in "ab"]
    assert {*named, *decoys} <= known
    assert len(named) == len(set(named))
