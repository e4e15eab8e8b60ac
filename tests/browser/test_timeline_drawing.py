"""The timeline as it is drawn: readable at every scale and width, without a script and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.frieze import CROWDED, RULER, SHOWN, counted, scale, without_a_script

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("name", ["fr", "en", "years", "open"])
def test_no_label_is_cut_off_or_lies_over_another_at_any_scale(
    visit: Callable[..., Window], name: str, width: int
) -> None:
    window = visit(name)
    window.resize(width, 900)
    levels = window.run("return [...document.querySelectorAll('[data-level]')].map((e) => e.dataset.level)")
    assert levels[0] == "all"
    for level in levels:
        window.run("document.querySelector(`[data-level=${arguments[0]}]`).click()", level)
        assert scale(window) == level
        assert window.run(CROWDED) == [], level
        assert window.run("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["fr", "years", "open"])
def test_without_a_script_the_whole_is_drawn_and_nothing_lies_over_anything(
    visit: Callable[..., Window], browser: Window, name: str
) -> None:
    without_a_script(browser, off=True)
    try:
        window = visit(name)
        assert window.run(CROWDED) == []
        assert window.shown("[data-scales], [data-chosen], [data-keys]") == 0
        assert window.count(SHOWN) + counted(window) == window.count("#timeline tbody tr")
    finally:
        without_a_script(browser, off=False)


@pytest.mark.parametrize("name", ["fr", "en", "years", "open"])
def test_the_script_draws_the_axis_that_the_page_drew(
    visit: Callable[..., Window], browser: Window, name: str
) -> None:
    without_a_script(browser, off=True)
    try:
        drawn = visit(name).run(RULER)
    finally:
        without_a_script(browser, off=False)
    window = visit(name)
    window.run("document.querySelector('.frieze').style.width = '1160px'")
    window.run("return new Promise((done) => setTimeout(done, 50))")
    assert window.run(RULER) == drawn


def test_every_entry_is_drawn_or_counted(visit: Callable[..., Window]) -> None:
    window = visit("years")
    assert window.count(SHOWN) + counted(window) == window.count("#timeline tbody tr") == 300


def test_days_of_an_open_year_are_counted_from_the_one_most_told(visit: Callable[..., Window]) -> None:
    window = visit("open")
    assert "J" in window.run(RULER)
    assert window.count(".timeline line.origin") == 1
    assert window.text(".timeline .aside")


def test_the_name_of_a_link_holds_what_is_written_on_it(window: Window) -> None:
    astray = (
        "return [...document.querySelectorAll('.timeline .entry:not([display]) a')].filter((a) =>"
        "!a.querySelector('title').textContent.startsWith(a.querySelector('.tag').textContent.replace('…', '').trim()))"
        ".map((a) => a.textContent)"
    )
    assert window.run(astray) == []


def test_on_paper_the_table_stands_alone(window: Window) -> None:
    window.emulate(media="print")
    assert window.shown(".frieze") == 0
    assert window.shown("#timeline tbody tr") == window.count("#timeline tbody tr")
