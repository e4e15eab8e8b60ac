from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.corpus.report.written import write_tables

from recoupe.corpus.report.problems import count_problems
from recoupe.corpus.report.tables import Tables

if TYPE_CHECKING:
    from pathlib import Path


def problem(key: str, line: str, *, skipped: bool = True, article: str | None = None) -> dict[str, Any]:
    return {"source": "a.txt", "article": article, "key": key, "words": "", "line": line, "skipped": skipped}


def test_problems_are_counted_by_kind_with_one_of_each(tmp_path: Path) -> None:
    """The most frequent kind comes first; its example is the same in any order of rows."""
    rows = [
        problem("late", "trop long", article="a"),
        problem("empty", "z"),
        problem("empty", "b", skipped=False),
    ]
    for place, some in (("one", rows), ("other", rows[::-1])):
        found = count_problems(Tables(write_tables(tmp_path / place, problems=some)))
        assert [(one.key, one.count, one.skipped, one.example) for one in found] == [
            ("empty", 2, 1, "b"),
            ("late", 1, 1, "a : trop long"),
        ]
