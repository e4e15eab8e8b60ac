"""Which words of one story's articles can stand for one another: *secours*, *pompiers*."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.statements.lexicon import lexicon
from recoupe.comparison.statements.senses import senses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.comparison.accounts.pages.page import Page


@cache
def mean_the_same(one: str, other: str) -> bool:
    """Tell whether two words can stand for one another: *employé*, *salarié*."""
    listed, stem = senses("fr").words, lexicon("fr").stem
    return not listed.get(stem(one), frozenset()).isdisjoint(listed.get(stem(other), frozenset()))


def kin_of(pages: Iterable[Page]) -> Mapping[str, frozenset[str]]:
    """Return, by the sense of each word, those of other words of the articles that can mean the same."""
    meant: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        listed, stems = senses("fr").words, lexicon("fr")
        for word in page.words:
            meant[word.sense] |= listed.get(stems.stem(page.folded[word.start : word.end]), frozenset())
    lines: dict[str, set[str]] = defaultdict(set)
    for sense, numbers in meant.items():
        for number in numbers:
            lines[number].add(sense)
    return {
        sense: frozenset(other for number in numbers for other in lines[number] if other != sense)
        for sense, numbers in meant.items()
    }
