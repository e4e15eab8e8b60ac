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

from recoupe.analysis import speech
from recoupe.cli import formats
from recoupe.cli.formats import ENDINGS
from recoupe.cli.lines import line
from recoupe.cli.quotations import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from recoupe.article import Article

    Run = Callable[..., Result]

KNOWN = {ending: format_ for ending, format_ in ENDINGS.items() if format_ in FORMATS}
PROGRAM = "from recoupe.cli import main; main()"


def test_standard_output_takes_json_lines_where_it_is_no_terminal(story: Path, run: Run) -> None:
    done = run("quotations", "courrier.txt", "gazette.txt")
    assert (done.exit_code, done.stderr) == (0, "")
    found = rows(done.stdout)
    assert {row["article"] for row in found} == {"courrier", "gazette"}
    for row in found:
        text = Path(f"{row['article']}.txt").read_text(encoding="utf-8")
        assert all(text[place["start"] : place["end"]] == place["text"] for place in row["content"])


def test_the_fields_are_those_of_the_dossier(story: Path, run: Run) -> None:
    made = json.loads(run("dossier", "courrier.txt", "--json", "-").stdout)["quotations"]
    assert [row.keys() for row in rows(run("quotations", "courrier.txt").stdout)] == [q.keys() for q in made]


@pytest.mark.parametrize(("ending", "format_"), KNOWN.items())
def test_the_ending_of_the_file_tells_the_format(story: Path, run: Run, ending: str, format_: str) -> None:
    done = run("quotations", "courrier.txt", "-o", f"out{ending}")
    assert (done.exit_code, done.output) == (0, "")
    run("quotations", "courrier.txt", "-o", "named", "--format", format_)
    assert Path("named").read_bytes() == Path(f"out{ending}").read_bytes()


def test_an_ending_that_is_none_is_told_before_any_work(story: Path, run: Run) -> None:
    done = run("quotations", "courrier.txt", "-o", "out.doc")
    assert (done.exit_code, done.stderr.strip()) == (2, line("ending", "fr", "out.doc", " ".join(KNOWN)))


def test_a_workbook_needs_a_file(story: Path, run: Run) -> None:
    done = run("quotations", "courrier.txt", "--format", "xlsx", "--lang", "en")
    told = line("needs_file", "en", "xlsx", "quotations.xlsx")
    assert (done.exit_code, done.stderr.strip(), done.stdout) == (2, told, "")


def test_a_workbook_without_its_library_says_what_to_install(
    story: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "find_spec", lambda _: None)
    done = run("quotations", "courrier.txt", "-o", "a.xlsx")
    assert done.exit_code == 2
    assert "pip install 'recoupe[xlsx]'" in done.stderr


@pytest.mark.parametrize(("delimiter", "sign"), [(";", ";"), ("tab", "\t"), (",", ",")])
def test_csv_has_the_delimiter_asked_for(story: Path, run: Run, delimiter: str, sign: str) -> None:
    written = run("quotations", ".", "--format", "csv", "--delimiter", delimiter).stdout_bytes
    assert written.startswith(b"\xef\xbb\xbf")
    assert b"\r\r" not in written
    found = list(csv.DictReader(StringIO(written.decode("utf-8-sig"), newline=""), delimiter=sign))
    assert "Jeanne Aubrac" in {row["speaker"] for row in found}


@pytest.mark.parametrize("delimiter", ["", ";;", "a", '"', "\n"])
def test_a_delimiter_that_is_none_is_told(story: Path, run: Run, delimiter: str) -> None:
    done = run("quotations", "courrier.txt", "--format", "csv", "--delimiter", delimiter)
    assert (done.exit_code, done.stdout) == (2, "")


def test_a_terminal_gets_a_table(story: Path, run: Run) -> None:
    done = run("quotations", "courrier.txt", "--format", "table")
    assert "Jeanne Aubrac" in done.stdout
    assert "\x1b" not in done.stdout
    run("quotations", "courrier.txt", "-o", "out.txt")
    assert "Jeanne Aubrac" in Path("out.txt").read_text(encoding="utf-8")


def test_the_reasons_are_in_the_language_asked_for(story: Path, run: Run) -> None:
    (french, *_), (english, *_) = (
        rows(run("quotations", "courrier.txt", "--lang", lang).stdout) for lang in ("fr", "en")
    )
    assert french["why"] != english["why"]


def test_the_order_of_the_files_changes_no_byte(story: Path, run: Run) -> None:
    forth, back = (
        run("quotations", "courrier.txt", "gazette.txt"),
        run("quotations", "gazette.txt", "courrier.txt"),
    )
    assert forth.stdout == back.stdout


def test_a_source_is_never_overwritten(story: Path, run: Run) -> None:
    before = Path("courrier.txt").read_bytes()
    assert run("quotations", "courrier.txt", "-o", "courrier.txt").exit_code == 2
    assert Path("courrier.txt").read_bytes() == before


def test_what_cannot_be_written_is_told(story: Path, run: Run) -> None:
    assert (
        line("is_folder", "fr", ".", "quotations.csv") in run("quotations", "courrier.txt", "-o", ".").stderr
    )
    assert run("quotations", "courrier.txt", "-o", "absent/a.csv").exit_code == 2
    assert run("quotations", "courrier.txt", "-o", "/dev/full", "--format", "csv").exit_code == 2


def test_a_model_that_is_not_there_touches_no_file(story: Path, run: Run) -> None:
    Path("a.csv").write_text("mine", encoding="utf-8")
    done = run("quotations", "courrier.txt", "--model", "xx_absent", "-o", "a.csv")
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert Path("a.csv").read_text(encoding="utf-8") == "mine"


def test_what_is_left_out_is_told_and_the_rest_written(story: Path, run: Run) -> None:
    Path("vide.txt").write_bytes(b"")
    done = run("quotations", ".")
    assert done.exit_code == 1
    assert done.stderr.startswith("vide.txt")
    assert rows(done.stdout)


def test_an_article_that_fails_is_a_line_and_the_rest_is_written(
    story: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = speech.find_speech

    def broken(article: Article, *, model: str | None = None) -> speech.Speech:
        if article.id == "courrier":
            raise ZeroDivisionError("oops")
        return whole(article, model=model)

    monkeypatch.setattr(speech, "find_speech", broken)
    done = run("quotations", ".")
    assert done.exit_code == 1
    assert done.stderr.startswith("courrier.txt : ")
    assert "ZeroDivisionError: oops" in done.stderr
    assert {row["article"] for row in rows(done.stdout)} == {"gazette"}


def test_a_stop_in_the_middle_keeps_what_is_finished(story: Path) -> None:
    text = Path("courrier.txt").read_text(encoding="utf-8")
    table = (json.dumps({"id": f"a{number:04}", "text": text}) for number in range(2000))
    Path("table.jsonl").write_text("\n".join(table), encoding="utf-8")
    written = Path("out.jsonl")
    options = ["--outlet", "A", "--processes", "2", "-o", str(written)]
    command = [sys.executable, "-c", PROGRAM, "quotations", "table.jsonl", *options]
    running = subprocess.Popen(command, stderr=subprocess.PIPE)
    while running.poll() is None and not (written.exists() and written.stat().st_size):
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert told.decode().splitlines()[-1].startswith("Arrêté : ")
    assert 1 < len(rows(written.read_text(encoding="utf-8"))) < 2000


def test_a_reader_that_has_seen_enough_is_no_error(story: Path) -> None:
    command = f"{sys.executable} -c '{PROGRAM}' quotations courrier.txt gazette.txt | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert (done.stderr, len(done.stdout.splitlines())) == (b"", 1)
