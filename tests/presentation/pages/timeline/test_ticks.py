from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.presentation.interface import interface
from recoupe.presentation.pages.timeline.extents import DAY, HOUR
from recoupe.presentation.pages.timeline.ticks import APART, Ruler

WIDTH = 1160


def minute(day: str, hour: float = 0) -> int:
    return date.fromisoformat(day).toordinal() * DAY + int(hour * HOUR)


def ruler(
    start: int, end: int, width: float = WIDTH, origin: int | None = None, language: str = "fr"
) -> Ruler:
    return Ruler(start, end, width, origin, interface(language))


@pytest.mark.parametrize(
    ("start", "end", "ticks", "heads"),
    [
        (minute("1991-01-01"), minute("2027-01-01"), ["1992", "1994"], []),
        (minute("2019-05-01"), minute("2025-01-01"), ["juil.", "janv."], ["2019", "2020"]),
        (minute("2025-01-15"), minute("2025-02-15"), ["15", "17"], ["janvier 2025", "février 2025"]),
        (
            minute("2025-01-16", 17),
            minute("2025-01-17", 17),
            ["18 h", "21 h"],
            ["jeudi 16 janvier 2025", "vendredi 17 janvier 2025"],
        ),
        (
            minute("2025-01-16", 19),
            minute("2025-01-16", 22),
            ["19 h", "19 h 15"],
            ["jeudi 16 janvier 2025"],
        ),
    ],
    ids=["years", "months", "days", "hours", "minutes"],
)
def test_each_scale_has_its_unit_and_names_what_holds_it(
    start: int, end: int, ticks: list[str], heads: list[str]
) -> None:
    drawn = ruler(start, end)
    assert [tick.label for tick in drawn.ticks][:2] == ticks
    assert [head.label for head in drawn.heads][:2] == heads


def test_english_ticks_are_in_english() -> None:
    drawn = ruler(minute("2025-01-16", 17), minute("2025-01-17", 17), language="en")
    assert drawn.ticks[0].label == "18:00"
    assert drawn.heads[0].label == "Thursday 16 January 2025"


def test_where_the_year_is_open_days_are_counted_and_months_named_without_it() -> None:
    origin = minute("2023-04-12")
    drawn = ruler(origin - 21 * DAY, origin + 29 * DAY, width=580, origin=origin)
    labels = [tick.label for tick in drawn.ticks]
    assert labels[:5] == ["J−21", "J−14", "J−7", "J", "J+7"]
    assert [head.label for head in drawn.heads] == ["mars", "avril", "mai"]


def test_the_hours_of_a_counted_day_are_under_its_count_and_its_date() -> None:
    origin = minute("2023-04-12")
    drawn = ruler(origin - 8 * DAY, origin - 7 * DAY, origin=origin)
    assert drawn.heads[0].label == "J−8 · 4 avril"


def test_days_without_room_for_their_names_are_all_named_short() -> None:
    drawn = ruler(minute("2025-01-13", 12), minute("2025-01-19", 12))
    assert [head.label for head in drawn.heads][:2] == ["mar. 14 janv.", "mer. 15 janv."]


def test_a_tick_too_near_the_end_has_no_label() -> None:
    drawn = ruler(minute("1991-01-01"), minute("2026-02-01"))
    assert drawn.ticks[-1].label == ""


stretches = st.tuples(st.integers(DAY, date.max.toordinal() * DAY), st.integers(HOUR, 3_000_000 * DAY))


@given(stretches, st.integers(280, 2400), st.sampled_from(["calendar", "counted"]))
def test_ticks_lie_on_the_axis_in_order_apart_enough_to_be_read(
    stretch: tuple[int, int], width: int, kind: str
) -> None:
    start, end = stretch[0], min(sum(stretch), date.max.toordinal() * DAY + DAY)
    if end - start < HOUR:
        return
    drawn = ruler(start, end, width, start // DAY * DAY if kind == "counted" else None)
    places = [drawn.x(tick.at) for tick in drawn.ticks]
    assert all(0 <= place <= width for place in places)
    assert all(after - before > APART * 0.8 for before, after in pairwise(places))
    ends = [drawn.x(head.at) for head in drawn.heads]
    assert ends == sorted(ends)
