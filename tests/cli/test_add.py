from __future__ import annotations

import json
import sqlite3
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.cli.written import rows

from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
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


def test_what_an_article_was_read_from_is_kept_with_it(story: Path, run: Run) -> None:
    """Of a page its bytes, of articles in an archive those of each."""
    page = (
        b"<html><body><article><h1>Le pont</h1><p>" + "Le pont est fermé. ".encode() * 20 + b"</p></article>"
    )
    with zipfile.ZipFile("pages.zip", "w") as archive:
        archive.writestr("pont.html", page)
    run("add", "courrier.txt", "pages.zip")
    with Store("recoupe.db", read_only=True) as store:
        raw = {one.text[:9]: store.raw(one.id) for one in store.articles()}
    assert raw == {"Le pont d": Path("courrier.txt").read_bytes(), "Le pont\n\n": page}


def test_an_article_that_is_known_is_not_analysed_again(
    story: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Adding goes on at once where it was stopped."""
    run("add", ".")
    monkeypatch.setattr("recoupe.analysis.analyse", None)
    assert "0 added, 2 there already" in run("add", ".", "--lang", "en").stderr


def test_stories_of_a_store_are_listed_and_one_makes_a_dossier(story: Path, run: Run) -> None:
    """The story of two articles, by its address, as their dossier has it."""
    run("add", ".", "--db", "desk.db")
    (found,) = rows(run("stories", "--db", "desk.db").stdout)
    ids = [name for event in found["events"] for name in event["articles"]]
    assert len(ids) == 2
    done = run("dossier", "--story", found["id"], "--db", "desk.db", "--json", "-", "-o", "page.html")
    assert done.exit_code == 0
    made = json.loads(done.stdout)
    assert sorted(one["id"] for one in made["articles"]) == sorted(ids)
    assert any(len(one["members"]) == 2 for one in made["statements"])
    assert "Jeanne Aubrac" in Path("page.html").read_text(encoding="utf-8")
    listed = run("stories", "--db", "desk.db", "--format", "table", "--limit", "1").stdout
    assert "Orsane privée de son pont" in listed


def test_a_story_that_is_none_is_one_line(story: Path, run: Run) -> None:
    """So are sources and a story at once, and no store."""
    run("add", ".")
    unknown = run("dossier", "--story", "story-000000000000", "--lang", "en")
    assert (unknown.exit_code, unknown.stderr.partition("\n")[0]) == (
        2,
        "recoupe.db: no story has the id story-000000000000. recoupe stories --db recoupe.db lists them.",
    )
    both = run("dossier", ".", "--story", "story-000000000000", "--lang", "en")
    assert (both.exit_code, both.stderr[:30]) == (2, "Give one SOURCE at least, or -")
    missing = run("stories", "--db", "none.db", "--lang", "en")
    assert missing.exit_code == 2
    assert missing.stderr.startswith("--db none.db: this file does not open.")
    assert not Path("none.db").exists()


def test_a_search_that_finds_nothing_says_so(story: Path, run: Run) -> None:
    run("add", ".")
    done = run("search", "volcan", "--lang", "en")
    assert (done.exit_code, done.stdout, done.stderr) == (
        1,
        "",
        "recoupe.db: nothing answers this search.\n",
    )


def test_a_store_that_cannot_be_used_is_one_line(story: Path, run: Run) -> None:
    missing = run("search", "pont", "--lang", "en")
    assert missing.exit_code == 2
    assert missing.stderr.startswith("--db recoupe.db: this file does not open.")
    other = run("add", "courrier.txt", "--db", "gazette.txt", "--lang", "en")
    assert other.exit_code == 2
    assert other.stderr.startswith("--db gazette.txt: this is not a store of recoupe")
    assert Path("gazette.txt").read_text(encoding="utf-8").startswith("Orsane")
