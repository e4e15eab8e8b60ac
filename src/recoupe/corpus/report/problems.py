"""What was left out of a corpus and why, by kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.corpus.report.tables import Tables

COLUMNS = ("source", "article", "key", "line", "skipped")


@dataclass(frozen=True)
class Kind:
    """Problems of one kind.

    Args:
        skipped: those of which nothing was taken; the others are remarks.

        example: the first of their lines, in the order of letters.
    """

    key: str
    count: int
    skipped: int
    example: str


def count_problems(tables: Tables) -> tuple[Kind, ...]:
    """Return what the table `problems` tells, the most frequent first."""
    found: dict[str, Kind] = {}
    for rows in tables.read("problems", dict(zip(COLUMNS, COLUMNS, strict=True))):
        for row in rows.to_pylist():
            known = found.get(row["key"], Kind(row["key"], 0, 0, _line(row)))
            example, skipped = min(known.example, _line(row)), known.skipped + row["skipped"]
            found[row["key"]] = replace(known, count=known.count + 1, skipped=skipped, example=example)
    return tuple(sorted(found.values(), key=lambda kind: (-kind.count, kind.key)))


def _line(row: dict[str, str]) -> str:
    return f"{row['article']} : {row['line']}" if row["article"] else row["line"]
