from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyarrow import parquet
from tests.cli.written import rows

from recoupe.presentation.export.articles import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]


def written(name: str = "out.jsonl") -> list[dict[str, object]]:
    return rows(Path(name).read_text(encoding="utf-8"))


def test_articles_are_written_with_their_layout(story: Path, run: Run) -> None:
    done = run("read", "courrier.txt", "gazette.txt", "--outlet", "Le Phare")
    assert (done.exit_code, done.stderr) == (0, "")
    first, second = rows(done.stdout)
    assert (first["id"], second["id"]) == ("courrier", "gazette")
    assert first["text"] == Path("courrier.txt").read_text(encoding="utf-8")
    assert (first["outlet"], first["title"]) == ("Le Phare", "Le pont d'Orsane fermé jusqu'au printemps")
    assert first["blocks"][0] == {"kind": "title", "start": 0, "end": len(first["title"])}


def test_what_is_written_reads_as_what_was_read(story: Path, run: Run) -> None:
    run("read", ".", "-o", "out.jsonl")
    again = rows(run("read", "out.jsonl").stdout)
    unpathed = [{**row, "path": None} for row in written()]
    assert [{**row, "path": None} for row in again] == unpathed


def test_a_table_for_each_format(story: Path, run: Run) -> None:
    for name in ("out.csv", "out.xlsx", "out.parquet", "out.txt"):
        assert run("read", "courrier.txt", "gazette.txt", "-o", name).exit_code == 0
    cells = list(csv.DictReader(StringIO(Path("out.csv").read_text(encoding="utf-8-sig"), newline="")))
    assert list(cells[0]) == list(ARTICLES)
    table = parquet.read_table("out.parquet").to_pylist()
    assert [row["id"] for row in table] == [row["id"] for row in cells] == ["courrier", "gazette"]
    assert table[0]["text"] == Path("courrier.txt").read_text(encoding="utf-8")
    assert "Orsane privée de son pont" in Path("out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("output", [("-o", "out.zip"), ("-o", "corpus.txt", "--format", "iramuteq")])
def test_a_corpus_for_other_programs_is_read_again(story: Path, run: Run, output: tuple[str, ...]) -> None:
    assert run("read", "courrier.txt", "gazette.txt", *output).exit_code == 0
    again = rows(run("read", output[1]).stdout)
    assert [row["text"] for row in again] == [
        Path(name).read_text(encoding="utf-8") for name in ("courrier.txt", "gazette.txt")
    ]


def test_what_cannot_be_read_is_a_line_and_the_rest_is_written(story: Path, run: Run) -> None:
    Path("empty.txt").write_bytes(b"")
    done = run("read", "empty.txt", "courrier.txt", "-o", "out.jsonl", "--lang", "en")
    assert done.exit_code == 1
    assert done.stderr.startswith("empty.txt: the file is empty.")
    assert [row["id"] for row in written()] == ["courrier"]


def test_nothing_read_is_an_end_with_nothing_done(story: Path, run: Run) -> None:
    assert run("read", "missing.txt", "-o", "out.jsonl").exit_code == 2


@pytest.mark.parametrize("output", ["courrier.txt", "./gazette.txt", "courrier.json"])
def test_no_source_is_written_over(story: Path, run: Run, output: str) -> None:
    done = run("read", ".", "-o", output, "--format", "jsonl")
    assert done.exit_code == 2
    assert Path("courrier.txt").read_text(encoding="utf-8").startswith("Le pont d'Orsane")
    assert not Path("courrier.json").exists()


@pytest.mark.parametrize("kept", [0, 1, 2, 3])
def test_a_reading_goes_on_where_it_was_stopped(story: Path, run: Run, kept: int) -> None:
    texts = [Path(name).read_text(encoding="utf-8") for name in ("courrier.txt", "gazette.txt")]
    Path("a.jsonl").write_text("".join(json.dumps({"id": "x", "text": text}) + "\n" for text in texts))
    Path("one").mkdir()
    sources = ("a.jsonl", "courrier.txt", "gazette.txt")
    run("read", *sources, "-o", "whole.jsonl")
    whole = Path("whole.jsonl").read_bytes()
    lines = whole.splitlines(keepends=True)
    Path("out.jsonl").write_bytes(b"".join(lines[:kept]) + lines[kept][:30])
    assert run("read", *sources, "-o", "out.jsonl", "--resume").exit_code == 0
    assert Path("out.jsonl").read_bytes() == whole


def test_going_on_needs_a_file_of_ours(story: Path, run: Run) -> None:
    assert run("read", "courrier.txt", "-o", "out.csv", "--resume").exit_code == 2
    Path("mine.jsonl").write_text('{"note": "keep"}\n', encoding="utf-8")
    done = run("read", "courrier.txt", "-o", "mine.jsonl", "--resume", "--lang", "en")
    assert done.exit_code == 2
    assert "nothing is added" in done.stderr
    assert Path("mine.jsonl").read_text(encoding="utf-8") == '{"note": "keep"}\n'
