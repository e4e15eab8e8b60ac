"""What a detail comes to, and how two of one kind stand to one another."""

from __future__ import annotations

from enum import IntEnum
from typing import Protocol, Self

# What two details at corresponding places of copied text count for: nothing else is needed.
COPIED = 5.0
# The part of the words beside either that values which differ must share. Open stories, conflicts found: .2 and
# .28: 28 of 35, .34: 27, none false with any; .28 is surer.
_LEAST_SHARE = 0.28
# Less where much tells: a long clause beside a short one.
_LESS_SHARE, _MUCH = 0.2, 2.1


class Relation(IntEnum):
    """How two values stand to one another, from closest; `OPEN` where nothing can be told."""

    EQUAL = 0
    COMPATIBLE = 1
    DIFFERENT = 2
    OPEN = 3


class Worth(Protocol):
    """What a detail comes to."""

    @property
    def kind(self) -> str:
        """Return what only its like is compared with."""

    @property
    def is_telling(self) -> bool:
        """Tell whether two articles rarely give such a value by chance."""

    @property
    def told(self) -> object:
        """Return what two values have alike that are one; `None` where the words for them say so."""

    @property
    def is_toll(self) -> bool:
        """Tell whether it is a count that changes as days pass."""

    @property
    def changes(self) -> bool:
        """Tell whether another value may take its place where words beside it say so."""

    @property
    def is_news(self) -> bool:
        """Tell whether it is worth telling where one article alone gives it."""

    @property
    def measured(self) -> object:
        """Return what it is a value of: an article may give several."""

    def relation(self, other: Self) -> Relation:
        """Return how it stands to another of its kind, the same both ways."""

    def likeness(self, other: Self) -> float:
        """Return how much what it is a value of tells for one fact, in words of evidence; less than 0 against."""

    def is_changed(self, other: Self) -> bool:
        """Tell whether two values that can stand together are two if all words around them are the same."""

    def is_told_alike(self, other: Self) -> bool:
        """Tell whether two equal values are given with as much precision."""

    def can_be_of_one(self, other: Self) -> bool:
        """Tell whether two values that are not equal can be of one thing at all."""

    def may_differ(self, other: Self, evidence: float, share: float) -> bool:
        """Tell whether two different values can answer one question.

        Args:
            other: the other value.

            evidence: how much tells that they do.

            share: the part of the words beside the one that has fewer that stand beside the other too, 0–1.
        """

    def follows(self, other: Self) -> bool | None:
        """Tell whether it can take the place of an earlier value as days pass; `None` where such never do."""


class Plain:
    """What most values have in common: an article gives several, and none takes the place of another."""

    __slots__ = ()

    @property
    def kind(self) -> str:
        """Return what only its like is compared with."""
        raise NotImplementedError

    @property
    def told(self) -> object:
        """Return that words for it say what it is."""
        return None

    @property
    def is_toll(self) -> bool:
        """Tell that days passing do not change it."""
        return False

    @property
    def changes(self) -> bool:
        """Tell that no other value takes its place."""
        return False

    @property
    def measured(self) -> object:
        """Return what it is a value of: its kind."""
        return self.kind

    def likeness(self, other: Self) -> float:
        """Return that it tells nothing of what it is a value of."""
        del other
        return 0.0

    def is_changed(self, other: Self) -> bool:
        """Tell that two that can stand together may be one, however much is the same around them."""
        del other
        return False

    def is_told_alike(self, other: Self) -> bool:
        """Tell that one says no more than the other."""
        del other
        return True

    def can_be_of_one(self, other: Self) -> bool:
        """Tell that two can be of one thing."""
        del other
        return True

    def may_differ(self, other: Self, evidence: float, share: float) -> bool:
        """Tell that two can be of one thing where enough beside them is the same."""
        del other
        return shares_enough(evidence, share) or evidence >= COPIED

    def follows(self, other: Self) -> bool | None:
        """Tell that it takes no other's place."""
        del other
        return None


def shares_enough(evidence: float, share: float) -> bool:
    """Tell whether enough of what stands beside two values is the same for them to differ."""
    return share >= (_LESS_SHARE if evidence >= _MUCH else _LEAST_SHARE)
