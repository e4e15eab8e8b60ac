from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.written import cells, rows
from tests.store.newsstand import INDIRECT, Said, speech

from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Store("recoupe.db") as store:
        said = [Said("Le pont restera fermé", "Jeanne Aubrac"), Said("=Il rouvrira", "Luc Morel", INDIRECT)]
        store.add(speech("pont", said, outlet="Le Phare", published="2023-03-14"))
        store.add(
            speech(
                "bac", [Said("Le bac est plein", "Jeanne Aubrac")], outlet="La Vigie", published="2023-03-15"
            )
        )


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ["bac", "pont"]),
        (["--order", "earliest"], ["pont", "bac"]),
        (["--skip", "1"], ["pont"]),
        (["--limit", "1"], ["bac"]),
        (["--outlet", "Le Phare"], ["pont"]),
        (["--outlet", "Le Phare", "--outlet", "La Vigie"], ["bac", "pont"]),
        (["--speaker", "luc morel"], ["pont"]),
        (["--since", "2023-03-15"], ["bac"]),
        (["--until", "2023-03-14"], ["pont"]),
        (["--kind", "indirect"], ["pont"]),
        (["fermé"], ["pont"]),
    ],
)
def test_options_narrow_a_search(desk: None, run: Run, options: list[str], found: list[str]) -> None:
    listed = rows(run("search", *options).stdout)
    assert [one["id"].rpartition("-")[0] for one in listed] == found


def test_what_was_said_is_listed_with_who_said_it(desk: None, run: Run) -> None:
    (one,) = rows(run("search", "ferme", "--quotations").stdout)
    assert (one["content"], one["speaker"], one["type"]) == (
        "Le pont restera fermé",
        "Jeanne Aubrac",
        "direct",
    )
    assert (one["outlet"], one["carried"], one["before"]) == ("Le Phare", 0, "Il a dit : « ")
    told = run("search", "ferme", "--quotations", "--format", "table", "--lang", "en").stdout
    assert "Jeanne Aubrac · direct · not compared yet" in told.replace("in quotation marks", "direct")


def test_what_was_said_is_no_formula_in_a_spreadsheet(desk: None, run: Run) -> None:
    run("search", "--quotations", "-o", "said.csv")
    assert {row["content"] for row in cells("said.csv")} == {
        "Le pont restera fermé",
        "'=Il rouvrira",
        "Le bac est plein",
    }


@pytest.mark.parametrize("options", [["--only-here"], ["--carried", "2"], ["volcan"]])
def test_a_search_that_finds_nothing_exits_with_one(desk: None, run: Run, options: list[str]) -> None:
    """Nothing was compared in this store: no statement is known to be carried by anyone."""
    done = run("search", *options, "--quotations", "--lang", "en")
    assert (done.exit_code, done.stderr) == (1, "recoupe.db: nothing answers this search.\n")


def test_a_day_that_is_none_is_told(desk: None, run: Run) -> None:
    done = run("search", "--since", "hier")
    assert (done.exit_code, "hier: a date is written 2017-04-12." in done.stderr) == (2, True)
