from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.dataset as ds
import pytest
from tests.corpus.kept import days, in_order, table, tables

from recoupe.corpus import CorpusError, Settings, write
from recoupe.corpus.analysing import findings
from recoupe.corpus.report import report
from recoupe.corpus.schemas import FOUND
from recoupe.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = {
    "havre": "« Le pont restera fermé jusqu'à lundi », a annoncé jeudi le maire, Paul Trévidic.",
    "cote": "Selon la préfecture, 320 personnes ont été évacuées mardi 14 mars 2023.",
    "phare": "Jeanne Aubrac a assuré que « rien ne permet de conclure ». Elle s'exprimait le 12 mars.",
}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Give a folder of three articles, two of one day."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        day = "2023-03-16" if name == "phare" else "2023-03-15"
        (folder / f"{name}.txt").write_text(
            f"---\npublished: {day}\n---\nUn pont, une crue\n\n{text}\n", encoding="utf-8"
        )
    return folder


def test_the_tables_hold_what_each_article_gives_alone(sources: Path, tmp_path: Path) -> None:
    manifest = write(sources, tmp_path / "out", settings=Settings(step=2), tasks=2)
    alone = [findings(article, settings=Settings()) for article in read(sources).articles]
    for name in Settings().tables:
        rows = pa.Table.from_pylist([row for one in alone for row in one[name]], FOUND[name]).to_pylist()
        assert table(tmp_path / "out", name) == in_order(rows)
        assert manifest.counts[name] == len(rows) > 0
    assert manifest.counts["left_out"] == 0
    assert days(tmp_path / "out", "quotations") == {"2023-03-15", "2023-03-16"}
    assert not (tmp_path / "out/work").exists()
    assert manifest.digest in (tmp_path / "out/method.md").read_text(encoding="utf-8")
    report(tmp_path / "out")
    rows = (tmp_path / "out/report/outlets.csv").read_text(encoding="utf-8-sig").splitlines()
    assert rows == ["outlet,articles,first,last", ",3,2023-03-15,2023-03-16"]


def test_the_language_told_of_the_articles_is_not_that_of_the_corpus(sources: Path, tmp_path: Path) -> None:
    manifest = write(sources, tmp_path / "out", settings=Settings(tables=()), language="en")
    assert manifest.settings["language"] == "fr"
    assert manifest.settings["read"] == {"language": "en"}


def test_a_stopped_run_goes_on_and_gives_the_same(sources: Path, tmp_path: Path) -> None:
    asked = Settings(step=1)
    write(sources, tmp_path / "whole", settings=asked)
    for stop in (2, 4, 7):
        with pytest.raises(KeyboardInterrupt):
            write(sources, tmp_path / "parts", settings=asked, resume=True, progress=stopping(stop))
    write(sources, tmp_path / "parts", settings=asked, resume=True)
    assert tables(tmp_path / "parts") == tables(tmp_path / "whole")


def stopping(after: int) -> Callable[[int, int], None]:
    """Return a progress that stops the run once so many steps are done."""

    def progress(done: int, _: int) -> None:
        if done >= after:
            raise KeyboardInterrupt

    return progress


def test_articles_of_one_name_are_told_apart_by_what_they_are(tmp_path: Path) -> None:
    for folder, text in (("one", TEXTS["havre"]), ("two", TEXTS["cote"]), ("three", TEXTS["havre"])):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text(text, encoding="utf-8")
    names = [tmp_path / name for name in ("one", "two", "three")]
    asked = Settings(tables=("times",))
    write(names, tmp_path / "out", settings=asked)
    write(names[::-1], tmp_path / "again", settings=asked)
    ids = [row["id"] for row in table(tmp_path / "out", "articles")]
    assert len(ids) == 2
    assert all(one.startswith("same-") for one in ids)
    assert table(tmp_path / "out", "articles") == table(tmp_path / "again", "articles")


def test_an_article_that_takes_too_long_is_set_aside_with_its_reason(sources: Path, tmp_path: Path) -> None:
    manifest = write(sources, tmp_path / "out", settings=Settings(limit=0.0001))
    assert {row["key"] for row in table(tmp_path / "out", "problems")} == {"failures.late"}
    assert manifest.counts["left_out"] == 3
    assert manifest.counts["articles"] == 3
    assert manifest.counts["quotations"] == 0


def test_a_source_that_cannot_be_read_is_a_problem_and_the_rest_is_written(
    sources: Path, tmp_path: Path
) -> None:
    manifest = write([sources, tmp_path / "nowhere"], tmp_path / "out", settings=Settings(tables=()))
    assert [row["key"] for row in table(tmp_path / "out", "problems")] == ["missing"]
    assert manifest.counts["articles"] == 3


def test_tables_without_rows_have_their_columns(tmp_path: Path) -> None:
    """Whoever reads them then needs to know nothing of what was found."""
    manifest = write(tmp_path / "nowhere", tmp_path / "out", settings=Settings())
    assert {name: manifest.counts[name] for name in ("articles", *Settings().tables)} == dict.fromkeys(
        ("articles", *Settings().tables), 0
    )
    assert ds.dataset(tmp_path / "out/times").schema.names == FOUND["times"].names
    assert table(tmp_path / "out", "articles") == []


def test_a_corpus_is_neither_written_over_nor_gone_on_with_by_another_run(
    sources: Path, tmp_path: Path
) -> None:
    write(sources, tmp_path / "out", settings=Settings(tables=()))
    with pytest.raises(CorpusError, match="corpus_there"):
        write(sources, tmp_path / "out", settings=Settings(tables=()))
    with pytest.raises(CorpusError, match="corpus_other"):
        write(sources, tmp_path / "out", settings=Settings(tables=("times",)), resume=True)
