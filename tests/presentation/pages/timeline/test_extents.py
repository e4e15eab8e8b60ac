from __future__ import annotations

from datetime import date

import pytest

from recoupe.comparison.dossier import Moment, Precision
from recoupe.presentation.pages.timeline.extents import DAY, HOUR, Extent, count_open, find_extent

MONDAY = date(2025, 1, 13)
START = MONDAY.toordinal() * DAY


def of_day(value: str) -> Moment:
    return Moment(MONDAY, MONDAY, Precision.DAY, value)


def open_(*values: str, year: int = 2001) -> list[Extent | None]:
    return count_open((Moment(None, None, Precision.DAY, value) for value in values), year)


def days(extent: Extent | None) -> tuple[str, str] | None:
    """Return the first and the last day of an extent."""
    if extent is None:
        return None
    first, last = (
        date.fromordinal(at // DAY).isoformat()[2:]
        for at in (extent.start, max(extent.start, extent.end - 1))
    )
    return first, last


@pytest.mark.parametrize(
    ("value", "hours"),
    [
        ("2025-01-13", (0, 24)),
        ("2025-01-13T20:30", (20.5, 20.5)),
        ("2025-01-13T09", (9, 9)),
        ("2025-01-13TMO", (6, 12)),
        ("2025-01-13TNI", (21, 30)),
        ("2025-01-13TXX", (0, 24)),
    ],
)
def test_a_day_is_its_hours_an_hour_is_a_point_and_a_part_of_the_day_its_own(
    value: str, hours: tuple[float, float]
) -> None:
    extent = find_extent(of_day(value))
    assert extent == Extent(*(START + int(hour * HOUR) for hour in hours))


def test_a_month_reaches_from_its_first_day_to_the_end_of_its_last() -> None:
    extent = find_extent(Moment(date(2025, 1, 1), date(2025, 1, 31), Precision.MONTH, "2025-01"))
    assert days(extent) == ("25-01-01", "25-01-31")


def test_a_moment_without_a_year_has_no_extent_of_its_own() -> None:
    assert find_extent(Moment(None, None, Precision.DAY, "XXXX-04-12")) is None


def test_days_without_a_year_are_counted_in_one() -> None:
    assert [days(one) for one in open_("XXXX-01-20", "XXXX-02", "XXXX-04-03/XXXX-04-09")] == [
        ("01-01-20", "01-01-20"),
        ("01-02-01", "01-02-28"),
        ("01-04-03", "01-04-09"),
    ]


def test_a_day_told_after_a_later_one_is_of_the_year_after() -> None:
    assert [days(one) for one in open_("XXXX-12-28", "XXXX-01-03")] == [
        ("01-12-28", "01-12-28"),
        ("02-01-03", "02-01-03"),
    ]


def test_a_stretch_over_the_new_year_ends_in_the_year_after() -> None:
    assert [days(one) for one in open_("XXXX-12-28/XXXX-01-03")] == [("01-12-28", "02-01-03")]


@pytest.mark.parametrize("value", ["XXXX-02-29", "XXXX-02-31"])
def test_a_day_that_its_month_does_not_have_is_the_last_of_it(value: str) -> None:
    assert [days(one) for one in open_(value)] == [("01-02-28", "01-02-28")]


@pytest.mark.parametrize("value", ["XXXX-13-01", "XXXX-00", "BC0052", "2023-06-31"])
def test_what_is_in_no_calendar_has_no_extent(value: str) -> None:
    assert open_(value) == [None]


def test_what_has_not_even_a_month_has_no_extent() -> None:
    assert open_("XXXX", "XXXX-04-12")[0] is None
