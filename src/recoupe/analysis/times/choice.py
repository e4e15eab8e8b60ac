"""Which rules are tried, and where: a few at a few places of a text.

A set of rules is a number, one bit for each by its place in the table: to meet two sets takes no loop.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from recoupe.analysis.times.openings import Openings, beginnings, written
from recoupe.analysis.times.rules import rules, slots
from recoupe.characters import Replacement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.analysis.times.rules import Rule

# Any digit, put for it among the letters: white space, so that it parts words as other signs do.
DIGIT = "\x1f"
# What was chosen is kept: of openings and of sets of rules there are some thousands in the news of a year.
KEPT = 1 << 14


def _letter(character: str) -> str:
    if character.isdecimal():
        return DIGIT
    return character if "a" <= character <= "z" else " "


# Three times as fast as an expression that finds words.
letters = Replacement(_letter)


def places(folded: str) -> list[int]:
    """Return where in a folded text a rule may begin."""
    first = [0] if _begins().match(folded) else []
    return first + [found.end() for found in _begins_behind().finditer(folded)]


def awake(said: str) -> int:
    """Return the rules whose needs are met by a sentence of which `letters` left what was `said`."""
    woken = _woken()
    found = woken["0"] if DIGIT in said else 0
    for word in woken.keys() & said.split():
        found |= woken[word]
    return found


@lru_cache(KEPT)
def chosen(which: int) -> tuple[Rule, ...]:
    """Return the rules of a set."""
    return tuple(rule for rule in rules() if which >> rule.place & 1)


@lru_cache(KEPT)
def fitting(characters: str) -> int:
    """Return the rules that may begin with these `LENGTH` characters."""
    opened, found = _opened(), 0
    for beginning in beginnings(characters):
        found |= opened.get(beginning, 0)
    return found


@cache
def _opened() -> Mapping[str, int]:
    """Return the rules that each opening may begin."""
    return _sets((opening, rule) for rule in rules() for opening in _openings(rule))


def _openings(rule: Rule) -> frozenset[str]:
    return Openings(rule.options["pattern"], _openings_of_slot).read()


@cache
def _openings_of_slot(name: str) -> frozenset[str]:
    return Openings(slots()[name], _openings_of_slot).read()


@cache
def _woken() -> Mapping[str, int]:
    """Return the rules that each word, or `0` for a digit, may wake."""
    return _sets((word, rule) for rule in rules() for word in rule.needs)


def _sets(pairs: Iterable[tuple[str, Rule]]) -> dict[str, int]:
    found: defaultdict[str, int] = defaultdict(int)
    for word, rule in pairs:
        found[word] |= 1 << rule.place
    return dict(found)


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(written(_opened()))


@cache
def _begins_behind() -> re.Pattern[str]:
    """Return what matches the character before each place where a rule may begin.

    A set of characters comes first, for which a text is searched eight times as fast as for an edge of words.
    """
    return re.compile(f"[^a-z0-9](?={_begins().pattern})")
