"""Which of several decisions on pairs stand: the last word wins, and what cannot stand beside it gives way."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Thing = TypeVar("Thing")


class Bond(Enum):
    """What is decided of two things: they are one, they are two, or nobody can tell."""

    ONE = 1
    TWO = 2
    OPEN = 3


def standing(decisions: Sequence[tuple[Bond, Thing, Thing]]) -> list[bool]:
    """Tell of each decision whether it stands, the last first; one that says the same of a pair stands too."""
    kept: _Kept[Thing] = _Kept()
    return [kept.takes(*decision) for decision in reversed(decisions)][::-1]


def united(pairs: Iterable[tuple[Thing, Thing]]) -> dict[Thing, set[Thing]]:
    """Return for each thing of `pairs` all that are one with it, itself too."""
    homes: dict[Thing, set[Thing]] = {}
    for a, b in pairs:
        _unite(homes, a, b)
    return homes


class _Kept(Generic[Thing]):
    """The decisions that stand so far: who is one with whom, and who is kept from whom."""

    def __init__(self) -> None:
        self._said: dict[frozenset[Thing], Bond] = {}
        self._homes: dict[Thing, set[Thing]] = {}
        self._foes: dict[Thing, set[Thing]] = {}

    def takes(self, bond: Bond, a: Thing, b: Thing) -> bool:
        """Take a decision unless a later one speaks against it; tell whether it was taken."""
        pair = frozenset({a, b})
        if pair in self._said:
            return self._said[pair] is bond
        ours, theirs = self._homes.setdefault(a, {a}), self._homes.setdefault(b, {b})
        if (bond is Bond.ONE and self._apart(ours, theirs)) or (bond is Bond.TWO and ours is theirs):
            return False
        self._said[pair] = bond
        if bond is Bond.ONE:
            _unite(self._homes, a, b)
        elif bond is Bond.TWO:
            self._foes.setdefault(a, set()).add(b)
            self._foes.setdefault(b, set()).add(a)
        return True

    def _apart(self, ours: set[Thing], theirs: set[Thing]) -> bool:
        return any(not theirs.isdisjoint(self._foes.get(one, ())) for one in ours)


def _unite(homes: dict[Thing, set[Thing]], a: Thing, b: Thing) -> None:
    small, large = sorted((homes.setdefault(a, {a}), homes.setdefault(b, {b})), key=len)
    if small is not large:
        large |= small
        homes |= dict.fromkeys(small, large)
