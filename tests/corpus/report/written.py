"""Corpora as their tables stand on disk, written by the library instead of an engine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.dataset as ds

from recoupe import Article, dossier, to_json
from recoupe.corpus import Manifest, Settings
from recoupe.corpus.analysing import findings
from recoupe.corpus.rows import UNDATED, day_of, to_row
from recoupe.corpus.schemas import ARTICLES, DEPENDENCE, FAMILIES, FOUND, PASSAGES, PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Row = dict[str, Any]
MOMENT = pa.struct([(name, pa.string()) for name in ("earliest", "latest", "precision", "value")])
EVENT = pa.struct([("id", pa.string()), ("articles", pa.list_(pa.string())), ("date", MOMENT)])
STORIES = pa.schema([("id", pa.string()), ("events", pa.list_(EVENT))])
SCHEMAS = {
    "articles": ARTICLES,
    "problems": PROBLEMS,
    "passages": PASSAGES,
    "dependence": DEPENDENCE,
    "families": FAMILIES,
    "stories": STORIES,
    **FOUND,
}


def write_table(folder: Path, name: str, rows: Iterable[Row], days: Iterable[str] | None = None) -> None:
    """Write one table of a corpus, its rows apart by `days` where given."""
    table = pa.Table.from_pylist(list(rows), SCHEMAS[name])
    if days is None:
        ds.write_dataset(table, folder / name, format="parquet")
        return
    dated = table.append_column("date", pa.array(list(days), pa.string()))
    by = ds.partitioning(pa.schema([("date", pa.string())]), flavor="hive")
    ds.write_dataset(dated, folder / name, format="parquet", partitioning=by, max_partitions=10_000)


def write_corpus(
    folder: Path, articles: Sequence[Article], without: Iterable[str] = (), problems: Iterable[Row] = ()
) -> Path:
    """Write the tables of `articles` to `folder`, save those it is to be `without`."""
    told = to_json(dossier(articles))
    alone = [findings(article, settings=Settings()) for article in articles]
    days = {article.id: day_of(article) for article in articles}
    rows: dict[str, list[Row]] = {
        "articles": [to_row(replace(article)) | _laid_out(told, article.id) for article in articles],
        **{name: [row for one in alone for row in one[name]] for name in FOUND},
        **{name: told[name] for name in ("passages", "dependence", "families", "stories")},
    }
    for name, some in rows.items():
        if name not in without:
            write_table(folder, name, some, [days.get(_of(name, row), UNDATED) for row in some])
    write_table(folder, "problems", problems)
    counts = {name: len(some) for name, some in rows.items()}
    settings = {
        "tables": sorted({*rows} - {*without, "articles"}),
        "language": "fr",
        "model": None,
        "limit": 120.0,
    }
    made = Manifest(
        {"recoupe": "0.1.0"}, settings, ("articles",), {**counts, "left_out": 0}, "abc", finished=True
    )
    made.write(folder)
    return folder


def _laid_out(told: Row, name: str) -> Row:
    (row,) = (row for row in told["articles"] if row["id"] == name)
    return {part: row[part] for part in ("blocks", "credits")}


def _of(name: str, row: Row) -> str:
    """Return the article whose day is that of a row."""
    if name == "passages":
        return str(row["a"]["article"])
    if name == "families":
        return str(row["members"][0]["article"])
    if name == "stories":
        return str(row["events"][0]["articles"][0])
    return str(row["id"] if name == "articles" else row["article"])
