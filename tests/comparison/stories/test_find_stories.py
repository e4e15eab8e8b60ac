from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.calendar import date_articles
from recoupe.comparison.dossier import Precision
from recoupe.comparison.stories import find_stories, group_stories
from recoupe.comparison.stories.address import article_address
from recoupe.comparison.stories.events import split
from recoupe.reasons import say

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


def day(number: int) -> frozenset[int]:
    return frozenset({number})


def test_an_article_without_a_day_stands_with_those_it_is_most_like() -> None:
    """It is named as undated: only its words place it."""
    told = {"a": day(1), "b": day(31), "c": frozenset[int]()}
    alike = {("c", "a"): 0.2, ("c", "b"): 0.5, ("a", "b"): 0.9}
    parts = split(["a", "b", "c"], told, lambda one, other: alike[one, other])
    assert parts.events == (("a",), ("b", "c"))
    assert parts.undated == {"c"}


def test_where_no_article_has_a_day_the_story_is_one_event() -> None:
    """Unknown days split nothing."""
    told = dict.fromkeys("ab", frozenset[int]())
    assert split(["b", "a"], told, lambda *_: 0.0).events == (("a", "b"),)


def test_an_article_of_days_later_that_names_the_day_tells_the_same_event() -> None:
    """What counts is the day of the event, not that of the article."""
    far = {"a": day(1), "b": day(7)}
    assert split("ab", far, lambda *_: 0.5).events == (("a",), ("b",))
    assert split("ab", far | {"b": frozenset({1, 7})}, lambda *_: 0.5).events == (("a", "b"),)


def test_short_articles_of_one_day_tell_one_event_however_little_they_share() -> None:
    """Their words made them one story already."""
    assert split("abc", {"a": day(1), "b": day(1), "c": day(3)}, lambda *_: 0.0).events == (("a", "b", "c"),)


def test_days_in_a_row_make_no_event_without_end() -> None:
    """A chain of days is cut where its ends are far apart."""
    chain = {f"{number:02}": day(2 * number) for number in range(20)}
    events = split(sorted(chain), chain, lambda *_: 0.3).events
    assert max(map(len, events)) <= 4


def test_a_sequel_says_what_it_takes_up_and_why(articles: dict[str, Analysis]) -> None:
    """The later event of the flood names the earlier one, the days between and the names of both."""
    flood, match, _ = stories(articles.values())
    first, later = flood.events
    (sequel,) = flood.sequels
    assert (sequel.before, sequel.after) == (first.id, later.id)
    told = say(sequel.why, "fr")
    assert "jours entre les deux : 30" in told
    assert "Lomont" in told
    assert not match.sequels


def test_an_article_published_later_changes_no_id(
    articles: dict[str, Analysis], analysis: Callable[..., Analysis]
) -> None:
    """Ids are those of the first article, and every article's leads to its story."""
    days = {"b": "2023-09-17", "c": "2023-09-18", "a": "2023-09-19"}
    dated = [analysis(name, articles[name].article.text, published) for name, published in days.items()]
    (early,) = stories(dated[:2])
    (late,) = stories(dated)
    assert early.id == late.id == article_address("story", "b")
