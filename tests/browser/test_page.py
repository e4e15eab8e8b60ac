"""The page as a whole: quiet, alone, legible and sound, on every screen and on paper."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["fr", "en", "hostile"])
def test_the_console_stays_silent(visit: Callable[..., Window], name: str) -> None:
    window = visit(name)
    window.press("j", "j", "k", "?")
    assert window.logs() == []


@pytest.mark.parametrize("name", ["fr", "hostile"])
def test_nothing_is_asked_but_the_page(
    visit: Callable[..., Window], pages: dict[str, Path], browser: Window, name: str
) -> None:
    browser.requests()
    window = visit(name)
    window.press("j", "j", "?")
    assert set(window.requests()) <= {pages[name].as_uri(), "about:blank"}
    assert window.run("return performance.getEntriesByType('resource').length") == 0


def test_hostile_words_run_nothing(visit: Callable[..., Window]) -> None:
    window = visit("hostile")
    window.press("j", "j", "j")
    for selector in (".s", ".card .spot", ".acts a"):
        if window.shown(selector):
            window.click(selector)
    assert window.run("return window.harmed") is None
    assert window.count("img, script") == 1
    assert "49" not in window.text("main")


def test_the_page_says_word_for_word_what_the_articles_say(visit: Callable[..., Window]) -> None:
    from recoupe.examples import articles  # noqa: PLC0415 - the texts as they are stored

    window = visit("fr")
    shown = window.run("return [...document.querySelectorAll('.text')].map((e) => e.textContent)")
    assert sorted(shown) == sorted(article.text for article in articles())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["fr", "en"])
def test_every_text_stands_out_from_what_is_behind_it(
    visit: Callable[..., Window], name: str, scheme: str
) -> None:
    window = visit(name)
    window.emulate(scheme=scheme)
    window.run("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    window.press("j", "j")
    assert window.run(CONTRAST) == []


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1400, 2200])
def test_the_page_never_scrolls_sideways(visit: Callable[..., Window], width: int) -> None:
    for name in ("fr", "hostile"):
        window = visit(name)
        window.resize(width, 800)
        for view in ("", "columns"):
            window.run("document.querySelector(`[name=view][value='${arguments[0]}']`).click()", view)
            window.press("j")
            assert window.run("return document.documentElement.scrollWidth") <= width, (name, view)


def test_on_paper_there_is_no_navigation_and_nothing_is_folded(window: Window) -> None:
    window.emulate(media="print")
    for selector in (".sections", ".cards", ".toggles", ".filters", ".skip", "[data-help]"):
        assert window.shown(selector) == 0, selector
    assert window.shown(".text") == window.count(".text")
    assert window.shown("details.more tr") == window.count("details.more tr")


def test_without_a_script_everything_can_be_read(visit: Callable[..., Window], browser: Window) -> None:
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        window = visit("fr")
        assert window.count("main > section") == 9
        assert window.shown(".text") == window.count(".text")
        assert window.shown(".toggles, .filters, [data-help]") == 0
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_ids_are_unique_and_links_name_where_they_lead(window: Window) -> None:
    window.press("j")
    ids = window.run("return [...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
    assert window.run("return [...document.links].filter((a) => !a.textContent.trim()).length") == 0
    astray = (
        "return [...document.querySelectorAll('a[href^=\"#\"]')].map((a) => a.getAttribute('href').slice(1))"
    )
    assert set(window.run(astray)) <= set(ids)


def test_every_control_and_drawing_has_a_name(window: Window) -> None:
    nameless = (
        "return [...document.querySelectorAll("
        "'svg, table, input, select, button, nav, aside, dialog, [role=region]')]"
        ".filter((e) => !(e.ariaLabel || e.getAttribute('aria-labelledby') || e.ariaHidden === 'true'"
        " || e.labels?.length || e.textContent.trim())).map((e) => e.outerHTML.slice(0, 80))"
    )
    assert window.run(nameless) == []
    assert window.count("main") == 1
    assert window.count("h1") == 1


def test_headings_come_in_order_whatever_is_open(window: Window) -> None:
    window.press("j")
    levels = window.run("return [...document.querySelectorAll('h1,h2,h3,h4')].map((h) => +h.tagName[1])")
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_what_can_be_pressed_is_large_enough(window: Window) -> None:
    window.press("j")
    small = (
        "return [...document.querySelectorAll('button, select, .carrier, .sections a')].filter((e) => {"
        "const r = e.getBoundingClientRect(); return e.checkVisibility() && (r.width < 24 || r.height < 24);"
        "}).map((e) => e.outerHTML.slice(0, 90))"
    )
    assert window.run(small) == []


def test_the_skip_link_comes_first(window: Window) -> None:
    from selenium.webdriver.common.keys import Keys  # noqa: PLC0415 - used here alone

    window.press(Keys.TAB)
    assert window.run("return document.activeElement.className") == "skip"
    assert window.run("return document.activeElement.getBoundingClientRect().top >= 0")


def test_the_page_opens_in_an_instant(window: Window) -> None:
    ready = window.run("return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert ready < 1500
