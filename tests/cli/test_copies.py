from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.written import cells, rows

from recoupe import examples
from recoupe.presentation.export.copies import ARTICLES, BOILERPLATE, PASSAGES
from recoupe.presentation.export.copy_map import COPY_MAP_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]


def test_standard_output_takes_json_lines_with_the_fields_of_the_dossier(table: Path, run: Run) -> None:
    done = run("copies", "story.jsonl")
    assert (done.exit_code, done.stderr) == (0, "")
    texts = {row["id"]: row["text"] for row in rows(table.read_text(encoding="utf-8"))}
    found = rows(done.stdout)
    assert found
    for row in found:
        for side in (row["a"], row["b"], *(edit[name] for edit in row["edits"] for name in "ab")):
            assert (
                "article" not in side or texts[side["article"]][side["start"] : side["end"]] == side["text"]
            )
    made = json.loads(run("dossier", "story.jsonl", "--json", "-").stdout)["passages"]
    assert [row.keys() for row in found] == [row.keys() for row in made]


def test_a_table_to_read_names_outlets_shares_and_passages(table: Path, run: Run) -> None:
    shown = run("copies", "story.jsonl", "--format", "table", "--lang", "en").stdout
    assert "Le Courrier des Havres" in shown
    assert "What stands elsewhere" in shown
    assert "Shared passages" in shown
    assert "by way of" in shown


def test_sheets_beside_the_passages_have_their_columns(table: Path, run: Run) -> None:
    done = run(
        "copies", "story.jsonl", "-o", "p.csv", "--articles", "a.csv", "--boilerplate", "b.csv", "--map", "m.csv"
    )  # fmt: skip
    assert (done.exit_code, done.output) == (0, "")
    assert list(cells("p.csv")[0]) == list(PASSAGES)
    assert list(cells("a.csv")[0]) == list(ARTICLES)
    assert list(cells("b.csv")[0]) == list(BOILERPLATE)
    assert list(cells("m.csv")[0]) == list(COPY_MAP_COLUMNS)
    assert len(cells("a.csv")) == len(examples.articles())


def test_the_map_is_drawn_where_its_name_is_that_of_a_drawing(table: Path, run: Run) -> None:
    assert run("copies", "story.jsonl", "-o", "p.csv", "--map", "map.svg").exit_code == 0
    assert ET.parse("map.svg").getroot().tag.endswith("svg")  # noqa: S314 - we have just written it


def test_a_workbook_and_a_sign_between_cells(table: Path, run: Run) -> None:
    assert run("copies", "story.jsonl", "-o", "p.xlsx").exit_code == 0
    assert Path("p.xlsx").read_bytes().startswith(b"PK")
    run("copies", "story.jsonl", "-o", "p.csv", "--delimiter", ";")
    assert list(cells("p.csv", ";")[0]) == list(PASSAGES)


def test_what_is_compared_against_is_not_compared_with_itself(table: Path, run: Run) -> None:
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    (mine,) = (line for line in lines if json.loads(line)["outlet"] == "Vigie Infos")
    Path("ours.jsonl").write_text(mine, encoding="utf-8")
    Path("theirs.jsonl").write_text("".join(line for line in lines if line != mine), encoding="utf-8")
    ours = json.loads(mine)["id"]
    found = rows(run("copies", "ours.jsonl", "--against", "theirs.jsonl").stdout)
    assert found
    assert all(ours in (row["a"]["article"], row["b"]["article"]) for row in found)


def test_one_id_on_both_sides_becomes_two(table: Path, run: Run) -> None:
    one, two = rows(table.read_text(encoding="utf-8"))[:2]
    Path("ours.jsonl").write_text(json.dumps(one), encoding="utf-8")
    Path("theirs.jsonl").write_text(
        json.dumps({**two, "id": one["id"], "text": "Avant. " + one["text"]}), encoding="utf-8"
    )
    found = rows(run("copies", "ours.jsonl", "--against", "theirs.jsonl").stdout)
    assert {(row["a"]["article"], row["b"]["article"]) for row in found} == {(one["id"], f"{one['id']}-2")}


@pytest.mark.parametrize(
    "options",
    [
        ("-o", "out.doc"),
        ("--map", "map.png"),
        ("--articles", "a.txt"),
        ("--min-words", "3"),
        ("-o", "story.jsonl"),
        ("--boilerplate", "absent/b.csv"),
    ],
)
def test_what_cannot_be_written_is_told_before_any_work(
    table: Path, run: Run, options: tuple[str, ...]
) -> None:
    before = table.read_bytes()
    done = run("copies", "story.jsonl", *options)
    assert done.exit_code == 2
    assert options[1].split(".")[0] in done.stderr
    assert table.read_bytes() == before


def test_many_articles_are_told_by_marks_and_a_line_says_so(
    table: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recoupe.collate.MANY", 2)
    assert "--speech" in run("copies", "story.jsonl", "--lang", "en").stderr
    assert run("copies", "story.jsonl", "--marks").stderr == ""


def test_a_missing_file_leaves_the_rest(table: Path, run: Run) -> None:
    done = run("copies", "story.jsonl", "absent.txt")
    assert done.exit_code == 1
    assert "absent.txt" in done.stderr
    assert rows(done.stdout)
