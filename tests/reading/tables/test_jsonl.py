from __future__ import annotations

import json
from typing import TYPE_CHECKING

from recoupe.reading import Reading, read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

STORY = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie."


def reading(folder: Path, *lines: str | Mapping[str, object]) -> Reading:
    path = folder / "table.jsonl"
    rows = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text("\n".join(rows), encoding="utf-8")
    return read(path)


def test_each_row_is_an_article(tmp_path: Path) -> None:
    row = {
        "id": "a",
        "text": STORY,
        "outlet": "Le Courrier",
        "published": "2021-03-03",
        "language": "fr",
        "extra": 1,
    }
    found = reading(tmp_path, row, {"id": 7, "text": STORY + " Bis."})
    assert [(article.id, article.outlet, article.published) for article in found.articles] == [
        ("7", None, None),
        ("a", "Le Courrier", "2021-03-03"),
    ]
    assert found.problems == ()


def test_a_bad_row_is_named_by_its_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    bad: list[str | dict[str, object]] = [
        "{",
        "[1]",
        {"title": "x"},
        {"id": "x"},
        {"id": "x", "text": 3},
        {"id": "x", "text": " "},
        '{"id": "x", "text": "demi \\ud800"}',
        "[" * 100_000,
        "",
    ]
    found = reading(tmp_path, *bad, {"id": "a", "text": STORY})
    assert [article.id for article in found.articles] == ["a"]
    assert [(int(problem.source.rpartition(":")[2]), problem.entry) for problem in found.problems] == [
        (1, "bad_row"),
        (2, "bad_row"),
        (3, "row_without"),
        (4, "row_without"),
        (5, "row_without"),
        (6, "blank"),
        (7, "half_character"),
        (8, "bad_row"),
    ]


def test_rows_that_share_an_id_keep_their_order(tmp_path: Path) -> None:
    found = reading(tmp_path, *({"id": "a", "text": f"{STORY} {word}"} for word in ("Un.", "Deux.", "Un.")))
    assert [(article.id, article.text[-5:]) for article in found.articles] == [
        ("a", ". Un."),
        ("a-2", "Deux."),
    ]
    assert [problem.entry for problem in found.problems] == ["duplicate"]


def test_a_table_in_another_language_is_told_once(tmp_path: Path) -> None:
    english = "The bridge will stay closed until the end of spring, and the works will take five months."
    found = reading(tmp_path, *({"id": str(number), "text": f"{english} {number}"} for number in range(3)))
    assert [problem.entry for problem in found.problems] == ["not_french"]
