from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from tests.cli.written import rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]


def test_articles_are_kept_once_and_found_by_their_words(story: Path, run: Run) -> None:
    done = run("add", "courrier.txt", "gazette.txt", "--lang", "en")
    assert (done.exit_code, done.stderr) == (
        0,
        "recoupe.db: 2 added, 0 there already, 0 new texts of a known page; 2 articles in all.\n",
    )
    assert "0 added, 2 there already" in run("add", ".", "--lang", "en").stderr
    (hit,) = rows(run("search", "ecoliers", "navette").stdout)
    text = Path("gazette.txt").read_text(encoding="utf-8")
    assert text[hit["start"] : hit["end"]] == hit["text"] == "navette"
    assert hit["text"] in hit["context"] in text


def test_a_changed_page_is_a_new_text_of_it(story: Path, run: Run) -> None:
    run("add", "courrier.txt", "--outlet", "Le Courrier")
    path = Path("courrier.txt")
    path.write_text(path.read_text(encoding="utf-8").replace("cinq mois", "six mois"), encoding="utf-8")
    done = run("add", "courrier.txt", "--outlet", "Le Courrier", "--lang", "en")
    assert "1 added, 0 there already, 1 new texts of a known page; 2 articles in all." in done.stderr


def test_who_said_what_stands_in_plain_rows(story: Path, run: Run) -> None:
    run("add", ".", "--db", "desk.db")
    asked = "SELECT DISTINCT speaker FROM quotation WHERE speaker_folded LIKE '%aubrac%'"
    assert sqlite3.connect("desk.db").execute(asked).fetchall() == [("Jeanne Aubrac",)]


def test_a_search_that_finds_nothing_says_so(story: Path, run: Run) -> None:
    run("add", ".")
    done = run("search", "volcan", "--lang", "en")
    assert (done.exit_code, done.stdout, done.stderr) == (
        1,
        "",
        "recoupe.db: no article holds all of these words.\n",
    )


def test_a_store_that_cannot_be_used_is_one_line(story: Path, run: Run) -> None:
    missing = run("search", "pont", "--lang", "en")
    assert missing.exit_code == 2
    assert missing.stderr.startswith("--db recoupe.db: this file does not open.")
    other = run("add", "courrier.txt", "--db", "gazette.txt", "--lang", "en")
    assert other.exit_code == 2
    assert other.stderr.startswith("--db gazette.txt: this is not a store of recoupe")
    assert Path("gazette.txt").read_text(encoding="utf-8").startswith("Orsane")
