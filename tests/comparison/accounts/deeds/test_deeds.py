from __future__ import annotations

import re

import pytest

from recoupe.comparison.accounts.deeds.deed import deeds, members
from recoupe.language.lexicon import tables

OTHERS = {"places", "names", "countries", "bodies", "proper"}


def test_what_fills_a_slot_is_a_listed_class() -> None:
    listed = tables("french", "deeds")
    known = listed["classes"].keys() | listed["numbered"].keys() | OTHERS
    assert all(deed.filled <= known for deed in deeds())


def test_every_class_fills_a_slot() -> None:
    listed = tables("french", "deeds")
    filled = frozenset[str]().union(*(deed.filled for deed in deeds()))
    assert listed["classes"].keys() | listed["numbered"].keys() <= filled


def test_every_deed_has_a_name_of_its_own_in_words() -> None:
    assert all(re.search(r"\w", deed.said) for deed in deeds())


@pytest.mark.parametrize(
    ("name", "words"), [("floors", "troisieme etage"), ("people", "agents de securite"), ("roads", "a6")]
)
def test_a_word_of_a_class_is_found_whole(name: str, words: str) -> None:
    found = members(name).search(f"dans le {words}, hier")
    assert found
    assert found[0] == words


def test_words_of_one_line_are_one_and_of_two_lines_two() -> None:
    lines = [members("people").search(word) for word in ("vigile", "gardien", "infirmiere")]
    guard, keeper, nurse = (found.lastgroup if found else None for found in lines)
    assert guard == keeper
    assert guard != nurse


def test_the_deeds_of_every_subject_are_read() -> None:
    assert {"alert", "driver", "first_case", "appeal", "successor", "buyer", "rocket", "first_goal"} <= {
        deed.name for deed in deeds()
    }


def test_an_opening_with_a_caret_is_all_that_stands_between() -> None:
    (subject,) = [deed for deed in deeds() if deed.name == "subject"]
    assert subject.behind.search(" de ")
    assert not subject.behind.search(" de la classe de ")
