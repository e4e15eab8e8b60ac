from __future__ import annotations

import json
from typing import TYPE_CHECKING

from click.testing import CliRunner

from recoupe.cli import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Le pont fermé\n\n« Le pont restera fermé », a annoncé jeudi le maire, Paul Trévidic.\n"


def test_a_corpus_is_written_and_counted(tmp_path: Path) -> None:
    (tmp_path / "un.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "corpus"
    asked = ["corpus", str(tmp_path / "un.txt"), "--out", str(out), "--tables", "quotations", "--lang", "en"]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 0
    assert f"{out}: articles 1, quotations 1, problems 0" in result.stderr
    assert json.loads((out / "manifest.json").read_text(encoding="utf-8"))["finished"]
    again = CliRunner().invoke(main, asked)
    assert again.exit_code == 2
    assert "--resume" in again.stderr


def test_a_table_that_is_none_is_told_with_those_there_are(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main, ["corpus", "un.txt", "--out", str(tmp_path / "out"), "--tables", "mots"]
    )
    assert result.exit_code == 2
    assert "« mots »" in result.stderr
    assert "actors, dependence, families" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_model_that_is_not_there_is_told_before_the_work_begins(tmp_path: Path) -> None:
    (tmp_path / "un.txt").write_text(TEXT, encoding="utf-8")
    asked = ["corpus", str(tmp_path / "un.txt"), "--out", str(tmp_path / "out"), "--model", "no_such_model"]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 2
    assert "no_such_model" in result.stderr
    assert not (tmp_path / "out").exists()


def test_an_engine_that_does_not_answer_is_told(tmp_path: Path) -> None:
    (tmp_path / "un.txt").write_text(TEXT, encoding="utf-8")
    asked = [
        "corpus",
        str(tmp_path / "un.txt"),
        "--out",
        str(tmp_path / "out"),
        "--engine",
        "sc://localhost:1",
    ]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 2
    assert "sc://localhost:1" in result.stderr


def test_what_articles_share_is_written_within_a_window_of_days(tmp_path: Path) -> None:
    said = "Le pont restera fermé jusqu'à la fin des travaux, ce que regrettent les riverains du quai."
    for name, day in (("un", "2024-03-01"), ("deux", "2024-03-02"), ("trois", "2024-03-09")):
        text = f"---\npublished: {day}\n---\nUn titre {name}\n\n{said} Voilà {name}.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    sources = [str(tmp_path / f"{name}.txt") for name in ("un", "deux", "trois")]
    asked = ["--tables", "passages,dependence", "--date-window", "3d"]
    result = CliRunner().invoke(main, ["corpus", *sources, "--out", str(tmp_path / "corpus"), *asked])
    assert result.exit_code == 0
    assert "passages 1," in result.stderr


def test_a_window_that_is_no_number_of_days_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main, ["corpus", "un.txt", "--out", str(tmp_path / "out"), "--date-window", "bientôt"]
    )
    assert result.exit_code == 2
    assert "« bientôt »" in result.stderr
