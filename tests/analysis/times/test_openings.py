from __future__ import annotations

import re

import pytest

from recoupe.analysis.times.choice import fitting, places
from recoupe.analysis.times.openings import LENGTH, Openings, written
from recoupe.analysis.times.rules import Rule, rules
from recoupe.text import fold

SLOTS = {"day": frozenset(["0", "00"]), "edge": frozenset(["", "fin "])}


def opening(pattern: str) -> str:
    return written(Openings(pattern, SLOTS.__getitem__).read())


@pytest.mark.parametrize(
    "pattern", ["(?:le )?[0-9]{1,2} mai", "a|bc?d*", "x{2,}y", "(?:un|deux)-?ans?", "[a-c]a"]
)
@pytest.mark.parametrize(
    "text", ["le 3 mai", "12 mai", "a", "bd", "b", "xxxy", "deux-ans", "unan", "mai", "ca"]
)
def test_where_an_expression_matches_so_does_its_opening(pattern: str, text: str) -> None:
    assert re.match(opening(pattern), text) or not re.match(pattern, text)


def test_an_opening_keeps_most_words_out() -> None:
    found = re.compile(opening("(?:le )?(?:lundi|mardi)"))
    words = ["le lundi", "lundi", "mardi", "le pont", "la", "leçon", "midi"]
    assert [word for word in words if found.match(word)] == ["le lundi", "lundi", "mardi"]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("{edge}mai", {"fin mai", "mai"}),
        ("(?P<day>{day}) mai", {"0 mai", "00 mai"}),
        (r"(?=[0-9])(?<!x)av\.", {"av."}),
        ("[12]?[0-9]h", {"0h", "00h"}),
        ("(?:un )+", {"un ", "un un "}),
    ],
)
def test_openings_are_the_first_characters(pattern: str, found: set[str]) -> None:
    assert Openings(pattern, SLOTS.__getitem__).read() == {one[:LENGTH] for one in found}


@pytest.mark.parametrize("pattern", [r"\w+ mai", ".", "[^a]", "mai??", "x*+y"])
def test_what_no_rule_is_written_in_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=re.escape(pattern)):
        opening(pattern)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_each_rule_is_tried_where_its_example_begins(rule: Rule) -> None:
    folded = fold(rule.options["example"])
    starts = [start for start in range(len(folded)) if rule.pattern.match(folded, start)]
    assert starts
    for start in starts:
        assert fitting(folded[start : start + LENGTH]) >> rule.place & 1
        assert start in places(folded) or folded[start - 1].isalnum()


def test_no_rule_is_tried_everywhere() -> None:
    assert not any(fitting("~" * LENGTH) >> rule.place & 1 for rule in rules())
