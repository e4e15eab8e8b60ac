from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from recoupe.corpus.report.periods import MOST, Periods
from recoupe.corpus.words import words

DAYS = some.lists(
    some.dates(date(1990, 1, 1), date(2030, 12, 31)).map(date.toordinal), min_size=1, max_size=30
)


@given(DAYS)
def test_every_day_is_in_one_period(days: list[int]) -> None:
    """Periods hold all days, and a drawing has room for them."""
    periods = Periods.of(np.array(days))
    assert periods.count(np.array(days)).sum() == len(days)
    assert len(periods) <= MOST
    assert (np.diff(periods.starts) > 0).all()


@pytest.mark.parametrize(
    ("last", "unit", "label"),
    [
        (date(2023, 3, 20), "day", "15 mars 2023"),
        (date(2024, 3, 20), "week", "13 mars 2023"),
        (date(2027, 3, 20), "month", "mars 2023"),
        (date(2045, 3, 20), "year", "2023"),
    ],
)
def test_the_longer_the_time_the_longer_its_periods(last: date, unit: str, label: str) -> None:
    """Days, weeks from Monday, months or years, each called by its beginning."""
    periods = Periods.of(np.array([date(2023, 3, 15).toordinal(), last.toordinal()]))
    assert (periods.unit, periods.label(0, words("fr"))) == (unit, label)


def test_without_a_day_there_is_no_period() -> None:
    """A corpus of which no day is known has no course."""
    assert len(Periods.of(np.array([], np.int64))) == 0
