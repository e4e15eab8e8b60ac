"""The filters of the statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser


def choose(window: Window, name: str, position: int) -> str:
    select = Select(window.driver.find_element(By.CSS_SELECTOR, f"[data-filters] [name={name}]"))
    select.select_by_index(position)
    return str(select.first_selected_option.text)


def test_a_speaker_keeps_the_statements_of_that_speaker(window: Window) -> None:
    every = window.shown(".statement")
    name = choose(window, "speaker", 1)
    kept = window.shown(".statement")
    assert 0 < kept < every
    assert window.shown(f'.statement[data-speaker="{name}"]') == kept
    assert window.text("output") == f"{kept} sur {every}"


def test_both_filters_together_may_leave_nothing_and_say_so(window: Window) -> None:
    for position in range(1, 6):
        choose(window, "wording", position)
        assert window.text("output").split()[0] == str(window.shown(".statement"))
        assert window.shown("[data-nothing]") == (window.shown(".statement") == 0)


def test_everything_can_be_shown_again(window: Window) -> None:
    every = window.shown(".statement")
    choose(window, "speaker", 1)
    window.click("[data-filters] [type=reset]")
    assert window.shown(".statement") == every
    assert "speaker" not in window.fragment


def test_the_address_keeps_the_filters(visit: Callable[..., Window]) -> None:
    window = visit("fr")
    name = choose(window, "speaker", 1)
    kept, fragment = window.shown(".statement"), window.fragment
    window = visit("fr", f"#{fragment}")
    assert window.shown(".statement") == kept
    assert window.run("return document.querySelector('[data-filters] [name=speaker]').value") == name


def test_a_link_to_a_filtered_statement_shows_it(window: Window) -> None:
    choose(window, "speaker", 1)
    hidden = window.run("return document.querySelector('.statement[hidden]').id")
    window.run("document.querySelector(arguments[0]).click()", f"a[href='#{hidden}']")
    assert window.shown(f"[id='{hidden}']") == 1


def test_an_address_nobody_wrote_does_no_harm(visit: Callable[..., Window]) -> None:
    window = visit("fr", "#%zz&speaker=nobody&off=nothing&view=<b>")
    assert window.shown(".statement") == window.count(".statement")
    assert window.logs() == []
