from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.corpus.report.written import article, write_tables

from recoupe.corpus.report.roll import Roll
from recoupe.corpus.report.stories import Stories, count_stories
from recoupe.corpus.report.tables import Tables

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = [
    article("a", published="2023-03-17", title="La crue", text="Autre chose"),
    article("b", "Vigie", "2023-03-15", text="\n  Le pont cède\nIl pleuvait."),
    article("c", published=None),
    article("d", "Vigie", "2023-03-16"),
]


def story(name: str, *events: list[str]) -> dict[str, Any]:
    return {"id": name, "events": [{"id": f"{name}-{at}", "articles": ids} for at, ids in enumerate(events)]}


def counted(folder: Path, *stories: dict[str, Any]) -> Stories:
    tables = Tables(write_tables(folder, articles=ARTICLES, stories=stories))
    return count_stories(tables, Roll.read(tables))


def test_a_story_has_the_articles_of_all_its_events(tmp_path: Path) -> None:
    """Sizes count articles, not events; a story of one article is none in the total."""
    found = counted(tmp_path, story("s1", ["a", "b"], ["d"]), story("s2", ["c"]))
    assert found.sizes == {3: 1, 1: 1}
    assert (found.count, found.articles) == (1, 3)
    (longest,) = found.longest
    assert (longest.title, longest.articles, longest.outlets) == ("La crue", 3, 2)
    assert longest.last - longest.first == 2


def test_a_story_without_a_headline_goes_by_its_first_line(tmp_path: Path) -> None:
    """The first line of the text stands where no title is told, and the id where there is no text either."""
    found = counted(tmp_path, story("s1", ["b", "a"]), story("s2", ["c", "d"]))
    assert {one.id: one.title for one in found.longest} == {"s1": "Le pont cède", "s2": "c"}


def test_no_order_of_rows_decides_which_story_comes_first(tmp_path: Path) -> None:
    """Stories of one size come in an order that their ids make."""
    rows = [story("s1", ["a", "b"]), story("s2", ["c", "d"])]
    assert counted(tmp_path / "one", *rows).longest == counted(tmp_path / "other", *rows[::-1]).longest
