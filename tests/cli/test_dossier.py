from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from recoupe.cli.lines import line

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]


def test_articles_become_a_page_and_a_summary(story: Path, run: Run) -> None:
    done = run("dossier", "courrier.txt", "gazette.txt")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Jeanne Aubrac" in done.stdout
    assert done.stdout.rstrip().endswith("Page : dossier.html")
    assert Path("dossier.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_findings_are_written_as_json(story: Path, run: Run) -> None:
    assert run("dossier", ".", "--json", "donnees.json").exit_code == 0
    made = json.loads(Path("donnees.json").read_text(encoding="utf-8"))
    assert [article["id"] for article in made["articles"]] == ["courrier", "gazette"]
    texts = {article["id"]: article["text"] for article in made["articles"]}
    pieces = [(q["article"], piece) for q in made["quotations"] for piece in q["content"]]
    assert pieces
    assert all(texts[name][piece["start"] : piece["end"]] == piece["text"] for name, piece in pieces)


def test_the_same_files_in_any_order_give_the_same_bytes(story: Path, run: Run) -> None:
    run("dossier", "courrier.txt", "gazette.txt", "-o", "a.html", "--json", "a.json")
    run("dossier", "gazette.txt", "courrier.txt", "-o", "b.html", "--json", "b.json")
    assert Path("a.html").read_bytes() == Path("b.html").read_bytes()
    assert Path("a.json").read_bytes() == Path("b.json").read_bytes()


def test_standard_output_takes_the_findings_or_the_page_alone(story: Path, run: Run) -> None:
    assert json.loads(run("dossier", "courrier.txt", "--json", "-").stdout)["articles"][0]["id"] == "courrier"
    page = run("dossier", "courrier.txt", "-o", "-").stdout
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")


def test_the_page_speaks_the_language_asked_for(story: Path, run: Run) -> None:
    done = run("dossier", "courrier.txt", "--lang", "en")
    assert done.stdout.rstrip().endswith("Page: dossier.html")
    assert '<html lang="en">' in Path("dossier.html").read_text(encoding="utf-8")


def test_what_is_given_goes_before_what_is_found(story: Path, run: Run) -> None:
    given = ("--outlet", "Le Courrier", "--date", "3 mars 2021", "--title", "Un pont", "--language", "fr")
    (article,) = json.loads(run("dossier", "courrier.txt", *given, "--json", "-").stdout)["articles"]
    assert (article["outlet"], article["published"]) == ("Le Courrier", "2021-03-03")
    assert (article["title"], article["language"]) == ("Un pont", "fr")


def test_standard_input_is_an_article(story: Path, run: Run) -> None:
    done = run("dossier", "-", "--json", "-", given=Path("courrier.txt").read_bytes())
    assert [article["id"] for article in json.loads(done.stdout)["articles"]] == ["stdin"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "n’est pas installé"), ("en", "is not installed")])
def test_a_model_that_is_not_there_stops_with_a_line(story: Path, run: Run, lang: str, said: str) -> None:
    done = run("dossier", "courrier.txt", "--model", "xx_absent", "--lang", lang)
    assert done.exit_code == 2
    assert done.stderr.startswith("--model")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not Path("dossier.html").exists()


def test_the_page_is_opened_once_written(story: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    run("dossier", "courrier.txt", "-o", "a.html", "--open")
    assert opened == [(story / "a.html").as_uri()]


def test_a_page_on_standard_output_cannot_be_opened(story: Path, run: Run) -> None:
    done = run("dossier", "courrier.txt", "-o", "-", "--open")
    assert (done.exit_code, done.stderr.strip()) == (2, line("not_opened", "fr", "-"))


def test_a_second_run_in_the_same_folder_passes_over_the_first_page(story: Path, run: Run) -> None:
    run("dossier", ".")
    first = Path("dossier.html").read_bytes()
    done = run("dossier", ".")
    assert done.exit_code == 0
    assert done.stderr.startswith("dossier.html : c'est une page faite par recoupe")
    assert Path("dossier.html").read_bytes() == first
