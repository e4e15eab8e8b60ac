"""The order in which parties stand in the copy map: those that share most side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from recoupe.comparison.copying.exchange import Exchange

    Matrix = NDArray[np.float64]

# What shared speech weighs beside shared narration: two outlets that quote one press conference are no family,
# but where no narration tells, they stand together.
SPEECH = 0.1


def choose(exchange: Exchange, most: int) -> list[int]:
    """Return the parties that share most words with others, `most` of them at most, as they are numbered."""
    words = [0] * len(exchange.parties)
    for share in exchange.shares:
        if share.party != share.other:
            words[share.party] += share.words
            words[share.other] += share.words
    return sorted(sorted(range(len(words)), key=lambda at: (-words[at], at))[:most])


def arrange(exchange: Exchange, parties: Sequence[int]) -> list[int]:
    """Return `parties` so that those that share most narration stand side by side, the largest group first.

    Two rows at a time are joined, the closest on average first (UPGMA: Sokal and Michener, 1958), each turned so
    that the closest of their ends meet.
    """
    closeness = _closeness(exchange, parties)
    groups = sorted(_rows(closeness), key=lambda row: (-len(row), -closeness[row].sum(), row))
    return [parties[at] for row in groups for at in row]


def _closeness(exchange: Exchange, parties: Sequence[int]) -> Matrix:
    """Return what each two of `parties` share, of both's words."""
    place = {party: at for at, party in enumerate(parties)}
    closeness = np.zeros((len(parties), len(parties)))
    for share in exchange.shares:
        if share.party != share.other and share.party in place and share.other in place:
            told = share.narration + SPEECH * share.speech
            part = told / max(1, exchange.parties[share.party].words)
            closeness[place[share.party], place[share.other]] += part
            closeness[place[share.other], place[share.party]] += part
    return closeness


def _rows(closeness: Matrix) -> Iterator[list[int]]:
    """Yield the rows that no more can be joined."""
    rows = [[at] for at in range(len(closeness))]
    sums, sizes = closeness.copy(), np.ones(len(closeness))
    while len(rows) > 1:
        means = np.triu(sums / np.outer(sizes, sizes), 1)
        one, other = (int(at) for at in np.unravel_index(np.argmax(means), means.shape))
        if not means[one, other]:
            break
        rows[one] = _joined(rows[one], rows.pop(other), closeness)
        sums[one] += sums[other]
        sums[:, one] += sums[:, other]
        sums = np.delete(np.delete(sums, other, 0), other, 1)
        sizes[one] += sizes[other]
        sizes = np.delete(sizes, other)
    yield from rows


def _joined(one: list[int], other: list[int], closeness: Matrix) -> list[int]:
    """Return both rows as one, their closest ends in the middle."""
    ways = [(a, b) for a in (one, one[::-1]) for b in (other, other[::-1])]
    first, second = max(ways, key=lambda way: closeness[way[0][-1], way[1][0]])
    return first + second
