"""The timeline looked at closer: by pointer, by key, by wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.keys import Keys
from tests.browser.frieze import SHOWN, counted, focus, scale

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


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
