from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.dossier import Passage, PassageKind, Place
from recoupe.comparison.stories import group_stories
from recoupe.comparison.stories.linkage import link
from recoupe.reasons import say
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.analysis.analysis import Analysis


def test_articles_of_one_story_stand_together_and_others_apart(articles: dict[str, Analysis]) -> None:
    assert group_stories(articles.values()).articles == (("a", "b", "c"), ("d",), ("e",))


def test_two_articles_alone_are_told_apart_too(articles: dict[str, Analysis]) -> None:
    assert group_stories([articles["a"], articles["d"]]).articles == (("a",), ("d",))
    assert group_stories([articles["a"], articles["b"]]).articles == (("a", "b"),)


def test_no_article_makes_no_group_and_an_empty_one_stands_alone(analysis: Callable[..., Analysis]) -> None:
    assert group_stories([]).articles == ()
    assert group_stories([analysis("a", ""), analysis("b", "")]).articles == (("a",), ("b",))


def test_every_article_stands_in_one_group(articles: dict[str, Analysis]) -> None:
    found = group_stories(articles.values()).articles
    assert sorted(name for group in found for name in group) == sorted(articles)


@given(st.permutations("abcde"))
def test_the_order_of_articles_makes_no_difference(articles: dict[str, Analysis], order: list[str]) -> None:
    assert group_stories([articles[name] for name in order]) == group_stories(articles.values())


def test_a_story_says_which_words_hold_it_together(articles: dict[str, Analysis]) -> None:
    groups = group_stories(articles.values())
    told = say(groups.why["a"], "fr")
    assert "Grelle" in told
    assert "Lomont" in told
    assert say(groups.why["d"], "en") == "no other article read tells this story"


def test_shared_text_alone_can_hold_a_story_together(articles: dict[str, Analysis]) -> None:
    a, d = (Place(name, Span(0, 90)) for name in "ad")
    copied = Passage(a, d, PassageKind.NARRATION, (), 15)
    groups = group_stories([articles["a"], articles["d"]], [copied])
    assert groups.articles == (("a", "d"),)
    assert "stories.copied" in {reason.key for reason in groups.why["a"]}


def test_articles_published_years_apart_must_be_more_alike(analysis: Callable[..., Analysis]) -> None:
    one = "La bibliothèque de Tréval sera fermée en juillet."
    other = "La déchetterie de Tréval sera fermée en avril."
    near = [analysis("a", one, "2024-04-01"), analysis("b", other, "2024-04-02")]
    far = [analysis("a", one, "2020-04-01"), analysis("b", other, "2024-04-02")]
    assert group_stories(far).alike("a", "b") < group_stories(near).alike("a", "b")


def test_likeness_is_the_same_both_ways(articles: dict[str, Analysis]) -> None:
    groups = group_stories(articles.values())
    assert groups.alike("a", "b") == groups.alike("b", "a") > groups.alike("a", "d")


def test_a_chain_of_neighbours_is_no_group() -> None:
    chain = {(number, number + 1): 0.3 for number in range(9)}
    assert max(map(len, link(10, chain, 0.2))) == 2


PAIRS = st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1])


@given(st.dictionaries(PAIRS, st.floats(0.01, 1.0)))
def test_members_of_a_group_are_alike_on_average(likeness: dict[tuple[int, int], float]) -> None:
    groups = link(8, likeness, 0.4)
    assert sorted(number for group in groups for number in group) == list(range(8))
    for group in groups:
        pairs = [likeness.get((a, b), 0.0) for a in group for b in group if a < b]
        # The last join was of two groups this alike; what lies within each was more so when it was joined.
        assert not pairs or sum(pairs) / len(pairs) >= 0.4 - 1e-6
