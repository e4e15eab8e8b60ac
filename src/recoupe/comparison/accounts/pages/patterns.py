"""Patterns looked for all at once."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from sys import maxsize
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.pages.beginnings import LONGEST, beginnings

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"\w+")
# Beginnings of words for which what is tried is kept.
_KEPT = 1 << 14


class Patterns:
    """Patterns, each of which is tried only where a word begins as what it matches can begin.

    Args:
        patterns: what they match begins with a word and is not empty.
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._begun: dict[str, list[tuple[int, re.Pattern[str]]]] = defaultdict(list)
        for rank, pattern in enumerate(patterns):
            for begun in beginnings(pattern.pattern):
                self._begun[begun].append((rank, pattern))
        self._tried = lru_cache(maxsize=_KEPT)(self._begun_by)

    def found(self, text: str, start: int = 0, end: int = maxsize) -> dict[int, list[re.Match[str]]]:
        """Return what `finditer` of each pattern finds, by the pattern's place in the list, first places first."""
        found: dict[int, list[re.Match[str]]] = defaultdict(list)
        for word in _WORD.finditer(text, start, end):
            at = word.start()
            for rank, pattern in self._tried(text[at : at + LONGEST]):
                match = pattern.match(text, at, end)
                if match and not (rank in found and found[rank][-1].end() > at):
                    found[rank].append(match)
        return dict(sorted(found.items()))

    def _begun_by(self, letters: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
        """Return the patterns, with their places, of which something may begin with `letters`."""
        sizes = range(len(letters) + 1)
        return tuple(dict.fromkeys(one for size in sizes for one in self._begun.get(letters[:size], ())))
