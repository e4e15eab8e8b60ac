from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from recoupe.reading import read

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

if TYPE_CHECKING:
    from pathlib import Path

STORY = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie."


def test_each_row_is_an_article(tmp_path: Path) -> None:
    """Dates, lists of authors and numbers are read; raw bytes and records are left alone."""
    path = tmp_path / "table.parquet"
    columns = {
        "doc_id": ["a", "b", "c"],
        "Contenu": [STORY, None, f"{STORY} Bis."],
        "date": pa.array([date(2017, 4, 12)] * 3),
        "auteurs": pa.array([["Anne Le Goff", "Louis Kerbrat"], None, []]),
        "mots": [12, 0, 13],
        "raw": pa.array([b"\x00"] * 3),
        "langue": pa.array(["fr"] * 3).dictionary_encode(),
    }
    pq.write_table(pa.table(columns), path)
    found = read(path)
    assert [(one.id, one.published, one.authors, one.details, one.language) for one in found.articles] == [
        ("a", "2017-04-12", ("Anne Le Goff", "Louis Kerbrat"), (("mots", "12"),), "fr"),
        ("c", "2017-04-12", (), (("mots", "13"),), "fr"),
    ]
    assert [(problem.source[-2:], problem.entry) for problem in found.problems] == [
        ("et", "columns"),
        (":2", "row_without"),
    ]


@pytest.mark.parametrize("cut", [0, 3, 40])
def test_a_file_cut_short_is_told(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "table.parquet"
    pq.write_table(pa.table({"id": ["a"], "text": [STORY]}), path)
    path.write_bytes(path.read_bytes()[: cut or None][: path.stat().st_size - 1])
    assert [problem.entry for problem in read(path).problems] == ["unreadable"]
