"""The tables of a corpus as rows in an order of their own, whoever wrote them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.dataset as ds

from recoupe.corpus.manifest import NAME
from recoupe.corpus.workplace import WORK

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Row = dict[str, Any]
BY_DAY = ds.partitioning(pa.schema([("date", pa.string())]), flavor="hive")


def table(folder: Path, name: str) -> list[Row]:
    """Return the rows of one table."""
    return in_order(ds.dataset(folder / name).to_table().to_pylist())


def days(folder: Path, name: str) -> set[str]:
    """Return the days that one table has."""
    return set(ds.dataset(folder / name, partitioning=BY_DAY).to_table(["date"])["date"].to_pylist())


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Return `rows` in an order of their own."""
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


def tables(folder: Path) -> dict[str, list[Row]]:
    """Return those of each table that stands in `folder`, whatever step they were left by."""
    names = sorted(one.name for one in folder.iterdir() if one.is_dir() and one.name != WORK)
    return {name: table(folder, name) for name in names}


def counts(folder: Path) -> dict[str, int]:
    """Return what its manifest counts."""
    return dict(json.loads((folder / NAME).read_text(encoding="utf-8"))["counts"])
