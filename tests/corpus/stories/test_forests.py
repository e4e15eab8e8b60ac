from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

from recoupe.corpus.stories.forests import hang

if TYPE_CHECKING:
    from recoupe.corpus.workplace import Workplace


def test_chains_whose_links_lie_on_several_shelves_are_whole(place: Workplace) -> None:
    """Each number has the lowest of its chain; two chains stay two."""
    chains = [*range(0, 600, 2)], [*range(1, 600, 2)]
    pairs = [pair for chain in chains for pair in pairwise(chain)]
    Random(1).shuffle(pairs)  # noqa: S311 - a fixed draw, not a secret
    shelves = (place.session.createDataFrame(pairs[part::3], "a bigint, b bigint") for part in range(3))
    hang(place, shelves, "chains")
    found = place.kept("stories/roots/chains").collect()
    assert sorted((row["node"], row["root"]) for row in found) == [
        (number, number % 2) for number in range(600)
    ]
