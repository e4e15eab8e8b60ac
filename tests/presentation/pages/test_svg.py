from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.presentation.pages.svg import STRIP, THINNEST, draw_bar
from recoupe.text import Span


@given(st.integers(1, 90_000), st.data())
def test_a_mark_stays_on_its_strip_and_can_be_hit(length: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, length))
    span = Span(start, data.draw(st.integers(start, length)))
    bar = draw_bar(span, length, "p-0-a", "")
    assert bar.width >= THINNEST
    assert bar.x >= 0
    assert bar.x + bar.width <= STRIP + 0.1
