from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recoupe.comparison.copying.linking import link as link_in_memory
from recoupe.corpus.components import link
from recoupe.corpus.engine import engine
from recoupe.corpus.settings import Settings
from recoupe.corpus.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    with engine() as session:
        yield Workplace(session, tmp_path_factory.mktemp("work"), Settings(), 2)


def drawn(seed: int) -> list[tuple[int, int]]:
    chance = random.Random(seed)  # noqa: S311 - a fixed draw, not a secret
    count = chance.choice((2, 40, 300))
    pairs = [(chance.randrange(count), chance.randrange(count)) for _ in range(count // 2)]
    return [*pairs, (0, 1)]


@pytest.mark.parametrize("seed", range(4))
def test_groups_are_those_of_one_process(place: Workplace, seed: int) -> None:
    pairs = drawn(seed)
    rows = link(place, place.session.createDataFrame(pairs, "a int, b int"), f"drawn{seed}").collect()
    lowest = link_in_memory(np.array(pairs), 300)
    assert {row.number: row.lowest for row in rows} == {
        number: low for number, low in enumerate(lowest.tolist()) if low != number
    }


def test_a_long_chain_takes_a_few_rounds(place: Workplace, tmp_path: Path) -> None:
    chain = [(at, at + 1) for at in range(2000)]
    random.Random(1).shuffle(chain)  # noqa: S311 - a fixed draw, not a secret
    rows = link(place, place.session.createDataFrame(chain, "a int, b int"), "chain").collect()
    assert {row.lowest for row in rows} == {0}
    assert len(list((place.folder / "work/chain").iterdir())) < 20
