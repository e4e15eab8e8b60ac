from __future__ import annotations

from datetime import date

import pytest

from recoupe.analysis.times.interval import easter, interval


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-09-16", date(2021, 9, 16), date(2021, 9, 16)),
        ("2021-09-16TEV", date(2021, 9, 16), date(2021, 9, 16)),
        ("2021-W37", date(2021, 9, 13), date(2021, 9, 19)),
        ("2021-W37-WE", date(2021, 9, 18), date(2021, 9, 19)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-WI", date(2020, 12, 1), date(2021, 2, 28)),
        ("2020-Q4", date(2020, 10, 1), date(2020, 12, 31)),
        ("2020-H1", date(2020, 1, 1), date(2020, 6, 30)),
        ("198", date(1980, 1, 1), date(1989, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
    ],
)
def test_a_value_covers_its_first_to_its_last_day(value: str, first: date, last: date) -> None:
    assert interval(value) == (first, last)


@pytest.mark.parametrize(
    "value", ["XXXX-04-12", "PRESENT_REF", "P3D", "2021-02-31", "2021-W60", "0000", "TNI", "XXXX-WXX-3", ""]
)
def test_an_open_or_impossible_value_covers_no_day(value: str) -> None:
    assert interval(value) == (None, None)


@pytest.mark.parametrize("day", [date(1999, 4, 4), date(2008, 3, 23), date(2011, 4, 24), date(2024, 3, 31)])
def test_easter_falls_where_the_calendar_has_it(day: date) -> None:
    assert easter(day.year) == day
