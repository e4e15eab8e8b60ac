from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from recoupe.comparison.dossier import Moment, Place, Precision, TimelineEntry
from recoupe.presentation.pages.svg import STRIP, THINNEST, draw_bar, draw_chart
from recoupe.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


def entry(day: str, articles: Sequence[str]) -> TimelineEntry:
    moment = Moment(None, None, Precision.DAY, day)
    return TimelineEntry(moment, "un pont cède", (), tuple(Place(a, Span(0, 1)) for a in articles), ())


@given(st.integers(1, 90_000), st.data())
def test_a_mark_stays_on_its_strip_and_can_be_hit(length: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, length))
    span = Span(start, data.draw(st.integers(start, length)))
    bar = draw_bar(span, length, "p-0-a", "")
    assert bar.width >= THINNEST
    assert bar.x >= 0
    assert bar.x + bar.width <= STRIP + 0.1


def test_an_entry_is_one_thread_with_a_dot_for_each_article() -> None:
    chart = draw_chart([entry("XXXX-05-03", ["a", "b", "b"])], ["a", "b", "c"])
    (thread,) = chart.threads
    assert [dot.address for dot in thread.dots] == ["t-0-0", "t-0-1"]
    assert len({dot.x for dot in thread.dots}) == 1


def test_two_entries_of_one_day_share_a_column_and_stand_apart() -> None:
    chart = draw_chart([entry("XXXX-05-03", ["a"]), entry("XXXX-05-03", ["a"])], ["a"])
    assert len(chart.columns) == 1
    assert len({thread.x for thread in chart.threads}) == 2


def test_every_dot_lies_inside_its_column() -> None:
    chart = draw_chart([entry(f"XXXX-05-{day:02}", ["a"]) for day in (1, 1, 1, 1, 1, 1, 2, 3)], ["a"])
    ends = [*[column.start for column in chart.columns[1:]], chart.width]
    for column, end in zip(chart.columns, ends, strict=True):
        assert any(column.start < thread.x < end for thread in chart.threads)
    assert all(chart.columns[0].start < thread.x < chart.width for thread in chart.threads)
