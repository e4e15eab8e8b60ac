"""Patterns looked for all at once."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.accounts.deeds.deed import classes, deeds, members, predicates, words_of_classes
from recoupe.comparison.accounts.pages.patterns import Patterns
from recoupe.language.lexicon import table
from recoupe.text import fold

LISTED = [
    re.compile(rf"(?<!\w)(?:{one})") for one in (r"a (?:\w+ )?pris", "prise?s?", "a", r"(?:\w+ )?feu", r"\d+")
]
TURNS = [
    re.compile(rf"(?<!\w)(?:{told[kind]})")
    for told in table("french", "turns").values()
    for kind in ("ahead", "done")
]
TELLINGS = tomllib.loads(Path(__file__).parents[1].joinpath("deeds/deeds.toml").read_text(encoding="utf-8"))
TEXT = fold(" ".join(telling for pairs in TELLINGS.values() for _, *both in pairs for telling in both))
Places = dict[int, list[tuple[int, int]]]


def one_by_one(patterns: list[re.Pattern[str]], text: str, start: int, end: int) -> Places:
    """Return where each pattern matches, each looked for by itself."""
    found = (
        (rank, [match.span() for match in one.finditer(text, start, end)])
        for rank, one in enumerate(patterns)
    )
    return {rank: spans for rank, spans in found if spans}


def at_once(patterns: Patterns, text: str, start: int, end: int) -> Places:
    """Return where each pattern matches, all looked for together."""
    found = patterns.found(text, start, end)
    return {rank: [match.span() for match in matches] for rank, matches in found.items()}


@given(
    st.lists(st.sampled_from(["a", "pris", "prises", "feu", "le", "12", "apris"])),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_together_they_find_what_each_finds_alone(words: list[str], start: int, end: int) -> None:
    """Nothing is lost and nothing told twice, in any part of a text."""
    text = " ".join(words)
    assert at_once(Patterns(LISTED), text, start, end) == one_by_one(LISTED, text, start, end)


@pytest.mark.parametrize(
    ("together", "alone"),
    [
        (predicates(), [deed.predicate for deed in deeds()]),
        (Patterns(TURNS), TURNS),
        (words_of_classes(), [members(name) for name in classes()]),
    ],
    ids=["predicates", "turns", "classes"],
)
def test_the_words_of_every_table_are_found(together: Patterns, alone: list[re.Pattern[str]]) -> None:
    """No entry of the tables begins otherwise than with a word, or in a way that is not understood."""
    found = at_once(together, TEXT, 0, len(TEXT))
    assert found == one_by_one(alone, TEXT, 0, len(TEXT))
    assert list(found) == sorted(found)
    assert len(found) > len(alone) / 3
