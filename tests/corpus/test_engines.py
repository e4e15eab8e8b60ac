"""One corpus by each engine: run by `make spark`, as it needs Java."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pytest
from tests.corpus.kept import Row, counts, days, in_order, table, tables

from recoupe.corpus import Settings, write
from recoupe.corpus.analysing import findings
from recoupe.corpus.schemas import FOUND
from recoupe.corpus.settings import ALONE, TABLES
from recoupe.reading import read

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.spark

# Steps of a few articles, so that more than one is written.
ASKED = Settings(tables=TABLES, step=25)


@pytest.fixture(scope="module")
def by_spark(spark_4: str, stories: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("by_spark") / "corpus"
    write(stories, folder, address=spark_4, settings=ASKED, tasks=2)
    return folder


@pytest.fixture(scope="module")
def by_sail(stories: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("by_sail") / "corpus"
    write(stories, folder, settings=ASKED, tasks=2)
    return folder


def test_every_table_is_the_same_row_for_row_whichever_engine_made_it(by_spark: Path, by_sail: Path) -> None:
    made = tables(by_sail)
    assert tables(by_spark) == made
    assert made.keys() >= {"articles", "problems", *ALONE}
    assert days(by_spark, "quotations") == days(by_sail, "quotations")
    assert counts(by_spark) == counts(by_sail)
    assert len(made["articles"]) > 30


def test_spark_finds_what_each_article_gives_alone_in_this_process(
    by_spark: Path, stories: list[str]
) -> None:
    alone = [findings(article, settings=Settings()) for article in read(stories).articles]
    for name in ALONE:
        rows: list[Row] = [row for one in alone for row in one[name]]
        assert table(by_spark, name) == in_order(pa.Table.from_pylist(rows, FOUND[name]).to_pylist())
        assert rows


def test_spark_writes_tables_without_rows_with_their_columns(spark_4: str, tmp_path: Path) -> None:
    write(tmp_path / "nowhere", tmp_path / "out", address=spark_4)
    made = tables(tmp_path / "out")
    assert {name: len(rows) for name, rows in made.items()} == dict.fromkeys(("articles", *ALONE), 0) | {
        "problems": 1
    }
