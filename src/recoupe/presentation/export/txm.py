"""Articles as a corpus of TXM: a zip of texts, and the table of what is said of them."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from io import TextIOWrapper
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, cast

from recoupe.presentation.export.variables import variables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from recoupe.article import Article

TABLE = "metadata.csv"
NO_NAME = re.compile(r"[^\w.-]+")
# File systems take 255 bytes, and a letter four.
NAME = 60
# The table is kept beside until all texts are written: in memory up to that many bytes.
SPOOLED = 20_000_000
# Same articles, same bytes: a member does not say when it was written.
NO_TIME = (1980, 1, 1, 0, 0, 0)


def write_txm(articles: Iterable[Article], path: Path) -> None:
    """Write `articles` to the zip `path`, one in memory at a time; unpacked, TXM imports it as TXT + CSV.

    A file is called by its article's id, without what the names of files cannot hold.

    Raises:
        OSError: it cannot be written.
    """
    with (
        SpooledTemporaryFile(SPOOLED, "w+", encoding="utf-8", newline="") as rows,
        zipfile.ZipFile(path, "w") as archive,
    ):
        columns = _texts(articles, archive, cast("IO[str]", rows))
        rows.seek(0)
        _table(archive, columns, map(json.loads, cast("IO[str]", rows)))


def _texts(articles: Iterable[Article], archive: zipfile.ZipFile, rows: IO[str]) -> list[str]:
    """Write the texts, and a row for each; return the columns that all rows need."""
    columns: dict[str, None] = {}
    taken: dict[str, int] = {}
    for article in articles:
        name = _free(NO_NAME.sub("_", article.id)[:NAME].strip(".") or "texte", taken)
        row = variables(article)
        columns.update(dict.fromkeys(row))
        rows.write(json.dumps([name, row]) + "\n")
        archive.writestr(_member(f"{name}.txt"), article.text)
    return list(columns)


def _table(archive: zipfile.ZipFile, columns: list[str], rows: Iterator[tuple[str, dict[str, str]]]) -> None:
    with (
        archive.open(_member(TABLE), "w", force_zip64=True) as raw,
        TextIOWrapper(raw, encoding="utf-8", newline="") as file,
    ):
        table = csv.writer(file)
        table.writerow(["id", *columns])
        table.writerows([name, *(row.get(column, "") for column in columns)] for name, row in rows)


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, NO_TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _free(name: str, taken: dict[str, int]) -> str:
    """Return `name`, or it with a number where it is taken; Windows does not tell capitals apart."""
    key = name.lower()
    if key not in taken:
        taken[key] = 1
        return name
    taken[key] += 1
    return _free(f"{name}-{taken[key]}", taken)
