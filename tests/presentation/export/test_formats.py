from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest

from recoupe import examples
from recoupe.analysis.speech import Speech, find_speech
from recoupe.article import Article
from recoupe.presentation.export import xlsx
from recoupe.presentation.export.annotations import annotation, to_annotations
from recoupe.presentation.export.csv import to_csv
from recoupe.presentation.export.quotations import quotation_lines, quotation_rows, quotation_table
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTRACT = "id article type content cue source source_form speaker depth negated heading confidence why"
SPEECHES = [find_speech(article) for article in examples.articles()[:2]]
HEARD = find_speech(Article("cut", "« Le pont restera fermé », a déclaré Jeanne Aubrac, « tout l'hiver ».\n"))
ARTICLE = HEARD.article
# Whatever the parser makes of the second piece, here it belongs to the first.
CUT = replace(HEARD.quotations[0], content=(Span(2, 23), Span(54, 66)))


def test_a_line_of_json_has_the_names_of_the_contract() -> None:
    row = json.loads("".join(quotation_lines(SPEECHES)).splitlines()[0])
    assert set(CONTRACT.split()) <= row.keys()
    assert set(row["speaker"]) == {"actor", "name"}


@pytest.mark.parametrize(
    "to_lines", [quotation_lines, lambda speeches: to_csv(quotation_table(speeches)), to_annotations]
)
def test_an_article_is_written_before_the_next_is_read(to_lines: Any) -> None:
    asked: list[str] = []

    def read() -> Iterator[Speech]:
        for speech in SPEECHES:
            asked.append(speech.article.id)
            yield speech

    chunks = to_lines(read())
    written = next(chunks)
    while SPEECHES[0].quotations[0].id not in written:
        written += next(chunks)
    assert asked == [SPEECHES[0].article.id]


def test_the_language_changes_the_reasons_and_nothing_else() -> None:
    french, english = (
        json.loads(next(quotation_lines(SPEECHES, language=one))[:-1].splitlines()[0]) for one in ("fr", "en")
    )
    assert french.pop("why") != english.pop("why")
    assert french == english


def test_a_row_tells_the_article_and_the_speaker() -> None:
    (row, *_) = quotation_rows(SPEECHES[0], "fr")
    assert row[:4] == (
        "l-echo-des-phares",
        "L'Écho des phares",
        "Un mois après le naufrage de l’Astrolène, un rapport accable la compagnie",
        "2025-02-18",
    )
    assert "Bureau d'enquête maritime" in row


def test_a_quotation_in_two_pieces_has_two_targets() -> None:
    targets = annotation(CUT, ARTICLE, "fr")["target"]
    pieces = ["Le pont restera fermé", "tout l'hiver"]
    assert [place["selector"][1]["exact"] for place in targets] == pieces
    assert CUT.said(ARTICLE.text) == " […] ".join(pieces)


def test_an_annotation_names_the_speaker_and_points_at_the_cue() -> None:
    bodies = annotation(CUT, ARTICLE, "fr")["body"]
    assert ("identifying", "Jeanne Aubrac") in [(body["purpose"], body.get("value")) for body in bodies]
    (cue,) = [body for body in bodies if body.get("id", "").endswith("#cue")]
    assert cue["selector"][1]["exact"] == "déclaré"


def test_an_annotation_of_a_page_has_its_address() -> None:
    page, file = replace(ARTICLE, url="https://exemple.fr/a"), replace(ARTICLE, id="a b")
    assert annotation(CUT, page, "fr")["target"][0]["source"] == "https://exemple.fr/a"
    assert annotation(CUT, file, "fr")["target"][0]["source"] == "urn:recoupe:article:a%20b"


@pytest.mark.parametrize("character", ["a", "é", "👩"])
def test_a_cell_too_long_for_excel_is_cut_with_a_mark(character: str) -> None:
    cell = xlsx.fitting(character * 40_000, " […] (coupé)")
    assert cell.endswith(f"{character} […] (coupé)")
    assert len(cell.encode("utf-16-le")) // 2 in (xlsx.UNITS - 1, xlsx.UNITS)
    assert xlsx.fitting(character * 10_000, "x") == character * 10_000


def test_a_workbook_has_a_frozen_head_and_a_filter(tmp_path: Path) -> None:
    xlsx.write_xlsx(quotation_table(SPEECHES), tmp_path / "a.xlsx")
    sheet = ZipFile(tmp_path / "a.xlsx").read("xl/worksheets/sheet1.xml").decode()
    total = sum(len(speech.quotations) for speech in SPEECHES)
    assert 'state="frozen"' in sheet
    assert f'<autoFilter ref="A1:T{total + 1}"/>' in sheet


def test_a_full_sheet_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROWS", 10)
    xlsx.write_xlsx(quotation_table(SPEECHES), tmp_path / "a.xlsx")
    sheets = [name for name in ZipFile(tmp_path / "a.xlsx").namelist() if "worksheets/" in name]
    assert len(sheets) == -(-sum(len(speech.quotations) for speech in SPEECHES) // 9)


def test_a_workbook_that_is_stopped_keeps_what_came(tmp_path: Path) -> None:
    def stopped() -> Iterator[Speech]:
        yield SPEECHES[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        xlsx.write_xlsx(quotation_table(stopped()), tmp_path / "a.xlsx")
    sheet = ZipFile(tmp_path / "a.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<row ") == len(SPEECHES[0].quotations) + 1


def test_a_workbook_says_the_same_bytes_twice(tmp_path: Path) -> None:
    for name in ("a", "b"):
        xlsx.write_xlsx(quotation_table(SPEECHES), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_workbook_that_cannot_be_written_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="absent"):
        xlsx.write_xlsx(quotation_table(SPEECHES), tmp_path / "absent" / "a.xlsx")
