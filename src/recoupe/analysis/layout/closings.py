"""Credits that close a paragraph: *… a-t-il dit. (AFP)*, *… jusqu'à jeudi. Avec AFP.*."""

from __future__ import annotations

import re
from functools import cache

from recoupe.analysis.layout.whole_credits import BESIDE
from recoupe.analysis.layout.wording import (
    ANY_ONE,
    LISTED_ONE,
    SURE_ONE,
    any_credit,
    credit,
    introduced,
    several,
    short_signature,
)
from recoupe.text import fold

# *L'agence allemande (dpa)* tells what letters stand for.
EXPLAINED = 60


def closing(words: str, marks: str) -> re.Match[str] | None:
    """Return the credit that closes the paragraph `words`, marked `marks`, as its group `credit`, or `None`."""
    for sign, pattern in _patterns():
        if sign in marks and (found := pattern.search(marks)):
            return None if pattern is _inside() and _explains(words, found) else found
    return None


def _explains(words: str, found: re.Match[str]) -> bool:
    """Tell whether the bracket says how the agency named before it is called for short."""
    before = fold(words[max(0, found.start() - EXPLAINED) : found.start()])
    return "agenc" in before or "press" in before


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns, and before each what the end of a paragraph must hold to match it."""
    stop = r"(?<=[.!?…»\"”])"
    return (
        # ... a-t-il dit. (AFP), ... [AFP], ... (jd/ats), ... (Source : AFP)
        ("(", re.compile(rf"{stop}\s*(?P<credit>\(\s*{credit()}\s*\))\W*\Z")),
        ("[", re.compile(rf"{stop}\s*(?P<credit>\[\s*{credit()}\s*\])\W*\Z")),
        # ... (XYZ), an agency nobody listed
        ("(", re.compile(rf"(?<=[.!?…])\s*[»\"]?\s*(?P<credit>\({any_credit()}\))\W*\Z")),
        # ... (L'Écho du fleuve, avec agences)
        (
            "(",
            re.compile(rf"{stop}\s*\({BESIDE}, (?P<credit>{introduced(LISTED_ONE)})(?:, {BESIDE})?\)\W*\Z"),
        ),
        # ... jusqu'à jeudi (avec AFP).
        ("(", re.compile(rf"(?P<credit>\({introduced(ANY_ONE)}\))\W*\Z")),
        # ... soupire le maire (AFP).
        ("(", _inside()),
        # ... jusqu'à jeudi. Avec AFP. ... blessées - avec Belga
        ("", re.compile(rf"(?:{stop}\s+|\s[-–—]\s?)(?P<credit>{introduced(LISTED_ONE)})\W*\Z")),
        # ... des travaux. AFP
        ("", re.compile(rf"{stop}\s+[-–—/]?\s*(?P<credit>{several(LISTED_ONE)}|{short_signature()})\W*\Z")),
    )


@cache
def _inside() -> re.Pattern[str]:
    """Return the pattern of a bracket inside the last sentence, of an agency that means nothing else."""
    return re.compile(rf"(?<=[\w»\"”])\s*(?P<credit>\({several(SURE_ONE)}\))\W*\Z")
