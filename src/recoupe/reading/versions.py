"""Articles that are nearly one: a page read twice, an edition in print, a dispatch that another outlet carries.

Texts are told to be near by the smallest of the numbers that stand for their runs of three words (Broder 1997).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.article import Article

# Numbers kept of an article, and how many of the smallest bring it beside another.
KEPT, KEYS = 16, 4
# Share of the smallest numbers of two articles that both have. Of invented articles with one word in twenty changed,
# .99 reach it, with one in twelve .94; of 201 pairs on one event, dispatches among them, none does (.31 at most).
NEAR = 0.5
# A shorter text is a notice or a caption: its few words are no proof.
WORDS = 30
MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


def linked(articles: Iterable[Article], versions: Versions) -> Iterator[Article]:
    """Yield `articles`, with the earlier one that each repeats among its `details`: nothing is left out.

    `version_of` names one of the same outlet or address, `same_text_as` one of another.
    """
    for article in articles:
        link = versions.link(article)
        yield replace(article, details=(*article.details, link)) if link else article


class Versions:
    """The articles seen so far, as some numbers each: half a kilobyte."""

    def __init__(self) -> None:
        self._known: list[tuple[tuple[int, ...], str, str]] = []
        self._first_with: dict[int, int] = {}
        self._at: dict[str, str] = {}

    def link(self, article: Article) -> tuple[str, str] | None:
        """Return what to say of `article` and an earlier one, and keep it for the later ones."""
        return self.note(article.id, article.text, article.outlet or "", article.url)

    def note(self, name: str, text: str, outlet: str, url: str | None) -> tuple[str, str] | None:
        """Return the same of an article whose fields are given."""
        numbers = fingerprint(text)
        found = self._at_address(name, url) or self._near(numbers, outlet)
        for number in numbers[:KEYS]:
            self._first_with.setdefault(number, len(self._known))
        self._known.append((numbers, name, outlet))
        return found

    def _at_address(self, name: str, url: str | None) -> tuple[str, str] | None:
        first = self._at.setdefault(url, name) if url else name
        return None if first == name else ("version_of", first)

    def _near(self, numbers: tuple[int, ...], outlet: str) -> tuple[str, str] | None:
        places = sorted({self._first_with[one] for one in numbers[:KEYS] if one in self._first_with})
        near = [self._known[place] for place in places if likeness(self._known[place][0], numbers) >= NEAR]
        if not near:
            return None
        own = next((name for _, name, theirs in near if theirs == outlet), None)
        return ("version_of", own) if own else ("same_text_as", near[0][1])


def fingerprint(text: str) -> tuple[int, ...]:
    """Return the smallest of the numbers of the runs of three words in `text`; none where it has too few."""
    words = np.array([crc32(word.encode()) for word in fold(text).split()], dtype=np.uint64)
    if len(words) < WORDS:
        return ()
    runs = words[:-2] * MIX[0] ^ words[1:-1] * MIX[1] ^ words[2:] * MIX[2]
    runs ^= runs >> np.uint64(29)
    runs *= MIX[1]
    return tuple(np.unique(runs ^ runs >> np.uint64(32))[:KEPT].tolist())


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return the share of runs of three words that two texts have in common, as their fingerprints tell it."""
    smallest = sorted({*one, *other})[:KEPT]
    both = {*one} & {*other}
    return sum(number in both for number in smallest) / len(smallest) if smallest else 0.0
