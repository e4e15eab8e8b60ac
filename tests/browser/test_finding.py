"""Searching and judging in Chromium, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait
from tests.browser.served import served

from recoupe import speech
from recoupe.desk import application
from recoupe.examples import articles
from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give the bytes of a store of the example story."""
    name = tmp_path_factory.mktemp("store") / "example.db"
    with Store(str(name)) as store:
        for one in speech(articles(), processes=1):
            store.add(one)
        store.settle()
        store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return name.read_bytes()


@pytest.fixture
def visit(browser: Window, example: bytes, tmp_path: Path) -> Iterator[Callable[[str], Window]]:
    """Give the way to open any page of a desk that may be changed."""
    name = tmp_path / "desk.db"
    name.write_bytes(example)
    with served(application(str(name))) as address:

        def open_page(page: str) -> Window:
            browser.forget()
            browser.go(address + page)
            return browser

        yield open_page


def until(window: Window, holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    WebDriverWait(window.driver, 20).until(lambda _: holds())


def focused(window: Window) -> str:
    """Return the id of what is in focus."""
    return str(window.run("return document.activeElement.id"))


def ids(window: Window) -> list[str]:
    """Return the ids of the questions shown."""
    found: list[str] = window.run("return [...document.querySelectorAll('.question')].map((one) => one.id)")
    return found


def answered(window: Window) -> list[str]:
    """Return the ids of the questions that are answered."""
    found: list[str] = window.run("return [...document.querySelectorAll('.answered')].map((one) => one.id)")
    return found


def test_letters_answer_the_question_in_focus_and_go_on_to_the_next(visit: Callable[[str], Window]) -> None:
    window = visit("/inbox")
    first, second, third, *_ = ids(window)
    assert focused(window) == first
    for letter, here, following, told in (
        ("s", first, second, "Même propos"),
        ("d", second, third, "Deux propos"),
        ("u", third, ids(window)[3], "On ne sait pas"),
    ):
        window.press(letter)
        until(window, lambda following=following: focused(window) == following)  # type: ignore[misc]
        assert told in window.text(f"#{here} [data-told]")
    assert answered(window) == [first, second, third]
    window.driver.refresh()
    assert not {first, second, third} & set(ids(window))
    window.click(".headed a")
    until(window, lambda: window.count(".decisions > li") == 3)


def test_j_and_k_go_from_question_to_question(visit: Callable[[str], Window]) -> None:
    window = visit("/inbox")
    first, second, third, *_ = ids(window)
    window.press("j", "j")
    assert focused(window) == third
    window.press("k")
    assert focused(window) == second
    window.press("k", "k")
    assert focused(window) == first


def test_an_answer_is_taken_back_by_a_letter_or_by_its_button(visit: Callable[[str], Window]) -> None:
    window = visit("/inbox")
    first, second, *_ = ids(window)
    window.press("s")
    until(window, lambda: focused(window) == second)
    window.press("z")
    until(window, lambda: answered(window) == [])
    assert focused(window) == first
    window.press("d")
    until(window, lambda: answered(window) == [first])
    window.click(f"#{first} .undo button")
    until(window, lambda: answered(window) == [])
    window.driver.refresh()
    assert ids(window)[0] == first


def test_buttons_answer_with_a_pointer_and_without_a_script(visit: Callable[[str], Window]) -> None:
    window = visit("/inbox")
    first, second, *_ = ids(window)
    window.click(f"#{first} [value=same]")
    until(window, lambda: answered(window) == [first])
    window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        window.driver.refresh()
        window.driver.find_element(By.CSS_SELECTOR, f"#{second} [value=different]").click()
        until(window, lambda: second not in ids(window))
        assert "2" in window.text(".headed a")
    finally:
        window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_a_desk_that_is_gone_keeps_the_question_open(visit: Callable[[str], Window]) -> None:
    window = visit("/inbox")
    window.run("window.fetch = () => Promise.reject(new Error('away'))")
    window.press("s")
    until(window, lambda: "rechargez" in window.text("#status"))
    assert answered(window) == []


def test_keys_alone_search_narrow_and_open_what_was_said(visit: Callable[[str], Window]) -> None:
    window = visit("/today")
    window.press("/")
    until(window, lambda: window.count("[data-search]") == 1)
    window.press("/")
    window.press(*"secours", Keys.ENTER)
    until(window, lambda: "q=secours" in str(window.run("return location.search")))
    assert window.run("return document.querySelector('[data-search]').value") == "secours"
    window.press("j", "j", "k")
    first = window.run("return document.querySelector('[data-item]').getAttribute('href')")
    assert window.run("return document.activeElement.getAttribute('href')") == first
    window.press(Keys.ENTER)
    until(window, lambda: window.count(".text") == 1)


def test_a_quotation_found_opens_its_article_at_its_words(visit: Callable[[str], Window]) -> None:
    window = visit("/search?of=quotations&kind=direct&speaker=solene+brehaut")
    said = window.text(".said blockquote a")
    window.press("j", Keys.ENTER)
    until(window, lambda: window.fragment.startswith("q-"))
    assert window.text(".s.on") in said or said in window.text(".text")


def test_on_a_phone_what_is_found_comes_before_what_narrows_it(visit: Callable[[str], Window]) -> None:
    window = visit("/search?of=quotations")
    assert window.shown(".facet") > 3
    window.resize(390, 800)
    window.driver.refresh()
    assert window.shown(".facet") == 0
    assert window.shown(".found > li") > 10
    window.click(".narrow > summary")
    assert window.shown(".facet") > 3
