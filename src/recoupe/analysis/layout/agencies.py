"""The news agencies known by name, and the words of credit lines, as patterns."""

from __future__ import annotations

import re
from functools import cache

from recoupe.language.lexicon import table


@cache
def named() -> dict[str, str]:
    """Return the agency of each form met in credit lines."""
    return {form: name for name, row in table("french", "agencies").items() for form in row["forms"]}


@cache
def agency() -> str:
    """Return a pattern of any form of a known agency, as a whole word, or of agencies left unnamed."""
    unnamed = _any(table("french", "layout")["credit"]["unnamed"])
    return rf"(?<![^\W_])(?:{_any(named())}|(?i:{unnamed}))(?![^\W_])"


@cache
def phrase(entry: str) -> str:
    """Return a pattern of the phrases of `entry` in the credit table, in any case, as whole words."""
    words = _any(table("french", "layout")["credit"][entry])
    return rf"(?<![^\W_])(?i:{words})(?:(?<=['’])|(?![^\W_]))"


def _any(words: dict[str, str] | list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
