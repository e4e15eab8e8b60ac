from __future__ import annotations

import csv
import shutil
from html import unescape
from typing import TYPE_CHECKING

import pytest
from tests.corpus.report.written import article, passage, quotation, write_manifest, write_tables

from recoupe.corpus import CorpusError
from recoupe.corpus.report import report
from recoupe.corpus.report.dependence import COUNTED

if TYPE_CHECKING:
    from pathlib import Path

HARM = "=cmd|'/c calc'!A1<script>harm()</script>"


def test_a_page_stands_beside_its_rows(corpus: Path, tmp_path: Path) -> None:
    """The page goes where it is asked for, each of its links to rows leads to a file, and nothing else is asked."""
    page = report(corpus, tmp_path / "crue.html", language="en", title="The flood")
    text = unescape(page.read_text(encoding="utf-8"))
    names = sorted(file.name for file in (tmp_path / "crue").iterdir())
    assert len(names) == 13
    assert all(f'href="crue/{name}"' in text for name in names)
    assert "<h1>The flood</h1>" in text
    assert "default-src 'none'" in text
    assert "http:" not in text.replace("http-equiv", "")


def test_the_same_corpus_gives_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    """No clock, no order of files: a second report is the first one to the byte."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        report(corpus, tmp_path / name / "page.html")
    one, two = (
        {file.name: file.read_bytes() for file in (tmp_path / name).rglob("*.*")} for name in ("one", "two")
    )
    assert one == two


def test_no_order_of_rows_tells_in_a_report(tmp_path: Path) -> None:
    """Engines write rows in any order: the same rows the other way round give the same page and files."""
    days = ("2023-03-15T10:00", "2023-03-15T11:00", None, "2023-03-16")
    articles = [article(f"a{at}", f"Journal {at % 3}", day) for at, day in enumerate(days * 3)]
    passages = [passage(f"a{at}", f"a{at + 1}", 10, direction="b_from_a") for at in range(11)]
    voices = [quotation(f"a{at}", f"Jeanne {at % 5}", actor=None) for at in range(12)]
    dependent = [{"article": f"a{at}", "derivation": "not", **dict.fromkeys(COUNTED, at)} for at in range(12)]
    written = []
    for name, step in (("one", 1), ("other", -1)):
        tables = {"articles": articles, "passages": passages, "quotations": voices, "dependence": dependent}
        folder = write_tables(tmp_path / name, **{table: rows[::step] for table, rows in tables.items()})
        page = report(folder, title="La crue")
        files = sorted((folder / "report").iterdir())
        written.append([page.read_bytes(), *(file.read_bytes() for file in files)])
    assert written[0] == written[1]


def test_names_harm_neither_a_page_nor_a_spreadsheet(tmp_path: Path) -> None:
    """An outlet's name is text: escaped in the page, behind an apostrophe in a cell."""
    page = report(write_tables(tmp_path, articles=[article("a", HARM, title=HARM)]))
    assert page == tmp_path / "report.html"
    assert "<script>" not in page.read_text(encoding="utf-8")
    with (tmp_path / "report" / "outlets.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["outlet"] for row in csv.DictReader(file)] == [f"'{HARM}"]


def test_a_folder_without_a_corpus_is_refused(tmp_path: Path) -> None:
    """No manifest, or one that is none, is told as what it is."""
    with pytest.raises(CorpusError, match="corpus_none"):
        report(tmp_path)
    (tmp_path / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(CorpusError, match="corpus_none"):
        report(tmp_path)


def test_a_corpus_in_the_making_is_refused(tmp_path: Path) -> None:
    """Half a corpus would be told as a whole one."""
    write_manifest(tmp_path, {"articles": 1}, finished=False)
    with pytest.raises(CorpusError, match="corpus_unfinished"):
        report(tmp_path)


@pytest.mark.parametrize(
    ("name", "refused"),
    [("manifest.json", "report_name"), ("-", "report_name"), ("articles.html", "report_folder")],
)
def test_a_report_writes_over_nothing_of_a_corpus(
    corpus: Path, tmp_path: Path, name: str, refused: str
) -> None:
    """A page named as a table, or as the manifest, would put its files among those of the corpus."""
    shutil.copytree(corpus, tmp_path / "some")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CorpusError, match=refused):
        report(tmp_path / "some", tmp_path / "some" / name)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_report_may_be_written_again(corpus: Path, tmp_path: Path) -> None:
    """The files of an earlier report are its own to replace."""
    for _ in range(2):
        report(corpus, tmp_path / "page.html")
    assert (tmp_path / "page" / "outlets.csv").is_file()


def test_a_damaged_table_is_named(corpus: Path, tmp_path: Path) -> None:
    """A file that is no Parquet ends in a line, and leaves no page."""
    shutil.copytree(corpus, tmp_path / "bad")
    (file, *_) = sorted((tmp_path / "bad" / "passages").rglob("*.parquet"))
    file.write_bytes(b"nothing")
    with pytest.raises(CorpusError, match="corpus_damaged"):
        report(tmp_path / "bad")
    assert not (tmp_path / "bad" / "report.html").exists()
