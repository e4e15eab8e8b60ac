"""Loose articles brought home: what stands alone goes to the one large group that it is near enough to."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# A loose group has at most so many members, a home so many times more. B-cubed F1 on the open clusters, mean over
# thresholds from .12 to .22: one member 96.0, two 97.0, three and four 98.2.
LOOSE = 3
HOME = 3
# Average likeness to the home from which a loose group joins it: less than two groups need, as the mean over
# many says more than one pair. Open clusters: .08, .10 and .12 alike; a mean of .11 to their own cluster is
# the lowest, and half have less than .07 to the likest other.
NEAR = 0.1
# It must be nearer by this much than to any other home: what could go to either goes to none.
CLEARLY = 1.5
# How many of the home's members it must be alike to at all, of all pairs.
QUORUM = 0.4


def gather(
    groups: Sequence[Sequence[int]], near: Mapping[int, Mapping[int, float]], least: float
) -> list[list[int]]:
    """Return `groups` with the loose ones in their homes, all at once: none is brought home by another.

    Args:
        groups: numbers, each in one group.

        near: by number, how alike others are.

        least: how alike one pair at least must be.
    """
    group_of = {member: number for number, group in enumerate(groups) for member in group}
    sizes = dict(enumerate(map(len, groups)))
    joined = [list(group) for group in groups]
    for number, group in enumerate(groups):
        if (to := home_of(group, near, group_of, sizes, least=least)) is not None:
            joined[to] += joined[number]
            joined[number] = []
    return sorted(sorted(group) for group in joined if group)


def home_of(
    group: Sequence[int],
    near: Mapping[int, Mapping[int, float]],
    group_of: Mapping[int, int],
    sizes: Mapping[int, int],
    *,
    least: float,
) -> int | None:
    """Return which group a loose one goes to; `None` where it stays, or is not loose.

    Args:
        group: its members.

        near: by member, how alike others are.

        group_of: the group of each of these others.

        sizes: the members of each group.

        least: how alike one pair at least must be.
    """
    pairs: dict[int, list[float]] = defaultdict(list)
    for member in group if len(group) <= LOOSE else ():
        for other, share in near.get(member, {}).items():
            if sizes[group_of[other]] >= HOME * len(group):
                pairs[group_of[other]].append(share)
    if not pairs:
        return None
    means = {to: sum(sorted(shares)) / (len(group) * sizes[to]) for to, shares in pairs.items()}
    best, *others = sorted(means, key=lambda to: (-round(means[to], 9), to))
    quorum = QUORUM * len(group) * sizes[best]
    if means[best] < NEAR or len(pairs[best]) < quorum or max(pairs[best]) < least:
        return None
    return None if others and means[best] < CLEARLY * means[others[0]] else best
