from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.comparison.stories import neighbours
from recoupe.comparison.stories.index import Index
from recoupe.comparison.stories.weights import weigh
from recoupe.comparison.stories.words import Words
from recoupe.corpus.stories.cells import Cells
from recoupe.corpus.stories.comparing import PARTS, compared
from recoupe.corpus.stories.neighbours import SENT
from recoupe.corpus.stories.sketches import columns_of, packed, telling

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

STEMS = [
    *("lomon", "grell", "berge", "vasse", "penal", "bacri", "treva", "corbi"),
    *("aigui", "ormoy", "syndi", "reglo", "prefe", "pompi", "ferme", "valle"),
]
ARTICLES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(STEMS), min_size=1, max_size=9),
        st.sampled_from((None, date(2024, 3, 1), date(2024, 9, 1))),
        st.sampled_from(("fr", "en")),
    ),
    max_size=12,
)


def words(stems: Iterable[str], language: str) -> Words:
    counts = dict.fromkeys(stems, 1)
    return Words(language, counts, {stem: stem for stem in counts}, frozenset(), len(counts))


@settings(max_examples=60)
@given(ARTICLES, st.integers(1, 6), st.integers(1, 3))
def test_all_cells_together_find_each_pair_once_as_alike_as_an_index_does(
    drawn: list[tuple[list[str], date | None, str]], count: int, blocks: int
) -> None:
    """With any number of cells, and in however many blocks the articles of one stem stand."""
    index = Index()
    told = [
        (f"a{number:02}", weigh(words(stems, tongue)), day)
        for number, (stems, day, tongue) in enumerate(drawn)
    ]
    for article in told:
        index.add(*article)
    stem = telling(columns_of(packed(weigh(words(["lomon"], "fr"))))).stems.tolist()[0]
    cells = Cells(count, {stem: blocks})
    rows: list[dict[str, Any]] = [
        {"cell": cell, "number": number, "id": name, "day": day and day.toordinal(), "sketch": packed(one)}
        for number, (name, one, day) in enumerate(told)
        for cell in cells.of(number, telling(columns_of(packed(one))).stems.tolist())
    ]
    batches = [pa.RecordBatch.from_pylist(rows[::-1], SENT)]
    found = [
        ((told[row["article"]][0], told[row["other"]][0]), row["share"] / PARTS)
        for batch in compared(batches, cells)
        for row in batch.to_pylist()
    ]
    assert len(found) == len(dict(found))
    assert {pair: share for pair, share in found if pair[0] < pair[1]} == index.likeness()
    assert {pair[::-1]: share for pair, share in found} == dict(found)


def test_of_very_many_pairs_an_article_has_its_likest(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as it may keep, and those with the greatest likeness."""
    monkeypatch.setattr("recoupe.corpus.stories.comparing.KEPT", 2)
    told = [weigh(words(STEMS[: 4 + number], "fr")) for number in range(8)]
    rows = [
        {"cell": 0, "number": number, "id": str(number), "sketch": packed(one)}
        for number, one in enumerate(told)
    ]
    (batch,) = compared([pa.RecordBatch.from_pylist(rows, SENT)], Cells(1, {}))
    near: dict[int, list[int]] = {}
    for row in batch.to_pylist():
        near.setdefault(row["article"], []).append(row["other"])
    assert near[0] == [1, 2]
    assert {len(others) for others in near.values()} == {2}
    assert neighbours.KEPT > 2


def test_cells_compared_in_a_process_beside_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """As they are where they are many."""
    told = [packed(weigh(words(STEMS[number : 5 + number], "fr"))) for number in range(8)]
    rows = [
        {"cell": cell, "number": number, "id": str(number), "sketch": one}
        for number, one in enumerate(told)
        for cell in range(4)
    ]
    batches = [pa.RecordBatch.from_pylist(rows, SENT)]
    here = [batch.to_pylist() for batch in compared(batches, Cells(4, {}))]
    monkeypatch.setattr("recoupe.corpus.stories.comparing.WORTH", 0)
    assert [batch.to_pylist() for batch in compared(batches, Cells(4, {}))] == here
    assert sum(map(len, here)) > 20
