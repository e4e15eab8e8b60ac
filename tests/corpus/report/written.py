"""Corpora as their tables stand on disk, written by the library instead of an engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.dataset as ds

from recoupe import Article, dossier, to_json
from recoupe.corpus import Manifest, Settings
from recoupe.corpus.analysing import findings
from recoupe.corpus.rows import UNDATED, day_of, to_row
from recoupe.corpus.schemas import ARTICLES, DEPENDENCE, FAMILIES, FOUND, PASSAGES, PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

Row = dict[str, Any]
EVENT = pa.struct([("id", pa.string()), ("articles", pa.list_(pa.string()))])
SCHEMAS = {
    "articles": ARTICLES,
    "problems": PROBLEMS,
    "passages": PASSAGES,
    "dependence": DEPENDENCE,
    "families": FAMILIES,
    "stories": pa.schema([("id", pa.string()), ("events", pa.list_(EVENT))]),
    **FOUND,
}
BY_DAY = ds.partitioning(pa.schema([("date", pa.string())]), flavor="hive")


def write_table(folder: Path, name: str, rows: Iterable[Row], schema: pa.Schema | None = None) -> None:
    """Write one table of a corpus, its rows apart by the day each names as `date`; what a row lacks is null."""
    rows = list(rows)
    table = pa.Table.from_pylist(rows, schema or SCHEMAS[name])
    dated = table.append_column("date", pa.array([row.get("date", UNDATED) for row in rows], pa.string()))
    ds.write_dataset(dated, folder / name, format="parquet", partitioning=BY_DAY)


def write_tables(folder: Path, **tables: Iterable[Row]) -> Path:
    """Write tables that were made by hand, and the manifest that says they are a corpus."""
    kept = {name: list(rows) for name, rows in tables.items()}
    for name, rows in kept.items():
        write_table(folder, name, rows)
    write_manifest(folder, {name: len(rows) for name, rows in kept.items()})
    return folder


def write_manifest(folder: Path, counts: Mapping[str, int], *, finished: bool = True) -> Manifest:
    """Write what a corpus with such tables was made with."""
    tables = sorted({*counts} - {"articles", "problems"})
    settings = {
        "tables": tables,
        "language": "fr",
        "model": None,
        "limit": 120.0,
        "step": 20_000,
        "window": None,
    }
    told = {**counts, "left_out": 0, "steps": 1}
    made = Manifest(
        {"recoupe": "0.1.0", "pyarrow": "17"}, settings, ("articles",), told, "abc", finished=finished
    )
    made.write(folder)
    return made


def write_corpus(folder: Path, articles: Sequence[Article]) -> Path:
    """Write every table of `articles`, as the library finds what is in them."""
    told = to_json(dossier(articles))
    alone = [findings(article, settings=Settings()) for article in articles]
    days = {article.id: day_of(article) for article in articles}
    credited = {row["id"]: row["credits"] for row in told["articles"]}
    rows: dict[str, list[Row]] = {
        "articles": [to_row(article) | {"credits": credited[article.id]} for article in articles],
        **{name: [row for one in alone for row in one[name]] for name in FOUND},
        **{name: told[name] for name in ("passages", "dependence", "families", "stories")},
        "problems": [],
    }
    dated = {name: [{**row, "date": days[_of(name, row)]} for row in some] for name, some in rows.items()}
    return write_tables(folder, **dated)


def _of(name: str, row: Row) -> str:
    """Return the article whose day is that of a row."""
    if name == "passages":
        return str(row["a"]["article"])
    if name == "families":
        return str(row["members"][0]["article"])
    if name == "stories":
        return str(row["events"][0]["articles"][0])
    return str(row["id"] if name == "articles" else row["article"])


def article(
    name: str, outlet: str | None = "Phare", published: str | None = "2023-03-15", **more: Any
) -> Row:
    """Return the row of an article."""
    day = published[:10] if published else UNDATED
    given: Row = {
        "id": name,
        "outlet": outlet,
        "published": published,
        "date": day,
        "text": "",
        "credits": [],
    }
    return {**given, **more}


def passage(a: str, b: str, words: int = 10, kind: str = "narration", direction: str = "shared") -> Row:
    """Return the row of a passage."""
    return {"a": {"article": a}, "b": {"article": b}, "words": words, "kind": kind, "direction": direction}


def quotation(
    article: str, name: str, said: str = "Le pont a cédé.", actor: str | None = "p1", depth: int = 0
) -> Row:
    """Return the row of a quotation."""
    content = [{"start": 0, "end": len(said), "text": said}]
    return {"article": article, "content": content, "depth": depth, "speaker": {"actor": actor, "name": name}}
