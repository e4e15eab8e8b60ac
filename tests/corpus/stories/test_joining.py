from __future__ import annotations

from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.corpus.stories.made import groups, put

from recoupe.comparison.stories.gathering import gather
from recoupe.comparison.stories.index import LEAST
from recoupe.comparison.stories.linkage import link
from recoupe.corpus.stories.comparing import PARTS
from recoupe.corpus.stories.homing import bring
from recoupe.corpus.stories.joining import LEVELS, crowd, join
from recoupe.corpus.stories.neighbours import NEAR, NUMBERS

if TYPE_CHECKING:
    from recoupe.corpus.workplace import Workplace

Pairs = dict[tuple[int, int], float]
COUNT = 90
ENDS = 2


def drawn(seed: int) -> Pairs:
    """Return how alike some articles are: much within their topic, little outside it, and copies here and there."""
    chance = Random(seed)  # noqa: S311 - a fixed draw, not a secret
    topics = [chance.randrange(9) for _ in range(COUNT)]
    dense = chance.choice((0.2, 0.6, 0.9))
    return {
        (a, b): share
        for a, b in combinations(range(COUNT), 2)
        if chance.random() < (dense if topics[a] == topics[b] else dense / 6)
        for share in [chance.choice((1.0, 0.5, round(max(0.04, chance.random() ** 2), 6), 0.05))]
    }


def walk(place: Workplace) -> None:
    crowd(place, ENDS)
    for level in range(len(LEVELS)):
        join(place, level, ENDS)


def known(place: Workplace, pairs: Pairs) -> None:
    rows = ({"a": a, "b": b, "share": round(share * PARTS)} for (a, b), share in pairs.items())
    sorted_by_end: dict[int, list[dict[str, int]]] = {end: [] for end in range(ENDS)}
    for row in rows:
        sorted_by_end[row["a"] % ENDS].append(row)
    for end, some in sorted_by_end.items():
        put(place, f"stories/near/part={end}", some, NEAR)
    put(place, "stories/numbers", ({"id": str(n), "number": n} for n in range(COUNT)), NUMBERS.columns)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
@pytest.mark.parametrize("most", [0, 10**6])
def test_groups_are_those_of_joining_all_at_once_however_many_levels_it_takes(
    place: Workplace, monkeypatch: pytest.MonkeyPatch, seed: int, most: int
) -> None:
    """So are the loose ones that come home."""
    monkeypatch.setattr("recoupe.corpus.stories.joining.MOST", most)
    pairs = drawn(seed)
    known(place, pairs)
    walk(place)
    bring(place, ENDS)
    near: dict[int, dict[int, float]] = {}
    for (a, b), share in pairs.items():
        near.setdefault(a, {})[b] = near.setdefault(b, {})[a] = share
    cores = link(COUNT, pairs, LEAST)
    assert groups(place, "core", "core") == cores
    assert groups(place, "groups", "story") == gather(cores, near, LEAST)
    assert 1 < len(cores) < COUNT


def test_what_is_too_dense_to_be_joined_stays_apart_and_is_named(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is joined as it would be without it."""
    monkeypatch.setattr("recoupe.corpus.stories.joining.HELD", 10)
    crowd = dict.fromkeys(combinations(range(10, 20), 2), 0.9)
    known(place, crowd | {(0, 1): 0.8, (1, 2): 0.7, (0, 2): 0.6})
    walk(place)
    assert [core for core in groups(place, "core", "core") if len(core) > 1] == [[0, 1, 2]]
    assert [tuple(row) for row in place.kept("stories/dense").select("root", "pairs").collect()] == [(10, 45)]
