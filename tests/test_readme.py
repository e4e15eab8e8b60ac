"""The documents say what is: commands run, the excerpt is what the demo prints, names and files exist."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from recoupe.analysis.speech import Speech
from recoupe.article import Article
from recoupe.cli import main
from recoupe.presentation.export.quotations import COLUMNS
from recoupe.presentation.export.timeline import TIMELINE
from recoupe.presentation.export.times import TIMES
from recoupe.store import Store

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STORY = "« Le pont restera fermé », a déclaré lundi la maire d'Orsane, Jeanne Aubrac.\nElle a promis une navette.\n"


def fenced(language: str) -> list[str]:
    return [body for kind, body in FENCED.findall(README) if kind == language]


def commands(program: str) -> list[str]:
    lines = [line.partition("  #")[0].strip() for body in fenced("sh") for line in body.splitlines()]
    return [line for line in lines if re.search(rf"(^|\| ){program} ", line)]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for name in ("one", "two"):
        (tmp_path / "articles" / f"{name}.txt").write_text(f"{STORY}Article {name}.\n", encoding="utf-8")
    (tmp_path / "table.jsonl").write_text(
        '{"id": "a", "text": "La maire a parlé hier soir."}\n', encoding="utf-8"
    )
    page = f"<html><title>Le pont</title><body><article><p>{STORY * 5}</p></article></body></html>"
    (tmp_path / "export.html").write_text(page, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        archive.writestr("pont.html", page)
    with Store(str(tmp_path / "recoupe.db")) as store:
        store.add(Speech(Article("pont", "Le pont d'Orsane rouvrira lundi.")))
    (tmp_path / "crawl.warc.gz").write_bytes(gzip.compress(crawled(page)))
    return tmp_path


def crawled(page: str) -> bytes:
    body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        "WARC-Date: 2023-03-14T10:00:00Z\r\nWARC-Target-URI: https://phare.example/pont.html\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


@pytest.mark.parametrize("command", commands("recoupe"))
def test_each_command_of_the_readme_runs(desk: Path, command: str) -> None:
    program = desk / "bin" / "recoupe"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nfrom recoupe.cli import main\nmain()\n", encoding="utf-8")
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(["sh", "-c", command.replace(" --open", "")], env={**os.environ, "PATH": path}, check=True)


@pytest.mark.parametrize("code", fenced("python"))
def test_the_python_of_the_readme_runs(desk: Path, code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_excerpt_is_what_the_demo_prints(desk: Path) -> None:
    printed = words_of_lines(CliRunner(env={"COLUMNS": "80"}).invoke(main, ["demo"]).stdout)
    (excerpt,) = fenced("text")
    assert [line for line in words_of_lines(excerpt) if line not in [*printed, "", "…"]] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_target_of_make_that_is_named_exists(document: str) -> None:
    named = re.findall(r"`?\bmake ((?:[a-z]+ ?)+)", "\n".join(re.findall(r"`[^`]+`", text_of(document))))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {target for words in named for target in words.split()} <= targets


def test_the_targets_of_the_first_screen_exist() -> None:
    assert [command.split()[1] for command in commands("make")] == ["demo", "test"]


@pytest.mark.parametrize(
    "verb", ["copies", "desk", "dossier", "judge", "quotations", "search", "timeline", "times"]
)
def test_each_option_is_in_the_readme(verb: str) -> None:
    options = [one for one in main.commands[verb].params if isinstance(one, click.Option)]
    assert all(f"`{one.opts[0]}" in README for one in options)


@pytest.mark.parametrize("columns", [COLUMNS, TIMELINE, TIMES], ids=["quotations", "timeline", "times"])
def test_the_columns_are_in_the_readme_in_their_order(columns: dict[str, int]) -> None:
    assert ", ".join(f"`{name}`" for name in columns) in README


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_file_that_is_named_exists(document: str) -> None:
    names = re.findall(r"`([\w./-]+/[\w./-]*)`|\]\((?!http)([^)]+)\)", text_of(document))
    named = [name or linked for name, linked in names]
    places = (ROOT, ROOT / "src" / "recoupe")
    assert [name for name in named if not any((place / name).exists() for place in places)] == []


def words_of_lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def text_of(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")
