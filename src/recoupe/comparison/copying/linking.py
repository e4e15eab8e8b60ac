"""Groups of articles that pairs hold together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def link(pairs: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Return for each number below `count` the lowest one that `pairs`, a row each, link it to.

    Each round takes every number to the lowest seen beside it and then follows what it was taken to:
    a handful of rounds for any chain (Shiloach and Vishkin, 1982).
    """
    label = np.arange(count)
    while len(pairs):
        least = label[pairs].min(axis=1)
        before = label.copy()
        for side in range(2):
            np.minimum.at(label, before[pairs[:, side]], least)
        while (label[label] != label).any():
            label = label[label]
        pairs = pairs[label[pairs[:, 0]] != label[pairs[:, 1]]]
    return label


def gather(pairs: NDArray[np.int64], count: int) -> list[list[int]]:
    """Return the numbers below `count` in the groups that `pairs`, a row each, hold together, in order."""
    groups: dict[int, list[int]] = defaultdict(list)
    for number, lowest in enumerate(link(pairs, count).tolist()):
        groups[lowest].append(number)
    return list(groups.values())
