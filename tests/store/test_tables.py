from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.comparison.stories.index import Index
from recoupe.comparison.stories.weights import weigh
from recoupe.comparison.stories.words import Words
from recoupe.store.database import opened
from recoupe.store.tables import Tables

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from random import Random

    import pytest

STEMS = [
    *("lomon", "grell", "berge", "vasse", "penal", "bacri", "treva", "corbi"),
    *("aigui", "ormoy", "syndi", "reglo", "prefe", "pompi", "ferme", "valle"),
]
DAYS = (None, date(2024, 3, 1), date(2024, 3, 2), date(2024, 9, 1))
Drawn = tuple[list[str], date | None]
ARTICLES = st.lists(
    st.tuples(st.lists(st.sampled_from(STEMS), min_size=1, max_size=9), st.sampled_from(DAYS)), max_size=14
)


def add(index: Index, drawn: Sequence[Drawn], number: int) -> None:
    stems, day = drawn[number]
    counts = dict.fromkeys(stems, 1)
    told = Words("fr", counts, {stem: stem for stem in counts}, frozenset(), len(counts))
    index.add(f"a{number:02}", weigh(told), day)


def with_rows(connection: sqlite3.Connection, count: int) -> None:
    rows = [(f"a{number:02}", f"{number}") for number in range(count)]
    connection.executemany(
        "INSERT INTO article (id, page, digest, authors, text, blocks, details, added)"
        " VALUES (?, ?, '', '[]', '', '[]', '[]', '2024-03-01')",
        rows,
    )


@settings(max_examples=60, deadline=None)
@given(ARTICLES, st.integers(1, 5), st.randoms())
def test_in_tables_an_index_is_what_it_is_in_memory(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[Drawn], kept: int, chance: Random
) -> None:
    """The same pairs are kept and the same groups made, in another order of adding, groups asked for in between."""
    memory = Index(kept=kept)
    for number in range(len(drawn)):
        add(memory, drawn, number)
    connection = opened(str(tmp_path_factory.mktemp("stores") / "desk.db"))
    try:
        with_rows(connection, len(drawn))
        tables = Index(kept=kept, home=Tables(connection))
        order = list(range(len(drawn)))
        chance.shuffle(order)
        for number in order:
            add(tables, drawn, number)
            assert f"a{number:02}" in tables.group(f"a{number:02}")
        assert tables.groups() == memory.groups()
        assert tables.likeness() == memory.likeness()
        stories = connection.execute("SELECT count(*) FROM story").fetchone()[0]
        assert stories == len(memory.groups())
    finally:
        connection.close()
