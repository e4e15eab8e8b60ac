from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from tests.corpus.report.written import article, passage, write_tables

from recoupe.corpus.report.exchange import Exchanges, Pair, count_exchange, quantile
from recoupe.corpus.report.roll import Roll
from recoupe.corpus.report.tables import Tables

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = [
    article("a", "Phare", "2023-03-15T10:00"),
    article("b", "Vigie", "2023-03-15T10:30"),
    article("c", "Sarne", "2023-03-15T12:00"),
    article("d", "Sarne", "2023-03-15"),
]
PASSAGES = [
    passage("a", "b", 40, direction="b_from_a"),
    passage("a", "b", 10, "quote"),
    passage("a", "c", 20, "both", "b_from_a"),
    passage("b", "c", 30, direction="b_from_a"),
    passage("a", "d", 15, direction="b_from_a"),
    passage("c", "d", 99),
    passage("a", "a", 50),
]
TURNED = {"a_from_b": "b_from_a", "b_from_a": "a_from_b", "shared": "shared"}


def counted(folder: Path, passages: list[dict[str, Any]]) -> Exchanges:
    tables = Tables(write_tables(folder, articles=ARTICLES, passages=passages))
    return count_exchange(tables, Roll.read(tables))


def test_what_two_outlets_share_is_summed_by_kind_and_way(tmp_path: Path) -> None:
    """Words by kind of passage, passages by who took from whom; one outlet's own are counted apart."""
    found = counted(tmp_path, PASSAGES)
    assert found.pairs["Phare", "Vigie"] == Pair(narration=40, quote=10, passages=2, to_second=1)
    assert found.pairs["Phare", "Sarne"] == Pair(narration=15, both=20, passages=2, to_second=2)
    assert found.pairs["Sarne", "Vigie"] == Pair(narration=30, passages=1, to_first=1)
    assert found.own == 1
    assert [names for names, _ in found.ranked] == [
        ("Phare", "Vigie"),
        ("Phare", "Sarne"),
        ("Sarne", "Vigie"),
    ]


def test_which_side_is_told_first_tells_nothing(tmp_path: Path) -> None:
    """The same passages told from their other side give the same figures."""
    turned = [
        {**one, "a": one["b"], "b": one["a"], "direction": TURNED[one["direction"]]} for one in PASSAGES
    ]
    found, again = counted(tmp_path / "one", PASSAGES), counted(tmp_path / "other", turned)
    assert (found.pairs, found.own, found.told) == (again.pairs, again.own, again.told)
    assert found.taken.tolist() == again.taken.tolist()


def test_a_copy_is_late_by_its_earliest_source_and_a_source_by_its_first_copy(tmp_path: Path) -> None:
    """Delays are of articles that tell their hours on both sides; the others are still counted as takers."""
    found = counted(tmp_path, PASSAGES)
    assert found.taken.tolist() == [30, 120]
    assert found.first.tolist() == [30, 90]
    assert found.told == 3


def test_half_of_the_delays_lie_within_the_middle() -> None:
    """The quantile is a delay that was seen."""
    assert [quantile(np.array([1, 2, 8, 9]), share) for share in (0.25, 0.5, 1)] == [2, 8, 9]
    assert quantile(np.array([], np.int64), 0.5) == 0
