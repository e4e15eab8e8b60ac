"""Measure stories alone: CPU time to group articles, how that grows, and what adding one costs.

    python benchmarks/stories.py [--articles N…] [--store N…]

Articles are made up (`newsday.py`): which tell of one event is known. Rates leave out what is read of each
article by itself, which is the same whatever the number.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from math import log
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.newsday import Told, draw

from recoupe.comparison.stories.index import Index
from recoupe.comparison.stories.weights import weigh
from recoupe.comparison.stories.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ADDED = 200
"""Articles whose cost is measured one by one."""


def main() -> None:
    """Print how the whole grows, then what one article more costs."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--articles", type=int, nargs="*", default=[1_000, 3_000, 10_000])
    asked.add_argument("--store", type=int, nargs="*", default=[100, 10_000])
    given = asked.parse_args()
    grow(given.articles)
    for size in given.store:
        add(size)


def grow(sizes: Sequence[int]) -> None:
    """Print for each number of articles the time to group them, its exponent, and how well they are grouped."""
    before: tuple[int, float] | None = None
    for size in sizes:
        told = shuffled(size)
        taken, index = filled(told)
        groups = index.groups()
        spent = time.process_time() - taken
        exponent = f", exponent {log(spent / before[1]) / log(size / before[0]):.2f}" if before else ""
        right = bcubed({one.article.article.id: one.event for one in told}, groups)
        largest = max(Counter(one.event for one in told).values())
        print(
            f"{size:>7} articles: {spent:6.2f} s{exponent}; B-cubed F1 {100 * right:.1f}; "
            f"largest group {max(map(len, groups))}, largest event {largest}"
        )
        before = size, spent


def add(size: int) -> None:
    """Print the median time that one more article takes in a store of `size`, its groups made again."""
    told = shuffled(size + ADDED)
    _, index = filled(told[:size])
    index.groups()
    spent = []
    for one in told[size:]:
        words = weigh(words_of(one.article))
        start = time.process_time()
        index.add(one.article.article.id, words, one.article.article.day)
        index.group(one.article.article.id)
        spent.append(time.process_time() - start)
    print(
        f"{size:>7} in the store: one more takes {1000 * median(spent):.2f} ms, at most {1000 * max(spent):.1f} ms"
    )


def shuffled(count: int) -> list[Told]:
    """Return articles in an order that has nothing to do with their events."""
    told = list(draw(count))
    random.Random(3).shuffle(told)  # noqa: S311 - a fixed order, not a secret
    return told


def filled(told: Sequence[Told]) -> tuple[float, Index]:
    """Return an index of the articles, and when it was begun."""
    weighed = [weigh(words_of(one.article)) for one in told]
    start = time.process_time()
    index = Index()
    for one, words in zip(told, weighed, strict=True):
        index.add(one.article.article.id, words, one.article.article.day)
    return start, index


def bcubed(gold: Mapping[str, str], groups: Sequence[Sequence[str]]) -> float:
    """Return the B-cubed F1 of `groups`."""
    size = Counter(gold.values())
    right: dict[str, list[float]] = defaultdict(list)
    for group in groups:
        held = Counter(gold[name] for name in group)
        for name in group:
            right["precision"].append(held[gold[name]] / len(group))
            right["recall"].append(held[gold[name]] / size[gold[name]])
    precision, recall = (sum(part) / len(gold) for part in (right["precision"], right["recall"]))
    return 2 * precision * recall / (precision + recall)


if __name__ == "__main__":
    main()
