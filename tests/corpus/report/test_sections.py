from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from tests.corpus.report.written import article, passage, write_tables

from recoupe.corpus import Manifest
from recoupe.corpus.report.sections import tell_corpus
from recoupe.presentation.figures import Bars, Grid

if TYPE_CHECKING:
    from pathlib import Path

    from recoupe.presentation.figures import Figure, Section

EVERY = {
    *("articles", "outlets", "agencies", "dependence", "derivation", "shares", "verbatim", "pairs"),
    *("speakers", "gender", "gender_by_outlet", "story_sizes", "longest_stories"),
}


def told(folder: Path, language: str = "en") -> dict[str, Section]:
    made = Manifest.read(folder)
    assert made is not None
    return {section.name: section for section in tell_corpus(folder, made, language)[1]}


def figures(sections: dict[str, Section]) -> dict[str, Figure]:
    return {figure.name: figure for section in sections.values() for figure in section.figures}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_figure_tells_its_unit_and_has_its_rows(corpus: Path, language: str) -> None:
    """Nothing is drawn without what it counts, and what is drawn is in a file as rows of the same columns."""
    found = figures(told(corpus, language))
    assert set(found) == EVERY
    for figure in found.values():
        assert re.match("Unit|Unité", figure.note), figure.name
        rows = list(figure.sheet.rows)
        assert rows, figure.name
        assert {len(row) for row in rows} == {len(figure.sheet.columns)}, figure.name


def test_no_bar_is_longer_than_its_room(corpus: Path) -> None:
    """The parts of a bar are shares of its room, and each row has a cell for each column."""
    for figure in figures(told(corpus)).values():
        for bars in (drawing for drawing in figure.drawings if isinstance(drawing, Bars)):
            for row in bars.rows:
                assert 0 <= sum(row.parts) <= 1 + 1e-9, figure.name
                assert len(row.cells) == len(bars.head) - 1, figure.name


@pytest.mark.parametrize(
    ("absent", "section", "gone"),
    [
        ("families", "agencies", set()),
        ("dependence", "copying", {"derivation", "shares", "verbatim"}),
        ("passages", "copying", {"pairs"}),
        ("quotations", "voices", {"speakers", "gender", "gender_by_outlet"}),
        ("actors", "voices", {"gender", "gender_by_outlet"}),
        ("stories", "stories", {"story_sizes", "longest_stories"}),
    ],
)
def test_a_part_without_its_table_says_which_and_how_to_have_it(
    corpus: Path, tmp_path: Path, absent: str, section: str, gone: set[str]
) -> None:
    """Any table may be missing: the rest is told, and what is not says what it needs."""
    shutil.copytree(corpus, tmp_path / "some", ignore=shutil.ignore_patterns(absent, "report*"))
    found = told(tmp_path / "some")
    assert set(figures(found)) == EVERY - gone
    (line,) = (line for line in found[section].missing if "--tables" in line)
    assert absent in line


def test_without_the_cast_speakers_still_have_their_names(corpus: Path, tmp_path: Path) -> None:
    """Who speaks most needs no table of actors; what they are is then left open."""
    shutil.copytree(corpus, tmp_path / "some", ignore=shutil.ignore_patterns("actors"))
    (bars,) = figures(told(tmp_path / "some"))["speakers"].drawings
    assert isinstance(bars, Bars)
    assert bars.rows[0].label == "Hélène Marchadour"
    assert {row.detail for row in bars.rows} == {""}


def test_a_corpus_of_nothing_is_told(tmp_path: Path) -> None:
    """No article, no row of any table: each section says so, and nothing divides by none."""
    names = ("articles", "actors", "quotations", "passages", "dependence", "families", "stories", "problems")
    found = told(write_tables(tmp_path, **dict.fromkeys(names, ())))
    assert list(found) == ["outlets", "agencies", "copying", "voices", "stories", "problems", "method"]


def test_delays_are_drawn_where_hours_are_known(tmp_path: Path) -> None:
    """A copy half an hour late is in the column that begins there, and its note says how many are drawn."""
    articles = [article("a", "Phare", "2023-03-15T10:00"), article("b", "Vigie", "2023-03-15T10:30")]
    passages = [passage("a", "b", direction="b_from_a")]
    figure = figures(told(write_tables(tmp_path, articles=articles, passages=passages)))["delays"]
    assert ("30", "60", 1) in list(figure.sheet.rows)
    assert "31\u00a0minutes" in figure.note


def test_a_grid_is_the_same_on_both_sides(corpus: Path) -> None:
    """What one outlet shares with another, the other shares with it; nobody is set against itself."""
    _, grid = figures(told(corpus))["pairs"].drawings
    assert isinstance(grid, Grid)
    assert len(grid.names) == len(grid.cells) == 3
    assert grid.cells == tuple(zip(*grid.cells, strict=True))
    assert [row[at] for at, row in enumerate(grid.cells)] == [None] * 3
    assert max(cell[1] for row in grid.cells for cell in row if cell) == 1


def test_what_a_screen_has_no_room_for_is_counted(tmp_path: Path) -> None:
    """Of forty outlets twenty are drawn, the rest are told with their articles, and the file has all."""
    articles = [article(f"a{at}", f"Journal {at:02}") for at in range(40)]
    figure = figures(told(write_tables(tmp_path, articles=articles)))["outlets"]
    (bars,) = figure.drawings
    assert isinstance(bars, Bars)
    assert len(bars.rows) == 20
    assert bars.rest == "20 more: 20\u00a0articles in all, in the file."
    assert len(list(figure.sheet.rows)) == 40
