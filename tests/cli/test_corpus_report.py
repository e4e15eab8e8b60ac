from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from tests.corpus.report.written import article, write_tables

from recoupe.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def test_a_report_is_written_where_it_is_asked_for_and_said(tmp_path: Path) -> None:
    """The page and its folder are named on standard error; nothing is printed."""
    corpus = write_tables(tmp_path / "corpus", articles=[article("a")])
    asked = [
        "corpus",
        "report",
        str(corpus),
        "-o",
        str(tmp_path / "page.html"),
        "--lang",
        "en",
        "--title",
        "Flood",
    ]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert f"{tmp_path / 'page.html'}: the page; {tmp_path / 'page'}: its rows" in result.stderr
    assert "<h1>Flood</h1>" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_without_a_name_the_page_stands_in_the_corpus(tmp_path: Path) -> None:
    """`recoupe corpus report DIR` needs nothing else."""
    corpus = write_tables(tmp_path, articles=[article("a")])
    assert CliRunner().invoke(main, ["corpus", "report", str(corpus)]).exit_code == 0
    assert (tmp_path / "report.html").is_file()


@pytest.mark.parametrize("name", ["-o", "--output"])
def test_a_page_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    """A folder that is not there is told before any work is done."""
    corpus = write_tables(tmp_path, articles=[article("a")])
    result = CliRunner().invoke(
        main, ["corpus", "report", str(corpus), name, str(tmp_path / "no" / "page.html")]
    )
    assert result.exit_code == 2
    assert str(tmp_path / "no") in result.stderr


def test_a_folder_that_holds_no_corpus_is_told_with_how_to_make_one(tmp_path: Path) -> None:
    """The line names the folder and the command."""
    result = CliRunner().invoke(main, ["corpus", "report", str(tmp_path), "--lang", "en"])
    assert result.exit_code == 2
    assert f"recoupe corpus SOURCE… --out {tmp_path}" in result.stderr


def test_a_source_called_report_is_still_a_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a dot before it a folder of that name is read; the help of each command is its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report").mkdir()
    refused = CliRunner().invoke(main, ["corpus", "./report", "--out", "out", "--tables", "none"])
    assert "« none »" in refused.stderr
    whole, one = (CliRunner().invoke(main, ["corpus", *words, "--help"]).stdout for words in ([], ["report"]))
    assert "corpus [OPTIONS] SOURCE…" in whole
    assert "corpus report [OPTIONS] DIR" in one
    assert "recoupe corpus report corpus/" in whole
