"""Whatever the text and whatever the format, what is written is what stands at the span that is written."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.presentation.export.speeches import speeches

from recoupe.presentation.export.annotations import to_annotations
from recoupe.presentation.export.cells import FORMULA, harmless
from recoupe.presentation.export.csv import to_csv
from recoupe.presentation.export.quotations import COLUMNS, quotation_lines, quotation_table
from recoupe.presentation.export.xlsx import write_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.analysis.speech import Speech

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ANY = st.lists(speeches(), max_size=3)


def lines(chunks: Iterable[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in "".join(chunks).splitlines()]


def told(found: list[Speech]) -> list[tuple[Speech, Any]]:
    return [(speech, quotation) for speech in found for quotation in speech.quotations]


def places(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object that has a start, wherever it lies."""
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from places(inner)
    if isinstance(value, dict) and "start" in value:
        yield value


def sheet(path: Path) -> list[dict[str, str]]:
    """Return the rows of a workbook, as Excel would show them."""
    root = ET.fromstring(ZipFile(path).read("xl/worksheets/sheet1.xml"))  # noqa: S314 - we have just written it
    assert root.find(f".//{SHEET}f") is None, "no cell is a formula"
    rows = [["".join(cell.itertext()) for cell in row] for row in root.iter(f"{SHEET}row")]
    shown = [
        [re.sub("_x([0-9A-F]{4})_", lambda code: chr(int(code[1], 16)), cell) for cell in row] for row in rows
    ]
    return [dict(zip(shown[0], row, strict=True)) for row in shown[1:]]


@given(ANY)
def test_json_lines(found: list[Speech]) -> None:
    rows = lines(quotation_lines(found))
    assert [row["id"] for row in rows] == [quotation.id for _, quotation in told(found)]
    for row, (speech, quotation) in zip(rows, told(found), strict=True):
        assert all(speech.article.text[p["start"] : p["end"]] == p["text"] for p in places(row))
        assert [(p["start"], p["end"]) for p in row["content"]] == [
            (s.start, s.end) for s in quotation.content
        ]


@given(ANY)
def test_annotations(found: list[Speech]) -> None:
    for node, (speech, quotation) in zip(lines(to_annotations(found)), told(found), strict=True):
        text = speech.article.text
        selectors = [(place, exact) for place, exact in _selectors(node)]
        assert len(selectors) == len(quotation.content) + len(quotation.cue) + (quotation.source is not None)
        for place, exact in selectors:
            assert text[place["start"] : place["end"]] == exact["exact"]
            around = exact["prefix"] + exact["exact"] + exact["suffix"]
            assert text[place["start"] - len(exact["prefix"]) :][: len(around)] == around


def _selectors(node: Any) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _selectors(inner)
    if isinstance(node, dict) and "selector" in node:
        place, exact = node["selector"]
        yield place, exact


@given(ANY, st.sampled_from(",;\t|"))
def test_csv(found: list[Speech], delimiter: str) -> None:
    written = "".join(to_csv(quotation_table(found), delimiter=delimiter))
    assert written.startswith("\ufeffarticle")
    rows = list(csv.DictReader(StringIO(written[1:], newline=""), delimiter=delimiter))
    _hold_what_is_said(rows, found)


@settings(max_examples=30)
@given(ANY)
def test_xlsx(found: list[Speech]) -> None:
    with TemporaryDirectory() as folder:
        write_xlsx(quotation_table(found), Path(folder, "a.xlsx"))
        _hold_what_is_said(sheet(Path(folder, "a.xlsx")), found)


def _hold_what_is_said(rows: list[dict[str, str]], found: list[Speech]) -> None:
    for row, (speech, quotation) in zip(rows, told(found), strict=True):
        text = speech.article.text
        assert list(row) == list(COLUMNS)
        assert (int(row["start"]), int(row["end"])) == (quotation.content[0].start, quotation.content[-1].end)
        assert row["content"] == harmless(quotation.said(text))
        assert row["source"] == harmless(quotation.source.of(text) if quotation.source else "")
        assert not any(cell.startswith(FORMULA) for cell in row.values())
        if len(quotation.content) == 1:
            assert row["content"] == harmless(text[int(row["start"]) : int(row["end"])])


@pytest.mark.parametrize("written", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "\x00=1"])
def test_a_formula_becomes_words(written: str) -> None:
    assert harmless(written) == "'" + written.lstrip("\x00")


@pytest.mark.parametrize("written", ["", "oui = non", "« -1 »", "—", "l’été"])
def test_other_words_stay_as_they_are(written: str) -> None:
    assert harmless(written) == written
