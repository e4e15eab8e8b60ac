"""What outlets share with one another, and how long after an article others that took from it appeared."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import astuple, dataclass
from operator import add
from typing import TYPE_CHECKING, Any

import numpy as np

from recoupe.corpus.report.keys import numbers, sums, texts
from recoupe.corpus.report.roll import between

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from recoupe.corpus.report.roll import Roll
    from recoupe.corpus.report.tables import Tables

COLUMNS = {"a": "a.article", "b": "b.article", "kind": "kind", "words": "words", "direction": "direction"}
KINDS = ("narration", "both", "quote")
WIDTH = np.int64(1) << 31
UNTOLD = np.iinfo(np.int64).max


@dataclass(frozen=True)
class Pair:
    """What two outlets share.

    Args:
        narration: words in common of narration; a word counts once for each passage it stands in.

        both: those of passages that hold narration and reported speech.

        quote: those of reported speech.

        passages: how many there are.

        to_second: those of them that the second outlet took from the first, as far as a credit or a clock tells.

        to_first: those that the first took from the second.
    """

    narration: int = 0
    both: int = 0
    quote: int = 0
    passages: int = 0
    to_second: int = 0
    to_first: int = 0

    @property
    def words(self) -> int:
        """Return the words of all kinds."""
        return self.narration + self.both + self.quote

    def __add__(self, other: Pair) -> Pair:
        return Pair.of(map(add, astuple(self), astuple(other)))

    @classmethod
    def of(cls, counts: Iterable[int]) -> Pair:
        """Return that of its fields, in their order."""
        narration, both, quote, passages, to_second, to_first = counts
        return cls(narration, both, quote, passages, to_second, to_first)


@dataclass(frozen=True)
class Exchanges:
    """Who shares with whom.

    Args:
        pairs: by two outlets, in the order of their names.

        own: passages that two articles of one outlet share.

        taken: minutes from an article to each that took from it and appeared later, the earliest source of each.

        first: minutes from an article to the first that took from it.

        told: articles that took from another, as far as a credit or a clock tells, whatever is known of hours.
    """

    pairs: dict[tuple[str, str], Pair]
    own: int
    taken: NDArray[np.int64]
    first: NDArray[np.int64]
    told: int

    @property
    def ranked(self) -> list[tuple[tuple[str, str], Pair]]:
        """Return the pairs, those that share most first."""
        return sorted(self.pairs.items(), key=lambda one: (-one[1].words, one[0]))


def count_exchange(tables: Tables, roll: Roll) -> Exchanges:
    """Return what the table `passages` tells."""
    pairs: dict[tuple[str, str], Pair] = defaultdict(Pair)
    delays, own = _Delays(roll), 0
    for rows in tables.read("passages", COLUMNS):
        a, b = (roll.places(rows[side]) for side in "ab")
        known = (a >= 0) & (b >= 0) & (a != b)
        a, b, way = a[known], b[known], texts(rows["direction"])[known]
        delays.add(a, b, way)
        apart = roll.outlet[a] != roll.outlet[b]
        own += int(np.count_nonzero(~apart))
        columns = _columns(texts(rows["kind"])[known], numbers(rows["words"])[known], way)
        sides = roll.outlet[a[apart]], roll.outlet[b[apart]]
        _sum(pairs, roll.outlets, sides, [column[apart] for column in columns])
    return Exchanges(dict(pairs), own, *delays.found())


def _columns(
    kinds: NDArray[np.object_], words: NDArray[np.int64], way: NDArray[np.object_]
) -> list[NDArray[Any]]:
    """Return what each passage adds to what its outlets share."""
    each = np.ones(len(words), np.int64)
    return [*(words * (kinds == kind) for kind in KINDS), each, way == "b_from_a", way == "a_from_b"]


def _sum(
    pairs: dict[tuple[str, str], Pair],
    names: tuple[str, ...],
    sides: tuple[NDArray[np.int64], NDArray[np.int64]],
    columns: list[NDArray[Any]],
) -> None:
    """Add passages to what their outlets share."""
    by_pair, back = np.unique(sides[0] * WIDTH + sides[1], return_inverse=True)
    rows = sums(back, columns, len(by_pair)).tolist() if len(by_pair) else []
    for pair, row in zip(by_pair.tolist(), rows, strict=True):
        first, second = (names[number] for number in divmod(pair, int(WIDTH)))
        *shared, to_second, to_first = row
        ways = (to_second, to_first) if first < second else (to_first, to_second)
        pairs[min(first, second), max(first, second)] += Pair.of((*shared, *ways))


class _Delays:
    """The earliest source of each article and the first that took from it, as minutes."""

    def __init__(self, roll: Roll) -> None:
        self._roll = roll
        self._longest = np.full(len(roll), -1, np.int64)
        self._first = np.full(len(roll), UNTOLD, np.int64)
        self._told = np.zeros(len(roll), np.bool_)

    def add(self, a: NDArray[np.int64], b: NDArray[np.int64], direction: NDArray[np.object_]) -> None:
        for way, sources, takers in (("b_from_a", a, b), ("a_from_b", b, a)):
            source, taker = sources[direction == way], takers[direction == way]
            self._told[taker] = True
            delay = between(self._roll.minute[source], self._roll.minute[taker])
            after = delay >= 0
            np.maximum.at(self._longest, taker[after], delay[after])
            np.minimum.at(self._first, source[after], delay[after])

    def found(self) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
        first = self._first[self._first != UNTOLD]
        return np.sort(self._longest[self._longest >= 0]), np.sort(first), int(self._told.sum())


def quantile(minutes: NDArray[np.int64], share: float) -> int:
    """Return the minutes within which that share of delays lies."""
    return int(minutes[min(len(minutes) - 1, int(share * len(minutes)))]) if len(minutes) else 0
