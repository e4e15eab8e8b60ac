"""Which articles stand nearest to each, so that what is kept grows with the articles and not with their pairs."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from recoupe.comparison.stories.home import Tie

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.comparison.stories.home import Home

# How many of its likest an article keeps: more than nearly any event has articles. A larger one is held together
# by those kept, up to some thousand whole texts.
KEPT = 256


class Neighbours:
    """Likeness of pairs of articles, each kept as long as it is among the strongest of either end.

    What is kept does not depend on the order in which pairs were offered.
    """

    def __init__(self, home: Home, kept: int = KEPT) -> None:
        self._home = home
        self._most = kept

    def offer(self, number: int, shares: Mapping[int, float]) -> None:
        """Take in how alike others are to an article; those that lose a neighbour by it have changed."""
        names = {one: label.name for one, label in self._home.labels({number, *shares}).items()}
        ties = {other: Tie(share, drawn(names[number], names[other])) for other, share in shares.items()}
        self._home.tie(number, ties)
        for end in (number, *shares):
            for weakest in self._home.beyond(end, self._most):
                if self._home.untie(end, weakest):
                    self._home.change((end, weakest))


def drawn(one: str, other: str) -> int:
    """Return a draw from both names: by their order all copies of one text would keep the same few."""
    pair = "\0".join(sorted((one, other))).encode()
    return int.from_bytes(blake2b(pair, digest_size=8).digest(), "big", signed=True)
