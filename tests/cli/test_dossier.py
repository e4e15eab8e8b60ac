from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import click
import numpy as np
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


def library(*known: str) -> ModuleType:
    """Return what stands for sentence-transformers, with models that hold all that tells of pay to be one."""
    made = ModuleType("sentence_transformers")

    class SentenceTransformer:
        def __init__(self, name: str, *, local_files_only: bool) -> None:
            if name not in known or not local_files_only:
                raise OSError(f"no model {name}")

        def encode(self, sentences: list[str]) -> object:
            own = [
                0 if "moyens" in text or "caisses" in text else number
                for number, text in enumerate(sentences, 1)
            ]
            return np.eye(len(sentences) + 1)[own]

    made.SentenceTransformer = SentenceTransformer  # type: ignore[attr-defined]
    return made


TELLINGS = {
    "one": "« La commune manque de moyens pour réparer ce vieil ouvrage », a déclaré la maire, Jeanne Aubrac.\n",
    "two": "« Les caisses de la commune sont vides », a dit Jeanne Aubrac.\n",
}


@pytest.fixture
def tellings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in TELLINGS.items():
        Path(f"{name}.txt").write_text(f"Le pont d'Orsane\n\n{text}", encoding="utf-8")


def test_a_model_of_embeddings_is_one_more_ground_and_is_named(
    tellings: None, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", library("mini"))
    plain = json.loads(run("dossier", "one.txt", "two.txt", "--json", "-").stdout)
    assert [len(one["members"]) for one in plain["statements"]] == [1, 1]
    done = run("dossier", "one.txt", "two.txt", "--embeddings", "mini", "--json", "-")
    (found,) = json.loads(done.stdout)["statements"]
    assert len(found["members"]) == 2
    assert "sens proche d’après le modèle mini : 1.00 sur 1" in found["pairs"][0]["why"]


@pytest.mark.parametrize(
    ("installed", "said"),
    [
        (None, "--embeddings: sentence-transformers is not installed: pip install 'recoupe[embeddings]'."),
        (
            library(),
            "--embeddings: the model “mini” is not on this machine, or does not load (no model mini)",
        ),
    ],
)
def test_a_model_of_embeddings_that_cannot_serve_is_told_and_nothing_is_done(
    tellings: None, run: Run, monkeypatch: pytest.MonkeyPatch, installed: ModuleType | None, said: str
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", installed)
    done = run("dossier", "one.txt", "two.txt", "--embeddings", "mini", "--lang", "en")
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert done.stderr.startswith(said)
    assert not Path("dossier.html").exists()
