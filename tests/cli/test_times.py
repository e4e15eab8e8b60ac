from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.written import rows

from recoupe.analysis import dating
from recoupe.cli.lines import line
from recoupe.presentation.export.times import TIMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from recoupe.article import Article

    Run = Callable[..., Result]

PROGRAM = "from recoupe.cli import main; main()"


def test_standard_output_takes_json_lines_where_it_is_no_terminal(story: Path, run: Run) -> None:
    done = run("times", "courrier.txt", "gazette.txt")
    assert (done.exit_code, done.stderr) == (0, "")
    found = rows(done.stdout)
    assert {row["article"] for row in found} == {"courrier", "gazette"}
    for row in found:
        text = Path(f"{row['article']}.txt").read_text(encoding="utf-8")
        assert text[row["start"] : row["end"]] == row["text"]


def test_the_rows_are_those_of_the_dossier(story: Path, run: Run) -> None:
    made = json.loads(run("dossier", "courrier.txt", "--json", "-", "-o", "page.html").stdout)["times"]
    assert rows(run("times", "courrier.txt").stdout) == made


def test_the_date_given_is_what_a_weekday_is_counted_from(story: Path, run: Run) -> None:
    Path("t.jsonl").write_text('{"id": "a", "text": "Il a plu lundi.", "published": "2021-03-03"}', "utf-8")
    (own,) = rows(run("times", "t.jsonl").stdout)
    assert (own["value"], own["anchor"]) == ("2021-03-01", "published")
    found = rows(run("times", "gazette.txt", "--date", "2017-04-13").stdout)
    assert [row["value"] for row in found if row["text"] == "lundi"] == ["2017-04-10"]


def test_a_date_that_is_none_is_a_line_and_the_times_are_written(story: Path, run: Run) -> None:
    done = run("times", "courrier.txt", "--date", "2017-02-31")
    assert "2017-02-31" in done.stderr
    assert rows(done.stdout)


@pytest.mark.parametrize(("delimiter", "sign"), [(";", ";"), ("tab", "\t"), (",", ",")])
def test_csv_has_its_columns_and_the_delimiter_asked_for(
    story: Path, run: Run, delimiter: str, sign: str
) -> None:
    done = run("times", ".", "-o", "out.csv", "--delimiter", delimiter)
    assert (done.exit_code, done.output) == (0, "")
    text = Path("out.csv").read_bytes().decode("utf-8-sig")
    found = list(csv.DictReader(StringIO(text, newline=""), delimiter=sign))
    assert list(found[0]) == list(TIMES)
    assert "lundi" in {row["text"] for row in found}


def test_a_workbook_needs_a_file(story: Path, run: Run) -> None:
    told = line("needs_file", "en", "xlsx", "times.xlsx")
    done = run("times", "courrier.txt", "--format", "xlsx", "--lang", "en")
    assert (done.exit_code, done.stderr.strip(), done.stdout) == (2, told, "")
    assert run("times", "courrier.txt", "-o", "out.xlsx").exit_code == 0


def test_a_terminal_gets_days_as_people_write_them(story: Path, run: Run) -> None:
    shown = run("times", "gazette.txt", "--format", "table", "--date", "2017-04-13").stdout
    assert "lundi 10 avril 2017" in shown
    english = run("times", "gazette.txt", "--format", "table", "--date", "2017-04-13", "--lang", "en").stdout
    assert "Monday 10 April 2017" in english


def test_there_is_no_model_to_choose(story: Path, run: Run) -> None:
    assert run("times", "courrier.txt", "--model", "x").exit_code == 2


def test_what_is_left_out_is_told_and_the_rest_written(story: Path, run: Run) -> None:
    Path("vide.txt").write_bytes(b"")
    done = run("times", ".")
    assert done.exit_code == 1
    assert done.stderr.startswith("vide.txt")
    assert rows(done.stdout)


def test_an_article_that_fails_is_a_line_and_the_rest_is_written(
    story: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = dating.find_dating

    def broken(article: Article) -> dating.Dating:
        if article.id == "courrier":
            raise ZeroDivisionError("oops")
        return whole(article)

    monkeypatch.setattr(dating, "find_dating", broken)
    done = run("times", ".")
    assert done.exit_code == 1
    assert "ZeroDivisionError: oops" in done.stderr
    assert {row["article"] for row in rows(done.stdout)} == {"gazette"}


def test_a_stop_in_the_middle_keeps_what_is_finished(story: Path) -> None:
    text = Path("courrier.txt").read_text(encoding="utf-8")
    table = (json.dumps({"id": f"a{number:05}", "text": text}) for number in range(20_000))
    Path("table.jsonl").write_text("\n".join(table), encoding="utf-8")
    written = Path("out.jsonl")
    command = [sys.executable, "-c", PROGRAM, "times", "table.jsonl", "--outlet", "A", "-o", str(written)]
    running = subprocess.Popen([*command, "--processes", "2"], stderr=subprocess.PIPE)
    while running.poll() is None and not (written.exists() and written.stat().st_size):
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert told.decode().splitlines()[-1].startswith("Arrêté : ")
    assert 1 < len({row["article"] for row in rows(written.read_text(encoding="utf-8"))}) < 20_000
