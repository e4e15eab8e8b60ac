from __future__ import annotations

import resource
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from pyspark.errors import PySparkException
from tests.corpus import poison
from tests.corpus.kept import counts, table, tables

from recoupe.article import Article
from recoupe.corpus import CorpusError, Settings, analysing, write
from recoupe.corpus import articles as reading
from recoupe.corpus.stops import told
from recoupe.corpus.workplace import ATTEMPTS, WORK

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "« Le pont restera fermé », a annoncé jeudi le maire, Paul Trévidic, {}."
# A run that ends itself, as nothing else can end it so surely, once so many steps are done.
KILLED = """
import os, signal, sys
from recoupe.corpus import Settings, write
def progress(done, _):
    if done >= int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
asked = Settings(step=2, tables=("times",))
write(sys.argv[1], sys.argv[2], settings=asked, tasks=1, resume=True, progress=progress)
"""

RECOUPE = "from recoupe.cli import main; main()"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Give a folder of three articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for place in ("au Havre", "à Brest", "à Sète"):
        (folder / f"{place[-4:]}.txt").write_text(TEXT.format(place), encoding="utf-8")
    return folder


def test_a_run_that_is_killed_goes_on_and_gives_the_same(sources: Path, tmp_path: Path) -> None:
    """Whatever it had begun to write."""
    out = tmp_path / "out"
    killed = subprocess.run([sys.executable, "-c", KILLED, sources, out, "3"], check=False)
    assert killed.returncode == -signal.SIGKILL
    for begun in (out / WORK / ATTEMPTS / "half", out / "times"):
        begun.mkdir(parents=True, exist_ok=True)
        (begun / "half.parquet").write_bytes(b"PAR1")
    asked = Settings(step=2, tables=("times",))
    write(sources, out, settings=asked, tasks=1, resume=True)
    write(sources, tmp_path / "whole", settings=asked, tasks=1)
    assert tables(out) == tables(tmp_path / "whole")
    assert counts(out) == counts(tmp_path / "whole")
    assert not (out / WORK).exists()


def test_an_article_that_hangs_kills_or_devours_is_set_aside_and_no_other(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for deed in ("endort", "tue", "dévore"):
        (sources / f"{deed}.txt").write_text(TEXT.format(f"qui {deed}"), encoding="utf-8")
    monkeypatch.setattr(analysing, "findings", poison.findings)
    manifest = write(sources, tmp_path / "out", settings=Settings(limit=1), tasks=2)
    assert {row["article"]: row["key"] for row in table(tmp_path / "out", "problems") if row["skipped"]} == {
        "endort": "failures.late",
        "tue": "failures.killed",
        "dévore": "failures.killed",
    }
    assert manifest.counts["articles"] == 6
    assert manifest.counts["left_out"] == 3


def test_a_source_that_ends_who_reads_it_is_a_problem_and_the_rest_is_read(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sources / "tue.txt").write_text("Un texte.", encoding="utf-8")
    monkeypatch.setattr(reading, "articles_of", poison.articles_of)
    manifest = write(sources, tmp_path / "out", settings=Settings(tables=()), tasks=1)
    (row,) = [row for row in table(tmp_path / "out", "problems") if row["skipped"]]
    assert (row["source"], row["key"]) == (str(sources / "tue.txt"), "stopped")
    assert manifest.counts["articles"] == 3


def test_an_article_that_wants_more_memory_than_there_is_is_set_aside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def starved(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(analysing, "analyse", starved)
    assert analysing.findings(Article("a", "Un texte."), settings=Settings())["key"] == "failures.memory"


def test_a_full_disk_is_told_and_nothing_finished_is_lost(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = [sys.executable, "-c", RECOUPE, "corpus", str(sources), "--out", str(out), "--tables", "times"]
    full = subprocess.run(asked, check=False, capture_output=True, text=True, preexec_fn=small_files)
    assert full.returncode == 2
    assert full.stderr.splitlines()[-1].startswith(f"{out} : plus de place sur le disque.")
    assert "Traceback" not in full.stderr
    assert subprocess.run([*asked, "--resume"], check=False, capture_output=True).returncode == 0
    assert counts(out)["articles"] == 3
    assert not (out / WORK).exists()


def small_files() -> None:
    """Allow files of 6 kB, as if there were no room for more: the manifest is smaller, a table is not."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))


def test_what_an_engine_says_becomes_a_line(tmp_path: Path) -> None:
    said = {
        "[RETRIES_EXCEEDED] The maximum number of retries has been exceeded.": ("corpus_gone", "sc://là"),
        "write failed: No space left on device (os error 28)": ("corpus_full", str(tmp_path)),
        "Traceback:\n  of ours\nKeyError: 'x'": ("corpus_failed", "sc://là", "Traceback: … KeyError: 'x'"),
        "": ("corpus_failed", "sc://là", ""),
    }
    for words, line in said.items():
        with pytest.raises(CorpusError) as stop, told(str(tmp_path), "sc://là"):
            raise PySparkException(words)
        assert (stop.value.key, *stop.value.words) == line


def test_a_manifest_that_cannot_be_read_is_told(sources: Path, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{}", encoding="utf-8")
    with pytest.raises(CorpusError, match="corpus_manifest"):
        write(sources, tmp_path, resume=True)
