"""How what a pattern matches can begin."""

from __future__ import annotations

import pytest

from recoupe.comparison.accounts.pages.beginnings import LONGEST, beginnings


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("feu|eau", {"feu", "eau"}),
        ("incendie", {"incendie"[:LONGEST]}),
        ("eaux?", {"eau", "eaux"}),
        ("ete*", {"et", "ete"}),
        ("ab+c", {"ab"}),
        ("[ab]c", {""}),
        (r"a\w+ feu", {"a"}),
        (r"a\w* feu", {"a", "a feu"}),
        ("ab{2}", {"ab"}),
        ("ab{0,2}c", {"ab", "ac"}),
        (r"l\-b", {"l-b"}),
        ("(?:a|ont) pu", {"a pu", "ont p"}),
        ("(?P<one>le )?feu", {"le fe", "feu"}),
        (r"(?<!\w)(?!un )feu(?= du)", {"feu"}),
        (r"\d{1,3}", set("0123456789")),
        ("(?!)", {""}),
    ],
)
def test_a_pattern_tells_how_what_it_matches_begins(pattern: str, expected: set[str]) -> None:
    """Choices, what may lack and what stands around it are all taken in."""
    assert beginnings(pattern) == expected
