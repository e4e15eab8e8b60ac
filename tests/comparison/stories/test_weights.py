from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.stories.memory import Memory
from recoupe.comparison.stories.postings import Postings
from recoupe.comparison.stories.weights import LENGTH, weigh
from recoupe.comparison.stories.words import Words

STEMS = st.dictionaries(st.text("abcdefgh", min_size=3, max_size=5), st.integers(1, 9), max_size=30)


def words(counts: dict[str, int], language: str = "fr", names: tuple[str, ...] = ()) -> Words:
    return Words(language, counts, {stem: stem for stem in counts}, frozenset(names), sum(counts.values()))


@given(STEMS)
def test_an_article_weighs_the_same_however_much_it_says(counts: dict[str, int]) -> None:
    """Weights make a vector of one length, but for rounding."""
    weights = weigh(words(counts)).weights
    length = sum(weight * weight for weight in weights) ** 0.5
    assert not counts or abs(length - LENGTH) < 10


@given(STEMS, STEMS)
def test_likeness_is_the_same_both_ways_and_at_most_one(one: dict[str, int], other: dict[str, int]) -> None:
    """Whichever of two articles comes first."""
    found = []
    for first, second in ((one, other), (other, one)):
        postings = Postings(Memory())
        postings.add(0, weigh(words(first)))
        found.append(postings.add(1, weigh(words(second))))
    assert found[0] == found[1]
    assert all(0 <= share <= 1 for share in found[0].values())


def test_words_that_are_common_in_their_language_tell_little() -> None:
    """Each language has its own count."""
    for language, common in (("fr", "ville"), ("en", "peopl")):
        told = weigh(words({common: 1, "zwgrb": 1}, language)).by_stem()
        assert told[common] < told["zwgrb"] * 0.8


def test_a_name_tells_more_than_another_word_as_rare() -> None:
    """Both are in no table."""
    told = weigh(words({"lomon": 1, "zwgrb": 1}, names=("lomon",))).by_stem()
    assert told["lomon"] > told["zwgrb"]
