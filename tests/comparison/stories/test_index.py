from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.comparison.stories.gathering import gather
from recoupe.comparison.stories.index import LEAST, Index
from recoupe.comparison.stories.linkage import link
from recoupe.comparison.stories.weights import weigh
from recoupe.comparison.stories.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

    from recoupe.comparison.stories.weights import Weighed

STEMS = [
    *("lomon", "grell", "berge", "vasse", "penal", "bacri", "treva", "corbi"),
    *("aigui", "ormoy", "syndi", "reglo", "prefe", "pompi", "ferme", "valle"),
    *("polic", "minis", "press", "secur"),
]
DAYS = (None, date(2024, 3, 1), date(2024, 3, 2), date(2024, 9, 1))


def words(stems: Iterable[str], language: str = "fr") -> Words:
    counts = dict.fromkeys(stems, 1)
    return Words(language, counts, {stem: stem for stem in counts}, frozenset(), len(counts))


def weighed(stems: Iterable[str], language: str = "fr") -> Weighed:
    return weigh(words(stems, language))


ARTICLES = st.lists(
    st.tuples(st.lists(st.sampled_from(STEMS), min_size=1, max_size=9), st.sampled_from(DAYS)), max_size=14
)


def filled(articles: Sequence[tuple[str, Weighed, date | None]], kept: int = 64) -> Index:
    index = Index(kept=kept)
    for name, told, day in articles:
        index.add(name, told, day)
    return index


@settings(max_examples=150)
@given(ARTICLES, st.integers(1, 5), st.randoms())
def test_any_order_of_adding_gives_the_same_as_all_at_once(
    drawn: list[tuple[list[str], date | None]],
    kept: int,
    chance: Random,
) -> None:
    """Groups asked for in between change nothing, nor does it when pairs are let go, nor languages side by side."""
    articles = [
        (f"a{number:02}", weighed(stems, chance.choice(("fr", "en"))), day)
        for number, (stems, day) in enumerate(drawn)
    ]
    at_once = filled(articles, kept)
    chance.shuffle(articles)
    one_by_one = Index(kept=kept)
    for name, told, day in articles:
        one_by_one.add(name, told, day)
        assert name in one_by_one.group(name)
    assert one_by_one.groups() == at_once.groups()
    assert one_by_one.likeness() == at_once.likeness()


@given(ARTICLES)
def test_every_article_stands_in_one_group_with_its_own_name(
    drawn: list[tuple[list[str], date | None]],
) -> None:
    """Groups part the articles."""
    names = [f"a{number:02}" for number in range(len(drawn))]
    index = filled([(name, weighed(stems), day) for name, (stems, day) in zip(names, drawn, strict=True)])
    assert sorted(name for group in index.groups() for name in group) == names
    assert all(index.group(name) in index.groups() for name in names)


def test_an_article_may_bring_two_groups_together() -> None:
    """Groups made before it came are made again."""
    one, other = weighed(STEMS[:4]), weighed(STEMS[4:8])
    index = filled([("a", one, None), ("b", other, None)])
    assert index.groups() == (("a",), ("b",))
    for name in "cde":
        index.add(name, weighed(STEMS[:8]))
    assert index.groups() == (("a", "b", "c", "d", "e"),)


def test_one_rare_word_in_common_is_not_enough() -> None:
    """Two headlines that share a name alone tell nothing of one another."""
    assert filled([("a", weighed(STEMS[:4]), None), ("b", weighed(STEMS[3:7]), None)]).alike("a", "b") < 0.16


def test_shared_text_brings_articles_together_that_share_no_rare_word() -> None:
    """The share of copied text is a likeness of its own."""
    index = filled([("a", weighed(STEMS[:4]), None)])
    index.add("b", weighed(STEMS[8:]), copied={"a": 0.5})
    assert index.groups() == (("a", "b"),)


def test_an_id_is_taken_once() -> None:
    """A second article of one id is an error of the caller."""
    index = filled([("a", weighed(STEMS[:4]), None)])
    with pytest.raises(ValueError, match="a"):
        index.add("a", weighed(STEMS[:4]))


def test_articles_published_far_apart_must_be_twice_as_alike() -> None:
    """A yearly fair is not one story."""
    told = weighed(STEMS[:6])
    near = filled([("a", told, date(2024, 3, 1)), ("b", told, date(2024, 3, 2))]).alike("a", "b")
    far = filled([("a", told, date(2020, 3, 1)), ("b", told, date(2024, 3, 2))]).alike("a", "b")
    assert far == pytest.approx(near / 2)


def test_pairs_kept_grow_with_articles_not_with_their_square() -> None:
    """Of two hundred copies each keeps its few likest, and they are one group all the same."""
    index = filled([(f"a{number:03}", weighed(STEMS[:6]), None) for number in range(200)], kept=64)
    assert len(index.likeness()) <= 200 * 64
    assert len(index.groups()) == 1


@settings(max_examples=150)
@given(ARTICLES, st.randoms())
def test_what_changes_groups_around_it_changes_what_all_at_once_would(
    drawn: list[tuple[list[str], date | None]], chance: Random
) -> None:
    """Groups are made where a change reaches, and are those of all articles joined and gathered at once."""
    articles = [(f"a{number:02}", weighed(stems), day) for number, (stems, day) in enumerate(drawn)]
    index = Index()
    for name, told, day in chance.sample(articles, len(articles)):
        index.add(name, told, day)
        index.groups()
    likeness = index.likeness()
    names = [name for name, _, _ in articles]
    pairs = {(names.index(one), names.index(other)): share for (one, other), share in likeness.items()}
    near: dict[int, dict[int, float]] = {}
    for (one, other), share in pairs.items():
        near.setdefault(one, {})[other] = near.setdefault(other, {})[one] = share
    at_once = gather(link(len(names), pairs, LEAST), near, LEAST)
    assert index.groups() == tuple(tuple(names[number] for number in group) for group in at_once)
