from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading import Reading, read, stream
from recoupe.reading.tables.delimited import ROW

if TYPE_CHECKING:
    from pathlib import Path

STORY = "Le pont suspendu restera fermé jusqu'au printemps, a annoncé la mairie."
CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"), min_size=1)


def reading(folder: Path, table: str | bytes, name: str = "table.csv", **columns: str) -> Reading:
    path = folder / name
    path.write_bytes(table.encode() if isinstance(table, str) else table)
    return read(path, columns=columns)


def entries(found: Reading) -> list[str]:
    return [problem.entry for problem in found.problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_delimiter_and_encoding_are_found(tmp_path: Path, delimiter: str, encoding: str) -> None:
    """A table reads the same whatever stands between its cells and however its letters are written."""
    table = f"Titre~Média~Texte~Date\r\nÉté, d'abord; puis~Le Courrier~“{STORY}”~12/04/2017\r\n"
    rows = [line.split("~") for line in table.splitlines()]
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    found = reading(tmp_path, written.getvalue().encode(encoding))
    (article,) = found.articles
    assert article.text == f"“{STORY}”"
    assert (article.title, article.outlet, article.published) == (
        "Été, d'abord; puis",
        "Le Courrier",
        "2017-04-12",
    )


@given(rows=st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5))
def test_what_a_writer_of_csv_writes_is_read_back(
    rows: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Delimiters, quotation marks and line ends within a cell are part of its text."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(["id", "text"])
    writer.writerows((number, f"Le pont, {a}\n« {b} » est fermé.") for number, (a, b) in enumerate(rows))
    found = reading(tmp_path_factory.mktemp("t"), written.getvalue())
    assert {article.id: article.text for article in found.articles} == {
        str(number): f"Le pont, {a}\n« {b} » est fermé." for number, (a, b) in enumerate(rows)
    }


def test_what_was_guessed_is_shown_and_can_be_said(tmp_path: Path) -> None:
    """Guessed columns are told once; those asked for go before them."""
    table = f"headline,section,content\nUn titre,Région,{STORY}\nDeux,Mer,{STORY}\n"
    found = reading(tmp_path, table.replace(", a annoncé", " a annoncé"))
    assert found.problems[0].line() == (
        f"{tmp_path / 'table.csv'}: columns read as: text ← content, title ← headline; kept beside: section. "
        "If that is wrong, say so: --columns title=…,text=…."
    )
    assert found.articles[0].details == (("section", "Région"),)
    asked = reading(tmp_path, table.replace(", a annoncé", " a annoncé"), titre="section")
    assert [article.title for article in asked.articles] == ["Région", "Mer"]
    assert asked.articles[0].details == (("headline", "Un titre"),)


def test_names_that_need_no_guess_are_not_told(tmp_path: Path) -> None:
    assert entries(reading(tmp_path, f'id,text,date,titre\na,"{STORY}",2017-04-12,Un titre\n')) == []


def test_a_table_without_a_column_for_the_text_names_those_it_has(tmp_path: Path) -> None:
    found = reading(tmp_path, "x;y;z\n1;2;3\n")
    assert [(problem.entry, problem.words) for problem in found.problems] == [
        ("no_text_column", ("x, y, z",))
    ]
    assert entries(reading(tmp_path, "x;texte\n1;Bonjour à tous\n", titel="x")) == ["columns", "no_field"]
    assert entries(reading(tmp_path, "x;texte\n1;Bonjour à tous\n", title="y")) == ["no_column"]


def test_columns_by_number_serve_a_table_without_names(tmp_path: Path) -> None:
    found = reading(tmp_path, f"1;Un;{STORY} A.\n2;Deux;{STORY} B.\n", text="3", title="2")
    assert [(article.id, article.title) for article in found.articles] == [
        ("table-1", "Un"),
        ("table-2", "Deux"),
    ]


def test_rows_are_counted_as_a_spreadsheet_does(tmp_path: Path) -> None:
    """The header is row 1, and a text on several lines is one row; a row without text is told."""
    table = f'texte;n\n"{STORY}\nDeuxième paragraphe.";1\n\n;4\n"{STORY} Fin.";5\n'
    found = reading(tmp_path, table)
    assert [article.id for article in found.articles] == ["table-2", "table-5"]
    assert [problem.source.rpartition(":")[2] for problem in found.problems if problem.skipped] == ["4"]


def test_an_apostrophe_against_formulas_is_no_part_of_a_cell(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        f"text,title\n'- {STORY.replace(',', '')},'=1+1\n'Tis {STORY.split(',', maxsplit=1)[0]},'un'\n",
    )
    assert [(article.text[:5], article.title) for article in found.articles] == [
        ("- Le ", "=1+1"),
        ("'Tis ", "'un'"),
    ]


def test_what_stands_above_the_header_is_passed_over(tmp_path: Path) -> None:
    """The name of an export, an empty row, Excel's own first line."""
    assert len(reading(tmp_path, f"Export du 3 mars\n\nDate;Texte\n3 mars 2017;{STORY}\n").articles) == 1
    assert len(reading(tmp_path, f"sep=|\nDate|Texte\n3 mars 2017|{STORY}\n").articles) == 1


def test_an_open_quotation_mark_costs_its_row_alone(tmp_path: Path) -> None:
    story = STORY.replace(",", "")
    found = reading(tmp_path, f'id,text\n1,"{story}\n2,{story}\n3,"{story} Bis."\n4,"{story}')
    assert [article.id for article in found.articles] == ["2", "3"]
    assert [(problem.source[-1], problem.entry) for problem in found.problems] == [
        ("2", "endless_row"),
        ("5", "endless_row"),
    ]


def test_quotation_marks_that_are_not_doubled_stay(tmp_path: Path) -> None:
    found = reading(tmp_path, 'id,text\n1,"Il a dit "oui" hier soir"\n')
    assert found.articles[0].text == 'Il a dit "oui" hier soir'
    assert (
        reading(tmp_path, 'id,text\n1,"Il a dit \\"oui\\", hier"\n').articles[0].text
        == 'Il a dit "oui", hier'
    )


@pytest.mark.parametrize(
    ("row", "entry"),
    [
        ("c," * 600_000, "endless_row"),
        ("x" * 200_000, "too_large"),
        ("Le pont\0fermé", "binary"),
        ('"' + ("x" * 999 + "\n") * (ROW // 999), "endless_row"),
    ],
)
def test_a_monstrous_row_is_told_and_the_rest_read(tmp_path: Path, row: str, entry: str) -> None:
    story = STORY.replace(",", "")
    found = reading(tmp_path, f"text\n{story}\n{row}\n{story} Fin.\n")
    assert {article.text for article in found.articles if "pont" in article.text} == {story, f"{story} Fin."}
    assert entry in entries(found)


def test_a_delimiter_in_a_text_that_is_not_quoted_is_told_and_loses_nothing(tmp_path: Path) -> None:
    """Where the text stands last, what follows the delimiter is its end; elsewhere the row is told alone."""
    found = reading(tmp_path, f"id;text\n1;{STORY.replace(',', ';')}\n")
    assert (found.articles[0].text, entries(found)) == (STORY.replace(",", ";"), ["ragged_row"])
    found = reading(tmp_path, f"text\n{STORY}\n")
    assert (found.articles[0].text, entries(found)) == (STORY, ["ragged_row"])
    assert entries(reading(tmp_path, "text,n\nLe pont, fermé,3\n")) == ["ragged_row"]
    assert entries(reading(tmp_path, "text,n\nLe pont est fermé,3,,\n")) == []


def test_many_rows_without_text_are_counted(tmp_path: Path) -> None:
    found = reading(tmp_path, "text,n\n" + ",1\n" * 100 + "Le pont est fermé,2\n")
    assert entries(found).count("row_without") == 20
    assert [problem.words for problem in found.problems if problem.entry == "more_rows"] == [("80",)]


def test_a_table_made_here_holds_no_articles(tmp_path: Path) -> None:
    found = reading(tmp_path, "article,outlet,start,end,text\na,Le Courrier,1,5,hier\n")
    assert (found.articles, entries(found)) == ((), ["own_table"])


@pytest.mark.parametrize(("table", "entry"), [("", "empty"), ("\n\n", "empty"), ("id,text\n", "no_rows")])
def test_a_table_of_nothing_is_told(tmp_path: Path, table: str, entry: str) -> None:
    assert entries(reading(tmp_path, table)) == [entry]


def test_a_table_is_read_as_it_comes(tmp_path: Path) -> None:
    """The first article is there before the end of the table is looked at."""
    path = tmp_path / "table.csv"
    path.write_text(
        "id,text\n" + "".join(f"{n},Le pont {n} est fermé\n" for n in range(50_000)), encoding="utf-8"
    )
    reached: list[int] = []
    found = stream(path, progress=lambda done, _: reached.append(done))
    next(found)
    next(found)
    assert reached[0] < path.stat().st_size / 4
