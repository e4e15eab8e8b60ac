from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.web import Page, serving

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]

UNFIT: dict[str, bytes] = {
    "vide.txt": b"",
    "blancs.txt": b" \n\t\n",
    "binaire.txt": bytes(range(256)),
    "image.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "chiffres.txt": b"12 345\n---\n",
    "livre.txt": b"mot de la fin.\n" * 340_000,
    "table.csv": b"id,titre\na,Bonjour\n",
    "menu.html": b"<html><body><nav><a href='/'>Accueil</a></nav></body></html>",
    "lignes.jsonl": b'{"id": "a"}\n{\n[1]\n{"text": 1}\n',
}
ODD: dict[str, bytes] = {
    "ligne.txt": "Le pont reste fermé, a dit la maire d'Orsane hier soir.".encode(),
    "anglais.txt": b"The bridge will stay closed until spring, the mayor said.\nThe works take months.\n",
    "mac.txt": "L'été, le café de la gare reçoit des élèves âgés.\nIls ont dix ans.\n".encode("mac_roman"),
    "deux_fois.txt": "L'été, le café.\nDes élèves.\n".encode().decode("cp1252").encode(),
    "date.jsonl": '{"id": "d", "text": "La maire a parlé hier soir.", "date": "2021-02-30"}\n'.encode(),
}


@pytest.mark.parametrize("name", UNFIT)
def test_what_is_no_article_is_told_and_the_rest_done(story: Path, run: Run, name: str) -> None:
    Path(name).write_bytes(UNFIT[name])
    done = run("dossier", name, "courrier.txt")
    assert done.exit_code == 1
    assert all(told.startswith(name) for told in done.stderr.splitlines())
    assert done.stderr.count(". ") >= 1, "what to do"
    assert Path("dossier.html").exists()


@pytest.mark.parametrize("name", UNFIT)
def test_nothing_to_do_ends_with_two(story: Path, run: Run, name: str) -> None:
    Path(name).write_bytes(UNFIT[name])
    done = run("dossier", name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert not Path("dossier.html").exists()


@pytest.mark.parametrize("name", ODD)
def test_what_is_odd_is_told_and_done(story: Path, run: Run, name: str) -> None:
    Path(name).write_bytes(ODD[name])
    done = run("dossier", name)
    assert done.exit_code == 0
    assert done.stderr.startswith(name)
    assert len(done.stderr.splitlines()) == 1


def test_names_of_nothing_are_each_a_line(story: Path, run: Run) -> None:
    Path("dossier_vide").mkdir()
    os.mkfifo("tube")
    named = ["absent.txt", "dossier_vide", "tube", "ftp://exemple.fr/a"]
    done = run("dossier", *named, "courrier.txt", "--lang", "en")
    assert done.exit_code == 1
    assert sorted(told.split(": ")[0] for told in done.stderr.splitlines()) == sorted(named)
    assert run("dossier", *named).exit_code == 2


def test_a_file_named_twice_is_counted_once(story: Path, run: Run) -> None:
    done = run("dossier", "courrier.txt", str(story / "courrier.txt"))
    assert done.exit_code == 0
    assert done.stderr == (
        f"courrier.txt : déjà lu ({story / 'courrier.txt'}) ; compté une seule fois. "
        "Rien à faire si c'est bien le même article.\n"
    )


def test_a_crowd_of_like_remarks_is_summed_up_and_no_refusal_is(story: Path, run: Run) -> None:
    for number in range(8):
        Path(f"ligne{number}.txt").write_text(f"La maire a parlé hier soir, {number}.", encoding="utf-8")
        Path(f"vide{number}.txt").write_bytes(b"")
    told = run("dossier", ".").stderr.splitlines()
    assert [line.split(" ")[0] for line in told if line.startswith("vide")] == [
        f"vide{n}.txt" for n in range(8)
    ]
    assert len([line for line in told if line.startswith("ligne")]) == 5
    assert told[-1] == "… et la même remarque que pour ligne0.txt, encore 3 fois."


def test_no_source_is_a_matter_of_usage(story: Path, run: Run) -> None:
    done = run("dossier")
    assert done.exit_code == 2
    assert "SOURCE" in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("« " * 400 + "a dit Jean Dupont.\n", id="marks that open"),
        pytest.param('" ' * 400 + "a dit Jean Dupont.\n", id="marks alone"),
        pytest.param(
            "قال الرئيس « نحن هنا » أمس.\nשלום « כן », a dit Jean, \u202eà rebours\u202c.\n", id="rtl"
        ),
        pytest.param("« 👩‍👩‍👧 Oui 🇫🇷 », a dit Jean Dupont 😀.\n« Non », a dit Marie.\n", id="emoji"),
        pytest.param("« Oe\u0301" + "\u0301" * 300 + " », a dit Jean.\nElle a dit oui.\n", id="accents"),
        pytest.param("mot " * 3_000 + "\n" + "« oui », a dit Jean.\n", id="no full stop"),
        pytest.param("a" * 20_000 + " a dit Jean.\n", id="one long word"),
        pytest.param("« Oui », a dit Jean.\r\nElle a dit que non.\r\n", id="crlf"),
        pytest.param("\x0c\x0b« Oui », a dit Jean.\u2028Elle dit non.\u2029", id="rare newlines"),
    ],
)
def test_strange_texts_are_no_error(story: Path, run: Run, text: str) -> None:
    Path("a.txt").write_bytes(text.encode())
    assert run("dossier", "a.txt").exit_code == 0
    assert Path("dossier.html").exists()


def test_columns_are_shown_and_can_be_said(story: Path, run: Run) -> None:
    """What was guessed is told; what is said goes before it, for every verb."""
    text = "Le pont reste fermé depuis le 12 avril 2017."
    Path("table.csv").write_text(f"Titre;Chapô;Contenu\nUn;{text} A.;{text}\n", encoding="utf-8")
    done = run("times", "table.csv", "--lang", "en")
    assert "columns read as: text ← Contenu, title ← Titre; kept beside: Chapô" in done.stderr
    for verb in ("times", "read"):
        asked = run(verb, "table.csv", "--columns", "titre=Contenu,text=Chapô", "--format", "csv")
        assert asked.exit_code == 0
        assert "2017-04-12" in asked.stdout or f"{text} A." in asked.stdout
    wrong = run("times", "table.csv", "--columns", "chapo=Chapô", "--lang", "en")
    assert "“chapo” is no field of an article" in wrong.stderr


def test_a_link_to_this_machine_is_read_where_that_is_meant(
    story: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every verb takes the same options for links; what was fetched can be read again without the network."""
    monkeypatch.setenv("RECOUPE_CACHE", str(story / "cache"))
    with serving() as server:
        server.pages["/pont"] = Page(Path("courrier.txt").read_bytes(), type="text/plain")
        link = server.link("/pont")
        assert run("dossier", link, "--lang", "en").stderr.startswith(
            f"{link}: 127.0.0.1 is an address of this machine"
        )
        assert run("dossier", link, "--allow-private", "--fresh").exit_code == 0
    assert run("times", link, "--allow-private").exit_code == 2
    assert run("times", link, "--offline").exit_code == 0


def outlets(run: Run, *given: str) -> list[str]:
    """Return the outlet of each article of a table whose page nobody names."""
    row = {"id": "a", "text": "Le pont reste fermé.", "url": "https://www.petitecho.example/1"}
    Path("un.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return [json.loads(line)["outlet"] for line in run("read", "un.jsonl", *given).stdout.splitlines()]


def test_outlets_of_one_s_own_are_given_by_a_file_or_once_for_all(
    story: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("medias.toml").write_text('"Le Petit Écho" = "petitecho.example"\n', encoding="utf-8")
    assert outlets(run) == ["petitecho.example"]
    assert outlets(run, "--outlets", "medias.toml") == ["Le Petit Écho"]
    monkeypatch.setenv("RECOUPE_OUTLETS", "medias.toml")
    assert outlets(run) == ["Le Petit Écho"]


def test_a_table_of_outlets_that_cannot_be_read_is_told(story: Path, run: Run) -> None:
    done = run("read", "courrier.txt", "--outlets", "nulle_part.toml", "--lang", "en")
    assert done.exit_code == 0
    assert done.stderr.startswith("nulle_part.toml: this table of outlets cannot be read")
