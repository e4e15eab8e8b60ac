from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from recoupe.article import Article
from recoupe.reading import Problem, read, stream

STORY = (
    "Le pont suspendu restera fermé jusqu'au printemps.\nLes travaux dureront cinq mois, a dit la maire.\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(count: int) -> bytes:
    return b"".join(
        json.dumps({"id": str(number), "text": f"{STORY}{number}"}).encode() + b"\n"
        for number in range(count)
    )


def test_a_packed_file_is_what_its_name_says_without_the_last_ending(here: Path) -> None:
    Path("table.jsonl.gz").write_bytes(gzip.compress(rows(3)))
    Path("pont.gz").write_bytes(gzip.compress(STORY.encode()))
    articles = read(["table.jsonl.gz", "pont.gz"]).articles
    assert [(article.id, article.path) for article in articles] == [
        ("0", "table.jsonl.gz/table.jsonl"),
        ("1", "table.jsonl.gz/table.jsonl"),
        ("2", "table.jsonl.gz/table.jsonl"),
        ("pont", "pont.gz/pont"),
    ]


def test_what_stands_before_a_cut_is_read(here: Path) -> None:
    Path("table.jsonl.gz").write_bytes(gzip.compress(rows(2000))[:-2000])
    found = list(stream("table.jsonl.gz"))
    assert sum(isinstance(one, Article) for one in found) > 100
    last = found[-1]
    assert isinstance(last, Problem)
    assert (last.entry, last.skipped) == ("unreadable", True)


def test_a_bomb_is_left_before_it_fills_anything(here: Path) -> None:
    Path("bomb.jsonl.gz").write_bytes(gzip.compress(b" " * 40_000_000))
    (problem,) = read("bomb.jsonl.gz").problems
    assert (problem.source, problem.entry) == ("bomb.jsonl.gz/bomb.jsonl", "bomb")
