"""Which articles hold a stem: candidates for a new one are those it shares rare stems with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recoupe.comparison.stories.home import Columns
from recoupe.comparison.stories.likeness import likeness
from recoupe.comparison.stories.weights import NAT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.stories.home import Home
    from recoupe.comparison.stories.weights import Weighed

# A stem is rare from this many nats: at most 18 sentences in a thousand hold it. Only rare ones are looked up, and
# of a long text those that weigh most: with 16, 24 and 40 of them the open clusters, the invented stories and a
# mixture of sentences and whole texts are grouped alike.
RARE = 4 * NAT
SALIENT = 16
# What two articles must share of these to be compared at all: one that no table lists, or two. B-cubed F1 on the
# open clusters, mean over thresholds from .12 to .22: 5 and 7 nats 98.2, 8.5 (two whatever they are): 96.9.
SHARED = 7 * NAT


class Postings:
    """The stems of articles added one by one."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def add(self, number: int, article: Weighed) -> dict[int, float]:
        """Take an article in; return how alike the earlier ones are that it shares rare stems with."""
        columns = Columns(
            np.array(self._home.stems(article.stems), np.int64),
            np.array(article.weights, np.int32),
            np.array(article.rarity, np.int32),
        )
        telling = telling_of(columns)
        candidates = self._candidates(columns.stems[telling], columns.rarity[telling])
        found = self._alike(candidates.tolist(), columns) if len(candidates) else {}
        self._home.keep(number, columns, columns.stems[telling].tolist())
        return found

    def _candidates(self, stems: NDArray[np.int64], rarity: NDArray[np.int32]) -> NDArray[np.int64]:
        rare = zip(stems.tolist(), rarity.tolist(), strict=True)
        held = [(np.array(self._home.holders(stem), np.int64), tells) for stem, tells in rare]
        if not held:
            return np.empty(0, np.int64)
        where = np.concatenate([holders for holders, _ in held])
        tells = np.repeat([tells for _, tells in held], [len(holders) for holders, _ in held])
        found, which = np.unique(where, return_inverse=True)
        # Sums of whole numbers far below 2 to the 53rd: exact.
        return found[np.bincount(which, weights=tells, minlength=len(found)) >= SHARED]

    def _alike(self, candidates: list[int], article: Columns) -> dict[int, float]:
        shares = shares_with(article, self._home.columns(candidates))
        return dict(zip(candidates, shares.tolist(), strict=True))


def shares_with(article: Columns, others: Sequence[Columns]) -> NDArray[np.float64]:
    """Return how alike an article is to each of some others, at least one; the same from either side.

    Of two languages a word tells what it does in the one where it tells less.
    """
    sizes = np.array([len(held.stems) for held in others], np.int64)
    starts = np.cumsum(sizes) - sizes
    held = np.concatenate([one.stems for one in others])
    theirs = np.concatenate([one.weights for one in others])
    rarity = np.concatenate([one.rarity for one in others])
    order = np.argsort(article.stems)
    place = np.searchsorted(article.stems, held, sorter=order)
    at = order[np.minimum(place, len(article.stems) - 1)]
    shared = (article.stems[at] == held).astype(np.int64)
    shares = likeness(
        np.add.reduceat(shared * article.weights[at] * theirs, starts),
        np.add.reduceat(shared * np.minimum(article.rarity[at], rarity), starts),
        np.add.reduceat(shared, starts),
        len(article.stems),
        sizes,
    )
    foreign = np.add.reduceat(shared * (article.rarity[at] != rarity), starts)
    for number in map(int, np.flatnonzero(foreign)):
        if _shared(article, others[number]) < SHARED:
            shares[number] = 0
    return shares


def _shared(one: Columns, other: Columns) -> int:
    """Return what the telling stems tell that two articles share."""
    first, second = (
        dict(zip(told.stems[where].tolist(), told.rarity[where].tolist(), strict=True))
        for told in (one, other)
        for where in [telling_of(told)]
    )
    return sum(min(first[stem], second[stem]) for stem in first.keys() & second.keys())


def telling_of(article: Columns) -> NDArray[np.int64]:
    """Return where those of the rare stems stand that weigh most, the first of equals."""
    rare = np.flatnonzero(article.rarity >= RARE)
    return rare[np.argsort(-article.weights[rare], kind="stable")[:SALIENT]]
