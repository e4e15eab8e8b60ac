"""Runs of shared words."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.comparison.copying.runs import Runs, find_runs, once
from recoupe.comparison.copying.shingles import group, winnow
from recoupe.comparison.copying.words import Text, read_words

some_words = st.lists(st.sampled_from([f"mot{i}" for i in range(9)]), max_size=50)


def _runs(texts: list[str], winnowed: int) -> set[tuple[int, int, int]]:
    words = read_words([Text(str(i), text) for i, text in enumerate(texts)])
    runs: Runs = find_runs(*group(words, winnowed=winnowed), words)
    return set(zip(runs.a.tolist(), runs.b.tolist(), runs.lengths.tolist(), strict=True))


@settings(max_examples=150, deadline=None)
@given(some_words, some_words, st.lists(st.sampled_from("abcdefghij"), min_size=4, max_size=20))
def test_winnowing_loses_no_run_of_ten_words_and_shortens_none(
    before: list[str], after: list[str], common: list[str]
) -> None:
    texts = [" ".join(before + common + after), " ".join(after + common + before)]
    every, some = _runs(texts, 10**9), _runs(texts, 0)
    assert some <= every
    assert {run for run in every if run[2] >= 10} <= some


def test_a_run_is_as_long_as_both_texts_agree() -> None:
    assert _runs(["un deux trois quatre cinq six", "zéro un deux trois quatre cinq sept"], 10**9) == {
        (0, 8, 5)
    }


def test_words_common_to_very_many_articles_still_make_runs() -> None:
    phrase = "la séance est levée à vingt heures précises par le doyen"
    runs = _runs([f"{i} {phrase} {i}" for i in range(100)], 10**9)
    assert len(runs) == 100 * 99 // 2
    assert {length for _, _, length in runs} == {11}


def test_every_window_keeps_its_least_hash() -> None:
    hashes = np.array([5, 3, 9, 1, 7, 8, 6], np.uint64)
    assert winnow(hashes, 3, np.zeros(7, np.int32)).tolist() == [1, 3, 6]


def test_fewer_hashes_than_a_window_are_all_kept() -> None:
    assert winnow(np.array([5, 3], np.uint64), 7, np.zeros(2, np.int32)).tolist() == [0, 1]


@given(st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=12), min_size=1, max_size=6))
def test_what_is_kept_of_a_text_does_not_depend_on_the_texts_around_it(texts: list[list[int]]) -> None:
    alone = [winnow(np.array(one, np.uint64), 4, np.zeros(len(one), np.int32)) for one in texts]
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), [len(one) for one in texts])
    together = winnow(np.array([one for text in texts for one in text], np.uint64), 4, owners)
    firsts = np.cumsum([0, *(len(one) for one in texts[:-1])])
    assert together.tolist() == [at for one, first in zip(alone, firsts, strict=True) for at in one + first]


@given(st.lists(st.integers(0, 20), max_size=60))
def test_once_is_what_a_set_in_order_is(values: list[int]) -> None:
    assert once(np.array(values, np.uint64)).tolist() == sorted(set(values))
