from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.written import cells, rows

from recoupe.presentation.export.timeline import TIMELINE

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]


def test_standard_output_takes_the_rows_of_the_dossier(table: Path, run: Run) -> None:
    done = run("timeline", "story.jsonl")
    assert (done.exit_code, done.stderr) == (0, "")
    found = rows(done.stdout)
    assert found
    assert found == json.loads(run("dossier", "story.jsonl", "--json", "-").stdout)["timeline"]


def test_a_table_to_read_has_dates_events_and_outlets(table: Path, run: Run) -> None:
    shown = run("timeline", "story.jsonl", "--format", "table", "--lang", "en").stdout
    assert "dated events" in shown
    assert "Le Courrier des Havres" in shown


def test_a_sheet_has_its_columns_whatever_stands_between(table: Path, run: Run) -> None:
    assert run("timeline", "story.jsonl", "-o", "t.csv", "--delimiter", ";").exit_code == 0
    assert list(cells("t.csv", ";")[0]) == list(TIMELINE)
    assert run("timeline", "story.jsonl", "-o", "t.xlsx").exit_code == 0
    assert Path("t.xlsx").read_bytes().startswith(b"PK")


def test_a_calendar_has_an_event_for_each_entry_whose_day_is_known(table: Path, run: Run) -> None:
    done = run("timeline", "story.jsonl", "-o", "t.ics")
    assert done.exit_code == 0
    content = Path("t.ics").read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    known = [row for row in rows(run("timeline", "story.jsonl").stdout) if row["date"]["latest"]]
    assert content.count(b"\r\nBEGIN:VEVENT\r\n") == len(known) > 0


def test_what_a_calendar_leaves_out_is_counted(story: Path, run: Run) -> None:
    Path("one.txt").write_text("Le pont a cédé le 7 mars.\nIl a rouvert en mai 2022.\n", encoding="utf-8")
    done = run("timeline", "one.txt", "--format", "ics", "--lang", "en")
    assert done.exit_code == 0
    assert done.stdout.count("BEGIN:VEVENT") == 1
    assert "1 of 2" in done.stderr
    assert "--date" in done.stderr
    dated = run("timeline", "one.txt", "--format", "ics", "--date", "2022-06-01")
    assert (dated.stdout.count("BEGIN:VEVENT"), dated.stderr) == (2, "")


@pytest.mark.parametrize(
    "options",
    [("-o", "out.doc"), ("-o", "absent/t.csv"), ("-o", "story.jsonl"), ("--format", "xlsx"), ("--delimiter", "ab")],
)  # fmt: skip
def test_what_cannot_be_written_is_told_before_any_work(
    table: Path, run: Run, options: tuple[str, ...]
) -> None:
    before = table.read_bytes()
    done = run("timeline", "story.jsonl", *options)
    assert done.exit_code == 2
    assert options[1] in done.stderr
    assert table.read_bytes() == before


def test_a_model_that_is_not_there_is_named(table: Path, run: Run) -> None:
    done = run("timeline", "story.jsonl", "--model", "xx_absent")
    assert done.exit_code == 2
    assert "xx_absent" in done.stderr


def test_a_missing_file_leaves_the_rest(table: Path, run: Run) -> None:
    done = run("timeline", "story.jsonl", "absent.txt")
    assert done.exit_code == 1
    assert "absent.txt" in done.stderr
    assert rows(done.stdout)
