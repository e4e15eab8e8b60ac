from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from recoupe.reading import Reading, read

openpyxl = pytest.importorskip("openpyxl")

if TYPE_CHECKING:
    from pathlib import Path

STORY = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie."
DAY = datetime(2017, 4, 12, tzinfo=UTC).replace(tzinfo=None)


def workbook(**sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def reading(folder: Path, raw: bytes) -> Reading:
    path = folder / "table.xlsx"
    path.write_bytes(raw)
    return read(path)


def test_each_row_is_an_article_and_each_cell_what_it_means(tmp_path: Path) -> None:
    """A date of the spreadsheet is a date, a whole number has no point, the export's name is passed over."""
    rows: list[list[object]] = [
        ["Export"],
        [],
        ["Titre", "Texte", "Date", "Mots", "Une"],
        ["Un", STORY, DAY, 350.0, None],
        ["Sans texte", None, DAY, 3.5, None],
        ["Deux", f"{STORY} Bis.", DAY.replace(hour=10), 3.5, "oui"],
    ]
    found = reading(tmp_path, workbook(Corpus=rows))
    assert [(one.id, one.title, one.published, one.details) for one in found.articles] == [
        ("table-4", "Un", "2017-04-12", (("Mots", "350"),)),
        ("table-6", "Deux", "2017-04-12T10:00:00", (("Mots", "3.5"), ("Une", "oui"))),
    ]
    assert [(problem.source[-2:], problem.entry) for problem in found.problems] == [
        ("sx", "columns"),
        (":5", "row_without"),
    ]


def test_sheets_without_texts_are_passed_over_where_one_has_some(tmp_path: Path) -> None:
    table: list[list[object]] = [["id", "text"], ["a", STORY]]
    notes: list[list[object]] = [["à faire", "fait"], ["x", "y"]]
    found = reading(tmp_path, workbook(Notes=notes, Mars=table, Avril=[["id", "text"], ["b", f"{STORY} 2."]]))
    assert [article.id for article in found.articles] == ["a", "b"]
    assert found.problems == ()
    alone = reading(tmp_path, workbook(Notes=notes, Vide=[]))
    assert [problem.entry for problem in alone.problems] == ["no_text_column"]


def test_a_row_of_another_sheet_is_named_by_it(tmp_path: Path) -> None:
    table: list[list[object]] = [["id", "text"], ["a", STORY], ["b", 3]]
    found = reading(tmp_path, workbook(Mars=table, Avril=table))
    assert {problem.source.rpartition("/")[2] for problem in found.problems if problem.skipped} == {
        "Mars:3",
        "Avril:3",
    }


def test_a_bomb_is_told(tmp_path: Path) -> None:
    """A workbook whose words unpack to a thousand times their size is not opened."""
    packed = io.BytesIO(workbook(A=[["id", "text"], ["a", STORY]]))
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/bombe.xml", " " * 50_000_000)
    found = reading(tmp_path, packed.getvalue())
    assert (found.articles, [problem.entry for problem in found.problems]) == ((), ["bomb"])


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"Bonjour"])
def test_what_is_no_workbook_is_told(tmp_path: Path, raw: bytes) -> None:
    assert [problem.entry for problem in reading(tmp_path, raw).problems] == ["unreadable"]


def test_a_workbook_within_an_archive_is_read(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mars.xlsx", workbook(A=[["id", "Contenu"], ["a", STORY]]))
    found = read(path, columns={"text": "Contenu"})
    assert [article.id for article in found.articles] == ["a"]
