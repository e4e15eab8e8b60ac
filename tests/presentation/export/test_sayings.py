from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from recoupe.analysis import analyse
from recoupe.article import Article
from recoupe.presentation.export.questions import QUESTIONS, question_row, question_table
from recoupe.presentation.export.sayings import SAYINGS, saying_lines, saying_table
from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = {
    "Le Phare": "La préfète Odile Vasseur a déclaré vendredi à Lomont : « Les deux bergers restent introuvables ».",
    "La Vigie": "La préfète Odile Vasseur a affirmé vendredi à Lomont que trente pompiers cherchaient les bergers.",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(str(tmp_path / "desk.db")) as made:
        for outlet, text in TEXTS.items():
            made.add(analyse(Article("crue", text, outlet, "Le barrage cède", published="2021-09-17")))
        made.settle()
        yield made


def test_a_quotation_found_is_a_row_and_a_line_of_the_same_things(store: Store) -> None:
    sayings = store.sayings()
    table = saying_table(sayings)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    lines = [json.loads(line) for line in saying_lines(sayings)]
    assert [*table.columns] == [*SAYINGS]
    for row, line in zip(rows, lines, strict=True):
        assert {row[name] for name in ("id", "content")} == {line[name] for name in ("id", "content")}
        assert line["spans"][0][0] == row["start"]
        start, end = line["spans"][0]
        assert TEXTS[line["outlet"]][start:end] == line["content"]


def test_a_question_is_a_row_with_both_sides_and_why_in_the_readers_language(store: Store) -> None:
    (asked, *_) = store.questions()
    (row,) = question_table([asked], language="en").rows
    told = dict(zip(QUESTIONS, row, strict=True))
    data = question_row(asked, "en")
    assert (told["id"], told["a_content"], told["b_outlet"]) == (asked.id, asked.a.said, asked.b.outlet)
    assert told["why"] == data["why"] != question_row(asked, "fr")["why"]
