from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from recoupe.comparison.dossier import Moment, Place, Precision, TimelineEntry
from recoupe.presentation.pages.timeline.axis import lay_axis
from recoupe.presentation.pages.timeline.extents import DAY
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


def entry(value: str, *articles: str) -> TimelineEntry:
    """Return an entry of a day, or of a year where no day is given."""
    first = last = None
    if value[0] != "X":
        first = date.fromisoformat(value if len(value) > 4 else f"{value}-01-01")
        last = first if len(value) > 4 else date(first.year, 12, 31)
    mentions = tuple(Place(article, Span(0, 1)) for article in articles or ("a",))
    return TimelineEntry(Moment(first, last, Precision.DAY, value), "", (), mentions, ())


def entries(values: Iterable[str]) -> list[TimelineEntry]:
    return [entry(value) for value in values]


def test_the_axis_holds_every_entry_with_some_room_around() -> None:
    axis = lay_axis(entries(["1991", "2025-01-16"]), (2025,))
    assert axis.origin is None
    assert axis.start < date(1991, 1, 1).toordinal() * DAY
    assert axis.end > (date(2025, 1, 16).toordinal() + 1) * DAY


def test_one_day_alone_has_an_axis_of_more_than_that_day() -> None:
    axis = lay_axis(entries(["2025-01-16"]), (2025,))
    assert axis.end - axis.start > DAY


def test_where_the_year_is_open_days_are_counted_from_the_one_most_told() -> None:
    told = [entry("XXXX-04-04", "a", "b", "c"), entry("XXXX-04-12", "a", "b"), entry("XXXX-04-12", "c", "d")]
    axis = lay_axis([*told, entry("XXXX-05-10")], (2017, 2023))
    assert axis.origin == date(2023, 4, 12).toordinal() * DAY


def test_of_days_told_alike_the_first_is_counted_from() -> None:
    axis = lay_axis(entries(["XXXX-04-04", "XXXX-04-12"]), ())
    assert axis.origin == date(2001, 4, 4).toordinal() * DAY


def test_months_alone_are_counted_from_the_first_of_them() -> None:
    axis = lay_axis(entries(["XXXX-04", "XXXX-06"]), ())
    assert axis.origin == date(2001, 4, 1).toordinal() * DAY


def test_the_axis_is_the_one_that_most_entries_have_a_place_on() -> None:
    mostly_open = lay_axis(entries(["1991", "XXXX-04-04", "XXXX-04-12"]), ())
    mostly_known = lay_axis(entries(["1991", "2017-04-04", "XXXX-04-12"]), ())
    assert [bool(extent) for extent in mostly_open.extents] == [False, True, True]
    assert [bool(extent) for extent in mostly_known.extents] == [True, True, False]


def test_no_entry_at_all_has_an_axis_all_the_same() -> None:
    assert lay_axis([], ()).end > lay_axis([], ()).start
