from __future__ import annotations

import re

import pytest

from recoupe.analysis.times.openings import opening
from recoupe.analysis.times.rules import Rule, bare, rules


@pytest.mark.parametrize("pattern", ["(?:le )?[0-9]{1,2} mai", "a|bc?d*", "x{2,}y", "(?:un|deux)-?ans?"])
@pytest.mark.parametrize("text", ["le 3 mai", "12 mai", "a", "bd", "b", "xxxy", "deux-ans", "unan", "mai"])
def test_where_an_expression_matches_so_does_its_opening(pattern: str, text: str) -> None:
    assert re.match(opening(pattern), text) or not re.match(pattern, text)


def test_an_opening_keeps_most_words_out() -> None:
    found = re.compile(opening("(?:le )?(?:lundi|mardi)"))
    words = ["le lundi", "lundi", "mardi", "le pont", "la", "leçon", "midi"]
    assert [word for word in words if found.match(word)] == ["le lundi", "lundi", "mardi"]


@pytest.mark.parametrize("pattern", [r"\w+ mai", ".", "", "(?:mai)?"])
def test_what_may_begin_with_anything_is_tried_everywhere(pattern: str) -> None:
    assert opening(pattern) == ""


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_each_rule_of_the_table_has_an_opening(rule: Rule) -> None:
    assert opening(bare(rule.pattern))
