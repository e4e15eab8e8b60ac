from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.corpus.report.written import article, passage, write_tables

from recoupe.corpus.report import tables
from recoupe.corpus.report.tables import Tables

if TYPE_CHECKING:
    from pathlib import Path


def ids(folder: Path, **asked: list[str]) -> list[str]:
    read = Tables(folder).read("articles", {"id": "id"}, **asked)
    return sorted(name for rows in read for name in rows["id"].to_pylist())


def test_a_table_that_is_not_there_has_no_rows(tmp_path: Path) -> None:
    """An absent table is no error: the user chose not to write it."""
    assert "passages" not in Tables(tmp_path)
    assert list(Tables(tmp_path).read("passages", {"words": "words"})) == []


def test_a_column_inside_another_is_read_by_its_path(tmp_path: Path) -> None:
    """`a.article` is read without the text beside it; a column that an older table lacks is left out."""
    write_tables(tmp_path, passages=[passage("x", "y")])
    (rows,) = Tables(tmp_path).read("passages", {"a": "a.article", "new": "nowhere"})
    assert rows.to_pylist() == [{"a": "x"}]


def test_files_of_other_days_are_left_alone(tmp_path: Path) -> None:
    """Asked for days, a table gives the rows of those days alone."""
    days = ("2023-03-15", "2023-03-16", None)
    write_tables(tmp_path, articles=[article(f"a{at}", published=day) for at, day in enumerate(days)])
    assert ids(tmp_path, days=["2023-03-16", "unknown"]) == ["a1", "a2"]


@pytest.mark.parametrize(("together", "stretch"), [(1, 1), (2, 3), (256, 50_000)])
def test_however_many_are_read_at_once_each_row_comes_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, together: int, stretch: int
) -> None:
    """Files opened together and rows counted together change nothing of what is read."""
    monkeypatch.setattr(tables, "TOGETHER", together)
    monkeypatch.setattr(tables, "STRETCH", stretch)
    names = [f"a{day}" for day in range(10, 20)]
    write_tables(tmp_path, articles=[article(name, published=f"2023-03-{name[1:]}") for name in names])
    assert ids(tmp_path) == names
