from __future__ import annotations

import html
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from recoupe import read_judgements

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]

DOSSIER = ("--dossier", "findings.json")


@pytest.fixture
def findings(story: Path, run: Run) -> dict[str, Any]:
    """Write the dossier of the story and give its findings."""
    run("dossier", "courrier.txt", "gazette.txt", "--json", "findings.json")
    return dict(json.loads(Path("findings.json").read_text(encoding="utf-8")))


@pytest.fixture
def shared(findings: dict[str, Any]) -> tuple[str, str]:
    """Give the two quotations of the statement that both articles report."""
    first, second = next(one["members"] for one in findings["statements"] if len(one["members"]) == 2)
    return first, second


def again(run: Run, *options: str) -> tuple[Result, dict[str, Any]]:
    told = ("--judgements", "j.jsonl", "--json", "again.json", *options)
    done = run("dossier", "courrier.txt", "gazette.txt", *told)
    return done, json.loads(Path("again.json").read_text(encoding="utf-8"))


def test_what_is_decided_holds_on_the_next_run(shared: tuple[str, str], run: Run) -> None:
    done = run("judge", "j.jsonl", "different", *shared, *DOSSIER, "--author", "A. M.", "--note", "vu")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "--judgements j.jsonl" in done.stdout
    done, made = again(run)
    assert (done.exit_code, done.stderr) == (0, "")
    assert not any(set(shared) <= set(one["members"]) for one in made["statements"])
    (told,) = made["judgements"]
    assert (told["kind"], told["state"], told["findings"]) == ("different", "applied", list(shared))
    assert (told["author"], told["note"], told["source"]) == ("A. M.", "vu", "j.jsonl:1")
    assert "Avis\u00a0: 1 appliqué" in done.stdout


@pytest.fixture
def values(story: Path, run: Run) -> tuple[str, str]:
    """Give the two values of a fact that both articles tell, each in its way."""
    for name, count in (("courrier", "12"), ("gazette", "15")):
        with Path(f"{name}.txt").open("a", encoding="utf-8") as file:
            file.write(f"L'effondrement du pont d'Orsane avait fait {count} morts.\n")
    run("dossier", "courrier.txt", "gazette.txt", "--json", "findings.json")
    findings = json.loads(Path("findings.json").read_text(encoding="utf-8"))
    (account,) = [one for one in findings["accounts"] if {v["value"] for v in one["values"]} == {"12", "15"}]
    first, second = (value["id"] for value in account["values"])
    return first, second


def test_what_is_decided_of_values_holds_on_the_next_run(values: tuple[str, str], run: Run) -> None:
    done = run("judge", "j.jsonl", "different", *values, *DOSSIER)
    assert (done.exit_code, done.stderr) == (0, "")
    done, made = again(run)
    (told,) = made["judgements"]
    assert (told["about"], told["state"], done.stderr) == ("values", "applied", "")
    apart = [one for one in made["accounts"] for v in one["values"] if v["id"] in told["findings"]]
    assert [[v["value"] for v in one["values"]] for one in apart] == [["12"], ["15"]]
    assert all("« 12 » (courrier) et « 15 » (gazette) pour deux faits" in one["why"] for one in apart)
    page = Path("dossier.html").read_text(encoding="utf-8")
    told = html.unescape(page).replace("\u00a0", " ").replace("\u202f", " ")
    assert "« 12 morts » (… du pont d'Orsane avait fait 12 morts. …) et « 15 morts »" in told


def test_values_that_gave_way_or_fit_no_more_are_told(values: tuple[str, str], run: Run) -> None:
    for kind in ("same", "different"):
        run("judge", "j.jsonl", kind, *values, *DOSSIER)
    done, _ = again(run)
    assert done.stderr.startswith("j.jsonl:1 : un avis plus récent dit le contraire")
    text = Path("gazette.txt").read_text(encoding="utf-8")
    Path("gazette.txt").write_text(text.replace("15 morts", "dix-huit morts"), encoding="utf-8")
    done, made = again(run)
    assert [one["state"] for one in made["judgements"]] == ["unfit"] * 2
    assert "aucune valeur n’est plus relevée à « 15 morts »" in done.stderr


def test_a_quotation_and_a_value_cannot_be_judged_together(
    shared: tuple[str, str], values: tuple[str, str], run: Run
) -> None:
    done = run("judge", "j.jsonl", "same", shared[0], values[0], *DOSSIER)
    assert (done.exit_code, Path("j.jsonl").exists()) == (2, False)
    assert done.stderr.startswith(f"{shared[0]}, {values[0]} : l'un est une citation, l'autre une valeur.")


def test_standard_output_takes_the_line_alone(shared: tuple[str, str], run: Run) -> None:
    done = run("judge", "-", "same", *shared, *DOSSIER)
    assert json.loads(done.stdout)["kind"] == "same"
    assert not Path("-").exists()


@pytest.mark.parametrize(("name", "speaker"), [("Paul Ravier", "Paul Ravier"), ("", "")])
def test_a_speaker_is_set(shared: tuple[str, str], run: Run, name: str, speaker: str) -> None:
    run("judge", "j.jsonl", "speaker", shared[0], name, *DOSSIER)
    _, made = again(run)
    (said,) = [one for one in made["quotations"] if one["id"] == shared[0]]
    assert (said["speaker"]["name"], said["confidence"]) == (speaker, "certain")
    assert said["why_details"][0]["key"].startswith("judgements.")


def test_actors_are_merged_and_split(findings: dict[str, Any], run: Run) -> None:
    two = next(one["id"] for one in findings["actors"] if len({m["article"] for m in one["mentions"]}) == 2)
    other = next(one["id"] for one in findings["actors"] if one["id"] != two)
    run("judge", "j.jsonl", "split", f"{two}@courrier", f"{two}@gazette", *DOSSIER)
    assert len(again(run)[1]["actors"]) == len(findings["actors"]) + 1
    Path("j.jsonl").unlink()
    run("judge", "j.jsonl", "merge", two, other, *DOSSIER)
    assert len(again(run)[1]["actors"]) == len(findings["actors"]) - 1


def test_a_file_that_is_not_there_yet_is_told_and_the_dossier_made(story: Path, run: Run) -> None:
    done, made = again(run, "--lang", "en")
    assert done.exit_code == 0
    assert done.stderr.startswith("j.jsonl: there is no file of judgements yet")
    assert made["judgements"] == []


def test_a_bad_line_is_told_and_the_rest_holds(shared: tuple[str, str], run: Run) -> None:
    run("judge", "j.jsonl", "different", *shared, *DOSSIER)
    with Path("j.jsonl").open("a", encoding="utf-8") as file:
        file.write("à relire\n")
    held = Path("j.jsonl").read_bytes()
    done, made = again(run)
    assert done.exit_code == 1
    assert done.stderr.startswith("j.jsonl:2 : cette ligne n'est pas un objet JSON")
    assert [one["state"] for one in made["judgements"]] == ["applied"]
    run("judge", "j.jsonl", "same", *shared, *DOSSIER)
    assert Path("j.jsonl").read_bytes().startswith(held)
    assert len(read_judgements("j.jsonl").judgements) == 2


def test_what_fits_no_more_and_what_gives_way_are_told(shared: tuple[str, str], run: Run) -> None:
    for kind in ("same", "different"):
        run("judge", "j.jsonl", kind, *shared, *DOSSIER)
    done, _ = again(run)
    assert done.stderr.startswith("j.jsonl:1 : un avis plus récent dit le contraire")
    Path("gazette.txt").write_text("Rien de neuf.\nRien.\n", encoding="utf-8")
    done, made = again(run)
    assert [one["state"] for one in made["judgements"]] == ["unfit"] * 2
    assert [line.partition(" : ")[0] for line in done.stderr.splitlines()] == ["j.jsonl:1", "j.jsonl:2"]
    assert "2 sans objet" in done.stdout
    assert len(read_judgements("j.jsonl").judgements) == 2


def test_a_crowd_of_lines_that_fit_no_more_is_counted(shared: tuple[str, str], run: Run) -> None:
    run("judge", "j.jsonl", "same", *shared, *DOSSIER)
    Path("j.jsonl").write_text(Path("j.jsonl").read_text(encoding="utf-8") * 9, encoding="utf-8")
    Path("gazette.txt").write_text("Rien de neuf.\nRien.\n", encoding="utf-8")
    done, _ = again(run)
    assert len(done.stderr.splitlines()) == 6
    assert done.stderr.splitlines()[-1] == "… et la même remarque que pour j.jsonl:1, encore 4 fois."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("j.jsonl", "same", "{0}", "absent"), "absent : pas dans findings.json"),
        (("j.jsonl", "same", "a1.1", "a1.99"), "a1.99 : pas dans findings.json"),
        (("j.jsonl", "merge", "p1", "p99"), "p99 : pas dans findings.json"),
        (("j.jsonl", "same", "{0}", "{0}"), "{0} : les deux côtés sont un même endroit"),
        (("courrier.txt", "same", "{0}", "{1}"), "courrier.txt : ce fichier ne contient aucun avis lisible"),
        (
            ("findings.json", "same", "{0}", "{1}"),
            "findings.json : ce fichier ne contient aucun avis lisible",
        ),
        (("absent/j.jsonl", "same", "{0}", "{1}"), "absent/j.jsonl : écriture impossible"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    shared: tuple[str, str], run: Run, arguments: tuple[str, ...], said: str
) -> None:
    held = {path: path.read_bytes() for path in Path().iterdir()}
    done = run("judge", *(one.format(*shared) for one in arguments), *DOSSIER)
    assert done.exit_code == 2
    assert said.format(*shared) in done.stderr
    assert {path: path.read_bytes() for path in Path().iterdir()} == held


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"articles": [], "quotations": [{}], "actors": 3}', "[" * 99_999]
)
def test_a_dossier_that_is_none_is_told(tmp_path: Path, run: Run, content: str) -> None:
    path = tmp_path / "findings.json"
    path.write_text(content, encoding="utf-8")
    done = run("judge", str(tmp_path / "j.jsonl"), "same", "a", "b", "--dossier", str(path))
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert "ce n'est pas un dossier lisible" in done.stderr


def test_the_page_does_not_take_the_place_of_the_judgements(story: Path, run: Run) -> None:
    Path("j.jsonl").write_text("{}\n", encoding="utf-8")
    done = run("dossier", "courrier.txt", "--judgements", "j.jsonl", "-o", "j.jsonl")
    assert done.exit_code == 2
    assert Path("j.jsonl").read_text(encoding="utf-8") == "{}\n"


def test_judgements_among_the_articles_are_no_articles(shared: tuple[str, str], run: Run) -> None:
    for kind in ("same", "different"):
        run("judge", "j.jsonl", kind, *shared, *DOSSIER)
    done = run("dossier", "courrier.txt", "j.jsonl", "--json", "again.json")
    assert (done.exit_code, len(done.stderr.splitlines())) == (0, 1)
    assert done.stderr.startswith("j.jsonl:1 : ce sont des avis, non des articles.")
