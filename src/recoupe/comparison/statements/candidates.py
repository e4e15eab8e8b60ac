"""Which pairs of quotations are compared at all: those of one story that share a word, and near copies elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeAlias

    from recoupe.comparison.statements.report import Report

    Ids: TypeAlias = tuple[str, str]

# A sense in more reports of a story than this leads to no pair by itself: it bounds the time, not the result,
# as a real pair shares a rarer one.
_COMMON = 200
# Across stories a pair shares so many words that stand in at most so many reports of all.
_SHARED, _RARE = 3, 20


def candidates(reports: Mapping[str, Report], stories: Sequence[Sequence[str]] | None) -> list[Ids]:
    """Return the pairs to compare, in reading order.

    Args:
        reports: by id, in reading order.

        stories: the articles of each story, by id; without it all are of one.
    """
    order = {name: rank for rank, name in enumerate(reports)}
    place = {article: number for number, story in enumerate(stories or ()) for article in story}
    by_story: dict[int | str, list[str]] = defaultdict(list)
    for name, one in reports.items():
        article = one.quotation.article
        by_story[place.get(article, article) if stories is not None else 0].append(name)
    near = {pair for names in by_story.values() for pair in _within(names, reports)}
    if len(by_story) > 1:
        home = {name: number for number, names in enumerate(by_story.values()) for name in names}
        near |= {(a, b) for a, b in _copies(reports) if home[a] != home[b]}
    return sorted(near, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _within(names: Iterable[str], reports: Mapping[str, Report]) -> set[Ids]:
    holders: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for sense in reports[name].senses:
            holders[sense].append(name)
    return {pair for held in holders.values() if len(held) <= _COMMON for pair in combinations(held, 2)}


def _copies(reports: Mapping[str, Report]) -> list[Ids]:
    holders: dict[str, list[str]] = defaultdict(list)
    for name, one in reports.items():
        for stem in {word.stem for word in one.whole.content}:
            holders[stem].append(name)
    shared = Counter(
        pair for held in holders.values() if len(held) <= _RARE for pair in combinations(held, 2)
    )
    return [pair for pair, count in shared.items() if count >= _SHARED]
