from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as some
from tests.corpus.report.written import article, write_tables

from recoupe.corpus.report.dependence import TENTHS, count_dependence, in_tenths
from recoupe.corpus.report.roll import Roll
from recoupe.corpus.report.tables import Tables

if TYPE_CHECKING:
    from pathlib import Path


def row(
    name: str, narration: int, elsewhere: int, speech: int = 0, derivation: str = "not"
) -> dict[str, Any]:
    counts = {
        "narration": narration,
        "narration_elsewhere": elsewhere,
        "speech": speech,
        "speech_elsewhere": 0,
    }
    return {"article": name, "derivation": derivation, "credits": [], **counts}


def test_words_and_classes_are_summed_by_outlet(tmp_path: Path) -> None:
    """Each outlet has its own sums, and all together make the total; an unknown article is nobody's."""
    articles = [article("a"), article("b"), article("c", "Vigie")]
    rows = [
        row("a", 100, 70, derivation="wholly"),
        row("b", 100, 0, 20),
        row("c", 50, 10, derivation="partially"),
    ]
    tables = Tables(write_tables(tmp_path, articles=articles, dependence=[*rows, row("gone", 7, 7)]))
    found = count_dependence(tables, Roll.read(tables))
    assert found.outlets["Phare"].classes == {"wholly": 1, "partially": 0, "not": 1}
    assert (found.outlets["Phare"].words, found.outlets["Phare"].elsewhere) == (220, 70)
    assert found.outlets["Vigie"].classes["partially"] == 1
    assert (found.total.narration, found.total.narration_elsewhere) == (257, 87)
    assert found.tenths["speech"].tolist() == [1, *[0] * (TENTHS - 1)]


def test_a_tenth_ends_where_it_says() -> None:
    """Nothing and everything stand apart; a share on the border of two tenths belongs to the lower."""
    part, whole = np.array([0, 1, 10, 11, 99, 100, 5]), np.array([100, 100, 100, 100, 100, 100, 0])
    assert in_tenths(part, whole).tolist() == [1, 2, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1]


@given(some.lists(some.tuples(some.integers(0, 500), some.integers(0, 500))))
def test_every_article_with_a_word_is_in_one_tenth(pairs: list[tuple[int, int]]) -> None:
    """The tenths add up to the articles that have a word of the kind."""
    part = np.array([min(pair) for pair in pairs], np.int64)
    whole = np.array([max(pair) for pair in pairs], np.int64)
    found = in_tenths(part, whole)
    assert (len(found), found.sum()) == (TENTHS, np.count_nonzero(whole))
