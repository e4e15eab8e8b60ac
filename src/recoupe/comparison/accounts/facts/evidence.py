"""How much tells that two details are of one fact: the words beside both, the rarer the more."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from math import fsum, log
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.worth import COPIED
from recoupe.comparison.accounts.facts.alignment import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.facts.correspondence import Correspondence
    from recoupe.comparison.accounts.pages.page import Page

# A word elsewhere in the sentence counts for less than one in the clause. Open stories, shared facts right and
# false conflicts: 0.25: 50.0, 10; 0.5: 47.6, 10; 1: 46.4, 10.
_FAR = 0.25
# What it tells that both stand in clauses that tell the same.
_ALIGNED, _HALF = 0.8, 0.5
# Words alone never tell as much as copied text, even where neither article gives another value.
_MOST = COPIED - 0.8
# A word beside more details than this leads to no pair by itself: it bounds the time.
_COMMON = 400


class Evidence:
    """What tells for every two details of one story, the words weighted by how few sentences have them.

    Args:
        pages: the articles of the story.

        copied: which places of theirs correspond.
    """

    def __init__(self, pages: Iterable[Page], copied: Correspondence) -> None:
        pages = tuple(pages)
        self._weights = _Weights(page.senses(one) for page in pages for one in page.analysis.sentences)
        self._copied = copied
        self.alignment = Alignment(pages, self.weigh)

    def between(self, one: Detail, other: Detail) -> float:
        """Return how much tells that two details are of one fact, in words that stand in one sentence alone."""
        near = one.near & other.near
        far = (one.near | one.far) & (other.near | other.far) - near
        told = self.weigh(near) + _FAR * self.weigh(far) + one.worth.likeness(other.worth)
        told += _ALIGNED if self.alignment.holds(one.place, other.place) else 0.0
        return min(told, _MOST) + (COPIED if self._copied.holds(one.place, other.place) else 0.0)

    def beside(self, one: Detail, other: Detail) -> float:
        """Return the part of the words beside one of two details that stands beside the other too, 0–1."""
        share = self.share(one.near, other.near)
        return max(share, _HALF) if self.alignment.holds(one.place, other.place) else share

    def told(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return how much two sets of words have in common."""
        return self.weigh(one & other)

    def share(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the part of the lighter of two sets of words that stands in the other too, 0–1."""
        least = min(self.weigh(one), self.weigh(other))
        return self.weigh(one & other) / least if least else 0.0

    def weigh(self, words: Iterable[str]) -> float:
        """Return how rare words are in the story, taken together."""
        return fsum(map(self._weights.__getitem__, words))

    def weight(self, word: str) -> float:
        """Return how rare a word is in the story, 0–1 (Spärck Jones, 1972); what happens always counts whole."""
        return self._weights[word]


class _Weights(dict[str, float]):
    """How rare each word is in the sentences of a story, told once."""

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        super().__init__()
        told = tuple(sentences)
        self._counts = Counter(word for words in told for word in words)
        self._sentences = len(told) + 1

    def __missing__(self, word: str) -> float:
        count = max(1, self._counts[word])
        told = log(1 + self._sentences / count) / log(1 + self._sentences)
        self[word] = 1.0 if word[0] == "#" else told
        return self[word]


def candidates(details: Sequence[Detail]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of numbers of details that have a word in common, or one telling value, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, detail in enumerate(details):
        for word in detail.near | detail.far:
            holders[word].append(number)
        if detail.worth.is_telling:
            holders[f"={detail.worth.told or detail.said}"].append(number)
    yield from sorted(
        {pair for held in holders.values() if len(held) <= _COMMON for pair in combinations(held, 2)}
    )
