from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.calendar import date_articles
from recoupe.comparison.dossier import Precision
from recoupe.comparison.stories import find_stories, group_stories
from recoupe.comparison.stories.events import split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.dossier import Story


def stories(analyses: Iterable[Analysis]) -> tuple[Story, ...]:
    articles = list(analyses)
    groups = group_stories(articles)
    return find_stories(groups, date_articles(articles, groups=groups.articles))


def test_days_split_a_story_into_events_earliest_first(articles: dict[str, Analysis]) -> None:
    flood, *others = stories(articles.values())
    assert [event.articles for event in flood.events] == [("a", "b"), ("c",)]
    assert [event.articles for story in others for event in story.events] == [("d",), ("e",)]


def test_an_event_has_the_day_its_articles_were_written(articles: dict[str, Analysis]) -> None:
    flood, match, _ = stories(articles.values())
    assert [event.moment.value for event in flood.events] == ["XXXX-09-16", "XXXX-10-16"]
    assert match.events[0].moment.precision is Precision.OPEN


def test_an_event_told_over_days_lasts_from_the_first_to_the_last(
    articles: dict[str, Analysis], analysis: Callable[..., Analysis]
) -> None:
    days = ("2023-09-17", "2023-09-19", "2023-10-17")
    dated = [analysis(name, articles[name].article.text, day) for name, day in zip("abc", days, strict=True)]
    (flood,) = stories(dated)
    first, later = flood.events
    assert (first.articles, first.moment.earliest, first.moment.latest) == (
        ("a", "b"),
        date(2023, 9, 17),
        date(2023, 9, 19),
    )
    assert (later.moment.value, later.moment.precision) == ("2023-10-17", Precision.DAY)


def test_ids_are_unique_and_every_article_has_one_event(articles: dict[str, Analysis]) -> None:
    events = [event for story in stories(articles.values()) for event in story.events]
    assert len({event.id for event in events}) == len(events)
    assert sorted(name for event in events for name in event.articles) == sorted(articles)


@given(st.permutations("abcde"))
def test_the_order_of_articles_makes_no_difference(articles: dict[str, Analysis], order: list[str]) -> None:
    assert stories(articles[name] for name in order) == stories(articles.values())


def test_an_article_without_a_day_stands_with_those_it_is_most_like() -> None:
    days = {"a": (date(2023, 9, 16),) * 2, "b": (date(2023, 10, 16),) * 2, "c": (None, None)}
    alike = {("c", "a"): 0.2, ("c", "b"): 0.5}
    assert split(["a", "b", "c"], days, lambda one, other: alike[one, other]) == [["a"], ["b", "c"]]


def test_where_no_article_has_a_day_the_story_is_one_event() -> None:
    days = {"a": (None, None), "b": (None, None)}
    assert split(["b", "a"], days, lambda *_: 0.0) == [["a", "b"]]
