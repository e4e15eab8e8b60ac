from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

import recoupe
from recoupe.presentation.export.cells import FORMULA, Table
from recoupe.presentation.export.copies import (
    ARTICLES,
    PASSAGES,
    article_table,
    boilerplate_table,
    passage_lines,
    passage_table,
)
from recoupe.presentation.export.csv import to_csv

if TYPE_CHECKING:
    from recoupe import Copies

SHARED = (
    "Les pompiers ont maîtrisé dans la nuit l'incendie qui ravageait depuis dimanche "
    "trois hectares de garrigue au-dessus du hameau"
)
TITLE = "le ministre norvégien des Affaires étrangères Olav Berge et la"


def found(*texts: str, outlet: str = "=Le Phare") -> Copies:
    articles = [recoupe.Article(f"a{n}", text, outlet=outlet, title="+1") for n, text in enumerate(texts)]
    return recoupe.copies(articles, speech=False)


def read(table: Table) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO("".join(to_csv(table))[1:], newline="")))


def test_a_passage_has_both_its_sides() -> None:
    copies = found(f"{SHARED}.", f"Rappel. {SHARED}.")
    (row,) = read(passage_table(copies.passages, copies.articles))
    assert list(row) == list(PASSAGES)
    assert (row["kind"], row["words"], row["edits"], row["direction"]) == ("narration", "21", "0", "shared")
    assert row["a_text"] == row["b_text"] == f"{SHARED}."
    assert (row["a_article"], row["b_start"]) == ("a0", "8")


def test_an_article_has_its_shares() -> None:
    copies = found(f"{SHARED}.", f"Rappel. {SHARED}.", "Rien de commun ici.")
    rows = read(article_table(copies))
    assert [list(row) for row in rows] == [list(ARTICLES)] * 3
    assert [row["derivation"] for row in rows] == ["wholly", "wholly", "not"]
    assert [row["family"] for row in rows] == ["f1", "f1", ""]
    assert (rows[1]["narration"], rows[1]["narration_elsewhere"], rows[1]["narration_share"]) == (
        "22",
        "21",
        "0.9545",
    )


def test_boilerplate_has_its_count_and_first_place() -> None:
    (row,) = read(boilerplate_table(found(f"Hier, {TITLE} reine.", f"Pour {TITLE} Chine.")))
    assert (row["articles"], row["text"], row["article"], row["start"]) == ("2", TITLE, "a0", "6")


def test_no_cell_is_a_formula() -> None:
    copies = found(f"={SHARED}.", f"={SHARED}.")
    for table in (passage_table(copies.passages, copies.articles), article_table(copies)):
        assert not any(cell.startswith(FORMULA) for row in read(table) for cell in row.values())


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="ab é\n«»\u2028\ud800=", max_size=30), min_size=2, max_size=3))
def test_every_line_is_one_object_whatever_the_text(texts: list[str]) -> None:
    copies = found(*(f"{text} {SHARED}" for text in texts))
    lines = list(passage_lines(copies.passages, copies.articles))
    assert all(line.endswith("}\n") and len(line.splitlines()) == 1 for line in lines)
