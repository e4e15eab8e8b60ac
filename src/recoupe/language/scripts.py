"""The language that the script of a text tells, where it is not written in Latin letters."""

from __future__ import annotations

import tomllib
from bisect import bisect
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

# The first letters tell: a script does not change in the middle of an article.
SAMPLE = 1_000
# A name or a quotation in another script is a part of the text; the script is what most of its letters are.
SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Script:
    """The letters of a script; `unless`: languages told by letters that they alone have there."""

    first: str
    last: str
    language: str
    unless: dict[str, frozenset[str]] = field(default_factory=dict)


def by_script(text: str) -> str | None:
    """Return the ISO 639-1 code of the language most often written as `text` is; `None` for Latin letters."""
    letters = [letter.lower() for letter in text[:SAMPLE] if letter.isalpha()]
    counts = Counter(filter(None, map(_language, letters)))
    language, most = max(counts.items(), key=lambda one: (one[1], one[0]), default=("", 0))
    if most <= SHARE * len(letters):
        return None
    (script,) = [one for one in _scripts() if one.language == language]
    return next((other for other, own in script.unless.items() if not own.isdisjoint(letters)), language)


def _language(letter: str) -> str | None:
    """Return the language most often written with `letter`."""
    at = bisect(_starts(), letter) - 1
    return _scripts()[at].language if at >= 0 and letter <= _scripts()[at].last else None


@cache
def _starts() -> list[str]:
    return [script.first for script in _scripts()]


@cache
def _scripts() -> tuple[Script, ...]:
    """Return the scripts in the order of their letters."""
    table = tomllib.loads(files("recoupe.language").joinpath("scripts.toml").read_text(encoding="utf-8"))
    found = (
        Script(
            row["from"],
            row["to"],
            row["language"],
            {other: frozenset(own) for other, own in row.get("unless", {}).items()},
        )
        for row in table["script"]
    )
    return tuple(sorted(found, key=lambda script: script.first))
