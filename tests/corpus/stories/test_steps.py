from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.dataset as ds
import pytest
from tests.corpus.stories.made import groups, read, walk

from recoupe.analysis import analyse
from recoupe.comparison import follow_all
from recoupe.comparison.stories.index import LEAST, Index
from recoupe.comparison.stories.weights import weigh
from recoupe.comparison.stories.words import words_of
from recoupe.corpus.schemas import STATEMENTS, STORIES
from recoupe.corpus.stories.leaving import left
from recoupe.examples import articles as example
from recoupe.presentation.export.rows.speech import statement_row
from recoupe.presentation.export.rows.telling import story_row
from recoupe.reading import read as read_files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.analysis.analysis import Analysis
    from recoupe.corpus.workplace import Workplace

Row = dict[str, Any]
OPEN = Path(__file__).parents[2] / "quality/stories"
# Each part of the work in several pieces, however few articles there are.
SMALL = {
    "neighbours.CELL": 40,
    "neighbours.ENDS": 30,
    "neighbours.BLOCK": 4,
    "joining.MOST": 10,
    "joining.LEVELS": (0.5, 0.3, LEAST),
    "telling.SHELF": 40,
}


@pytest.fixture(scope="session")
def analyses() -> list[Analysis]:
    """Give the articles of the twelve open stories and of the example, in an order of their own."""
    found = [*read_files(sorted(OPEN.glob("*/*.txt"))).articles, *example()]
    Random(5).shuffle(found)  # noqa: S311 - a fixed draw, not a secret
    return [analyse(article) for article in found]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SMALL.items():
        monkeypatch.setattr(f"recoupe.corpus.stories.{name}", value)


def table(place: Workplace, name: str) -> list[Row]:
    rows = ds.dataset(place.folder / name).to_table().to_pylist()
    return in_order({key: row[key] for key in row if key != "date"} for row in rows)


def in_order(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


def plain(rows: list[Row], schema: pa.Schema) -> list[Row]:
    return in_order(pa.Table.from_pylist(rows, schema).to_pylist())


def test_stories_and_statements_are_those_of_the_articles_in_this_process(
    place: Workplace, analyses: list[Analysis]
) -> None:
    """Row for row, in several steps, cells, levels and shelves."""
    read(place, analyses, 3)
    walk(place, len(analyses), 3)
    stories, statements = [], []
    texts = {one.article.id: one.article.text for one in analyses}
    for followed in follow_all(analyses):
        heard = {one.id: one.article for one in followed.quotations}
        stories.append(story_row(followed.story, "fr"))
        rows = (statement_row(one, heard, texts, "fr") for one in followed.statements)
        statements += [{"story": followed.story.id, **row} for row in rows]
    assert table(place, "stories") == plain(stories, STORIES)
    assert table(place, "statements") == plain(statements, STATEMENTS)
    assert len(stories) > 10
    assert len(statements) > 300
    assert left(place).count() == 0


def test_an_article_keeps_its_likest_neighbours_as_an_index_does(
    place: Workplace, analyses: list[Analysis], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Groups rest on these: few are kept here, so that some pairs are let go."""
    for module in ("comparing", "neighbours"):
        monkeypatch.setattr(f"recoupe.corpus.stories.{module}.KEPT", 2)
    index = Index(kept=2)
    some = sorted(analyses[:40], key=lambda one: one.article.id)
    for one in some:
        index.add(one.article.id, weigh(words_of(one)), one.article.day)
    read(place, some[::-1], 2)
    walk(place, len(some), 2, "stories home")
    near = {(row["a"], row["b"]): row["share"] for row in place.kept("stories/near").collect()}
    names = [one.article.id for one in some]
    assert {(names[a], names[b]): share / 1_000_000 for (a, b), share in near.items()} == index.likeness()
    found = [tuple(names[number] for number in group) for group in groups(place, "groups", "story")]
    assert tuple(found) == index.groups()


def test_a_story_stands_on_the_day_of_its_first_article(place: Workplace, analyses: list[Analysis]) -> None:
    """With its statements."""
    some = [one for one in analyses if one.article.id.startswith("crue")]
    read(place, some, 1)
    walk(place, len(some), 1)
    day = min(one.article.day for one in some if one.article.day)
    assert (place.folder / f"stories/date={day}").is_dir()
    assert (place.folder / f"statements/date={day}").is_dir()


def test_steps_done_again_give_the_same(place: Workplace, analyses: list[Analysis]) -> None:
    """A stopped one is: so is whatever it kept before."""
    some = of_one_story_and_another(analyses)
    read(place, some, 2)
    walk(place, len(some), 2)
    once = {name: table(place, name) for name in ("stories", "statements")}
    walk(place, len(some), 2)
    assert {name: table(place, name) for name in once} == once
    assert len(once["stories"]) == 2


def of_one_story_and_another(analyses: list[Analysis]) -> list[Analysis]:
    """Return the articles of one story, and one of another."""
    alone = next(one for one in analyses if one.article.id.startswith("musee"))
    return [*(one for one in analyses if one.article.id.startswith("crue")), alone]


def told(place: Workplace) -> set[str]:
    """Return the articles whose stories are told, by how their ids begin."""
    events = [event for row in table(place, "stories") for event in row["events"]]
    return {name.partition("-")[0] for event in events for name in event["articles"]}


def test_a_story_of_too_many_articles_is_a_problem_and_the_others_are_told(
    place: Workplace, analyses: list[Analysis], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named by its first article."""
    monkeypatch.setattr("recoupe.corpus.stories.telling.MOST", 2)
    read(place, of_one_story_and_another(analyses), 1)
    walk(place, 6, 1)
    (line,) = left(place).collect()
    assert (line["key"], line["article"], line["skipped"]) == (
        "failures.story_large",
        "crue-agence-cardinale",
        True,
    )
    assert told(place) == {"musee"}


def test_a_story_whose_telling_stops_is_a_problem_and_the_others_are_told(
    place: Workplace, analyses: list[Analysis]
) -> None:
    """The line says by what."""
    some = of_one_story_and_another(analyses)
    read(place, some, 1, broken=some[-1].article.id)
    walk(place, len(some), 1)
    (line,) = left(place).collect()
    assert (line["key"], line["article"]) == ("failures.story_stopped", some[-1].article.id)
    assert line["words"].startswith("RecordError")
    assert told(place) == {"crue"}


def test_a_story_that_takes_too_long_is_a_problem(place: Workplace, analyses: list[Analysis]) -> None:
    """Its limit is that of an article."""
    some = of_one_story_and_another(analyses)
    hurried = replace(place, settings=replace(place.settings, limit=0.0001))
    read(hurried, some, 1)
    walk(hurried, len(some), 1)
    assert [(line["key"], line["words"]) for line in left(place).collect()] == [
        ("failures.story_late", "0.0001")
    ] * 2
    assert ds.dataset(place.folder / "stories").count_rows() == 0


def test_articles_too_much_alike_to_be_grouped_are_told_one_by_one_with_a_remark(
    place: Workplace, analyses: list[Analysis], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left out, but not all is together."""
    monkeypatch.setattr("recoupe.corpus.stories.joining.HELD", 2)
    read(place, of_one_story_and_another(analyses), 1)
    walk(place, 6, 1)
    (line,) = left(place).collect()
    assert (line["key"], line["skipped"]) == ("failures.story_dense", False)
    assert told(place) == {"crue", "musee"}
    assert len(table(place, "stories")) == 6
