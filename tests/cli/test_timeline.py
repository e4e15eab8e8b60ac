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


LONG = (
    "Le pont de Sarlis a cédé le 7 mars 2021.\n\n"
    "La mairie de Sarlis en parle depuis, et les élus du canton avec elle.\n\n"
    "Les habitants de la rive gauche attendent que le bac reprenne ses passages.\n\n"
    "Une digue avait lâché en mai 2012 près du moulin, à deux pas de là.\n"
)


def test_minor_entries_are_folded_in_a_table_to_read_unless_asked_for(story: Path, run: Run) -> None:
    Path("long.txt").write_text(LONG, encoding="utf-8")
    Path("short.txt").write_text(
        "Le pont de Sarlis a cédé le 7 mars 2021.\nRien de plus.\n", encoding="utf-8"
    )
    folded = run("timeline", "long.txt", "short.txt", "--format", "table", "--lang", "en").stdout
    assert "and 1 of less weight" in folded
    assert "digue" not in folded
    every = run("timeline", "long.txt", "short.txt", "--format", "table", "--all").stdout
    assert "digue" in every
    assert [row["minor"] for row in rows(run("timeline", "long.txt", "short.txt").stdout)] == [True, False]


def test_a_timeline_of_nothing_is_a_calendar_with_nothing(story: Path, run: Run) -> None:
    Path("none.txt").write_text("Le pont tient.\nRien ne se passe.\n", encoding="utf-8")
    done = run("timeline", "none.txt", "--format", "ics")
    lines = done.stdout.splitlines()
    assert (done.exit_code, lines[0], lines[-1]) == (0, "BEGIN:VCALENDAR", "END:VCALENDAR")
    assert "BEGIN:VEVENT" not in done.stdout


def test_a_date_that_cannot_be_is_told_where_it_stands(story: Path, run: Run) -> None:
    Path("odd.txt").write_text("Le pont rouvrira le 31 juin 2021.\nLa mairie l'assure.\n", encoding="utf-8")
    (row,) = rows(run("timeline", "odd.txt").stdout)
    (note,) = row["notes"]
    assert (note["article"], note["text"]) == ("odd", "le 31 juin 2021")
    assert row["date"] == {"earliest": None, "latest": None, "precision": "open", "value": "2021-06-31"}
    shown = run("timeline", "odd.txt", "--format", "table", "--lang", "en").stdout
    assert "31 June 2021" in shown
    assert "there is no such day" in shown


def test_today_only_tells_what_is_dated_after_it(table: Path, run: Run) -> None:
    late = run("timeline", "story.jsonl", "--today", "2000-01-01")
    early = run("timeline", "story.jsonl", "--today", "2100-01-01")
    assert late.stdout == early.stdout
    assert early.stderr == ""
    assert (
        late.stderr.count("2000-01-01")
        == len({line.split(" : ")[0] for line in late.stderr.splitlines()})
        > 0
    )


def test_a_today_that_is_no_date_is_refused(table: Path, run: Run) -> None:
    done = run("timeline", "story.jsonl", "--today", "demain")
    assert done.exit_code == 2
    assert "demain" in done.stderr
