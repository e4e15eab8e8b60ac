"""The timeline: readable at every scale and width, by pointer, by key, without a script and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

# Whatever two labels, numbers or clusters of the drawing overlap, and whatever runs out of it.
CROWDED = """
const box = document.querySelector("svg.timeline").getBoundingClientRect();
const shown = [...document.querySelectorAll(".timeline .tag, .timeline .pill, .timeline .head, .timeline .dot")]
  .filter((e) => !e.closest("[display]")).map((e) => [e.getBoundingClientRect(), e.textContent || e.className.baseVal]);
const found = shown.filter(([r]) => r.left < box.left - 1 || r.right > box.right + 1 || r.bottom > box.bottom + 1);
shown.forEach(([a, one], at) => shown.slice(at + 1).forEach(([b, other]) => {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (wide > 1 && high > 3) found.push([one, other]);
}));
return found.map(String);
"""
RULER = "return [...document.querySelectorAll('.timeline .tick, .timeline .over')].map((e) => e.textContent)"
SHOWN = ".timeline .entry:not([display])"


def counted(window: Window) -> int:
    """Return how many entries the clusters count."""
    return int(
        window.run(
            "return [...document.querySelectorAll('.timeline .pill + .number')]"
            ".reduce((sum, e) => sum + +e.textContent.slice(1), 0)"
        )
    )


def scale(window: Window) -> str:
    """Return the scale that is chosen."""
    return str(window.run("return document.querySelector('[data-level][aria-pressed=true]')?.dataset.level"))


def focus(window: Window) -> None:
    window.run("document.querySelector('.frieze .scroll').focus()")


def without_a_script(window: Window, *, off: bool) -> None:
    window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": off})


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


def test_a_cluster_opens_into_what_it_counts(visit: Callable[..., Window]) -> None:
    window = visit("years")
    before = counted(window)
    window.run(
        "[...document.querySelectorAll('.clusters a')].at(-1).dispatchEvent("
        "new MouseEvent('click', { bubbles: true, cancelable: true }))"
    )
    assert scale(window) != "all"
    assert counted(window) < before
    assert window.run("return document.activeElement.matches('.frieze .scroll')")


def test_an_entry_is_shown_closer_with_its_places_in_the_articles(window: Window) -> None:
    window.click(f"{SHOWN} .said")
    assert scale(window) != "all"
    said = window.text(".picked title").split(" · ")[0]
    assert window.text("[data-chosen] .words") in said
    address = window.run("return document.querySelector('[data-chosen] .spot').getAttribute('href').slice(1)")
    window.click("[data-chosen] .spot")
    assert window.fragment == address
    assert window.run("return document.activeElement.closest('.article') !== null")


def test_what_is_chosen_stays_in_sight(visit: Callable[..., Window]) -> None:
    window = visit("years")
    window.run(
        "[...document.querySelectorAll(arguments[0])].at(-1).dispatchEvent("
        "new MouseEvent('click', { bubbles: true, cancelable: true }))",
        f"{SHOWN} a",
    )
    for key in ("+", "+", "-", "-", "-"):
        focus(window)
        window.press(key)
        assert window.count(f"{SHOWN}.picked") == 1


def test_what_is_chosen_leads_to_its_row(window: Window) -> None:
    window.click(f"{SHOWN} .said")
    number = window.run("return document.querySelector('.picked').dataset.number")
    window.click("[data-chosen] li > a")
    assert window.fragment == f"row-t-{number}"
    assert window.count(f"#row-t-{number}.flash") == 1


def test_the_keyboard_alone_chooses_and_lets_go(window: Window) -> None:
    window.run("document.querySelector(arguments[0]).focus()", f"{SHOWN} a")
    window.press(Keys.ENTER)
    assert window.count(".picked") == 1
    assert window.shown("[data-chosen]") == 1
    window.press(Keys.ESCAPE)
    assert window.count(".picked") == 0
    assert window.shown("[data-chosen]") == 0


def test_keys_look_closer_move_and_show_all(window: Window) -> None:
    whole = window.text(".scales output")
    focus(window)
    window.press("+")
    closer = window.text(".scales output")
    window.press(Keys.ARROW_RIGHT)
    moved = window.text(".scales output")
    window.press("-")
    window.press("0")
    assert len({whole, closer, moved}) == 3
    assert window.text(".scales output") == whole
    assert scale(window) == "all"


def test_the_wheel_looks_closer_only_with_the_control_key(window: Window) -> None:
    whole = window.text(".scales output")
    assert not window.wheel("svg.timeline", -400, control=False)
    assert window.text(".scales output") == whole
    assert window.wheel("svg.timeline", -400)
    assert window.text(".scales output") != whole


def test_no_one_gets_closer_than_an_hour_or_farther_than_all(window: Window) -> None:
    for turn, act in ((-3000, "closer"), (9000, "farther")):
        for _ in range(12):
            window.wheel("svg.timeline", turn)
        assert window.run("return document.querySelector(`[data-act=${arguments[0]}]`).disabled", act)
    assert scale(window) == "all"


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


def test_three_hundred_entries_follow_the_wheel(visit: Callable[..., Window]) -> None:
    window = visit("years")
    spent = window.run(
        "const svg = document.querySelector('svg.timeline'), began = performance.now();"
        "for (let at = 0; at < 40; at++) {"
        "  const turn = { deltaY: at % 20 < 10 ? -200 : 200, ctrlKey: true, clientX: 1300 };"
        "  svg.dispatchEvent(new WheelEvent('wheel', turn));"
        "  svg.getBoundingClientRect();"
        "} return (performance.now() - began) / 40"
    )
    assert spent < 120
