from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyarrow.fs import LocalFileSystem
from tests.corpus.kept import in_order

from recoupe.corpus import addresses
from recoupe.corpus.articles import READ, articles_of
from recoupe.corpus.rows import received
from recoupe.corpus.writing import _files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.corpus.kept import Row


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    """Give a folder with a table of each kind, in folders of their own, and what is no article."""
    rows = [{"id": f"{n}", "text": f"Un texte de la crue, le {n}.", "language": "fr"} for n in range(300)]
    (tmp_path / "mes parts/jour=1").mkdir(parents=True)
    pq.write_table(pa.Table.from_pylist(rows[:200]), tmp_path / "mes parts/jour=1/a.parquet")
    with (tmp_path / "mes parts/b.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows[200:])
    for aside in ("_SUCCESS", ".c.parquet", "_d.jsonl", "logo.png"):
        (tmp_path / "mes parts" / aside).write_bytes(b"x")
    return tmp_path / "mes parts"


def read(places: list[str]) -> list[Row]:
    parts = (part for place in places for part in articles_of(place, {}, "fr"))
    return in_order(row for batch in received(parts, READ) for row in batch.to_pylist())


def plain(rows: list[Row]) -> list[Row]:
    return [row | {"place": "", "path": "", "problem_source": "", "problem_line": ""} for row in rows]


def test_parts_at_an_address_are_read_as_those_of_a_folder(parts: Path) -> None:
    away, here = _files([parts.as_uri()]), _files([str(parts / "b.jsonl"), str(parts / "jour=1")])
    assert [one.rpartition("/")[2] for one in away] == ["b.jsonl", "a.parquet"]
    assert in_order(plain(read(away))) == in_order(plain(read(here)))
    assert len([row for row in read(away) if row["id"]]) == 300


def test_one_file_is_an_address_too(parts: Path) -> None:
    file = (parts / "b.jsonl").as_uri()
    assert addresses.files(file) == [file]
    assert addresses.source(file).id == "b"


def test_what_is_asked_of_a_store_stays_with_each_file(parts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Store:
        """One that has its files here."""

        from_uri = staticmethod(lambda _: (LocalFileSystem(), str(parts)))

    monkeypatch.setattr("pyarrow.fs.FileSystem", Store)
    assert addresses.files(f"s3:/{parts}?region=eu-west-3")[0].endswith("b.jsonl?region=eu-west-3")


@pytest.mark.parametrize("address", ["file:///no/such/folder", "file:///no/such/file.parquet", "s3://"])
def test_an_address_where_nothing_is_becomes_a_problem(address: str) -> None:
    (row,) = read(_files([address]))
    assert (row["problem_source"], row["problem_skipped"]) == (address, True)
