from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pytest
from tests.corpus.report.written import article, write_tables

from recoupe.corpus.report.roll import NEVER, Roll, between
from recoupe.corpus.report.tables import Tables

if TYPE_CHECKING:
    from pathlib import Path


def roll(folder: Path, *published: str | None) -> Roll:
    rows = [article(f"a{at}", f"Journal {at % 2}", one) for at, one in enumerate(published)]
    return Roll.read(Tables(write_tables(folder, articles=rows)))


def test_articles_are_counted_by_outlet_and_know_their_day(tmp_path: Path) -> None:
    """An article without a day counts for its outlet, and for no day."""
    found = roll(tmp_path, "2023-03-15", None, "2023-03-16T10:00")
    assert found.by_outlet() == {"Journal 0": 2, "Journal 1": 1}
    assert sorted(found.dated.tolist()) == [date(2023, 3, day).toordinal() for day in (15, 16)]


@pytest.mark.parametrize(
    ("first", "second", "minutes"),
    [
        ("2023-03-15T10:00", "2023-03-15T10:07", 7),
        ("2023-03-15T10:00:00+01:00", "2023-03-15T09:30:00Z", 30),
        ("2023-03-15T10:00", "2023-03-15T10:07:00Z", -1),
        ("2023-03-15", "2023-03-16T10:07", -1),
        ("2023-03-15 vers midi", "2023-03-16T10:07", -1),
    ],
)
def test_hours_are_compared_where_both_are_known_in_one_way(
    tmp_path: Path, first: str, second: str, minutes: int
) -> None:
    """Two zones are compared, a zone with none is not, nor is a day alone."""
    found = roll(tmp_path, first, second)
    one, other = found.minute[found.places(pa.array(["a0", "a1"]))]
    assert between(np.array([one]), np.array([other])).tolist() == [minutes]


def test_what_is_no_article_has_no_outlet(tmp_path: Path) -> None:
    """An id that no article has goes to the number past the last outlet."""
    found = roll(tmp_path, "2023-03-15")
    assert found.outlets_of(pa.array(["a0", "nowhere"])).tolist() == [0, len(found.outlets)]
    assert found.minute.tolist() == [NEVER]
