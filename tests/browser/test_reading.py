"""Choosing highlights: by click, by key, by link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

SHARED = "#statements .statement .where .spot"


def shared_quotation(window: Window) -> str:
    """Return the address of a quotation that another article reports too."""
    return str(
        window.run("return document.querySelector(arguments[0]).getAttribute('href').slice(1)", SHARED)
    )


def segment_of(address: str) -> str:
    """Return the selector of a quotation's first segment."""
    return f"[id='{address}'] + .s"


def articles_with(window: Window, selector: str) -> set[str]:
    """Return the articles that hold an element of `selector`."""
    script = "return [...document.querySelectorAll(arguments[0])].map((e) => e.closest('.article').id)"
    return set(window.run(script, selector))


def test_a_click_on_a_quotation_opens_its_card(window: Window) -> None:
    address = shared_quotation(window)
    window.click(segment_of(address))
    assert window.shown(f"#card-{address}") == 1
    assert window.fragment == address
    assert window.text(".card blockquote").split()[0] in window.text(segment_of(address))


def test_a_quotation_lights_its_siblings_in_the_other_articles(window: Window) -> None:
    window.click(segment_of(shared_quotation(window)))
    assert len(articles_with(window, ".lit")) > 1
    assert len(articles_with(window, ".on")) == 1


def test_what_lies_at_the_same_place_is_offered_too(window: Window) -> None:
    window.click(".s.k-quotation.k-passage")
    before = window.text(".card h3")
    window.click("[data-also] button")
    assert window.text(".card h3") != before
    assert window.count("[data-tray] .card") == 1


def test_the_link_of_a_card_leads_to_the_words_elsewhere(window: Window) -> None:
    window.click(segment_of(shared_quotation(window)))
    other = window.run("return document.querySelector('.siblings .spot').getAttribute('href').slice(1)")
    window.click(".siblings .spot")
    assert window.fragment == other
    assert window.shown(f"#card-{other}") == 1


def test_the_link_of_a_statement_leads_to_its_words(window: Window) -> None:
    address = shared_quotation(window)
    window.click(SHARED)
    assert window.fragment == address
    top, bottom = window.run(
        "const r = document.activeElement.getBoundingClientRect(); return [r.top, innerHeight - r.bottom]"
    )
    assert min(top, bottom) >= 0
    assert window.run("return document.activeElement.matches(arguments[0])", segment_of(address))
    assert window.count(".flash") == 1


def test_the_card_leads_back_to_the_statement(window: Window) -> None:
    window.click(segment_of(shared_quotation(window)))
    window.click(".acts a")
    assert window.fragment.startswith("st-")
    assert window.run(
        "return document.getElementById(location.hash.slice(1)).getBoundingClientRect().top < innerHeight"
    )


def test_j_and_k_go_through_the_quotations(window: Window) -> None:
    window.press("j")
    first = window.fragment
    window.press("j")
    second = window.fragment
    window.press("k")
    assert first.startswith("q-")
    assert second not in ("", first)
    assert window.fragment == first


def test_j_reaches_every_quotation_once(window: Window) -> None:
    wanted = window.count(".at[id^='q-']")
    seen = []
    for _ in range(wanted + 2):
        window.press("j")
        seen.append(window.fragment)
    assert len(dict.fromkeys(seen)) == window.run(
        "return new Set([...document.querySelectorAll(\".at[id^='q-']\")].map((a) => {"
        "let s = a.nextElementSibling; while (!s.classList.contains('s')) s = s.nextElementSibling; return s;"
        "})).size"
    )


def test_escape_clears_everything(window: Window) -> None:
    window.press("j", Keys.ESCAPE)
    assert window.count(".lit, .on, [data-tray] .card") == 0
    assert window.shown("[data-empty]") == 1
    assert window.fragment == ""


def test_enter_goes_into_the_card_and_escape_back_to_the_words(window: Window) -> None:
    window.press("j", Keys.ENTER)
    assert window.run("return document.activeElement.classList.contains('card')")
    window.press(Keys.ESCAPE)
    assert window.run("return document.activeElement.classList.contains('s')")


def test_tab_opens_the_card_of_a_highlight(window: Window) -> None:
    window.press("j", Keys.TAB)
    assert window.run("return document.activeElement.matches('.s.on')")


def test_a_question_mark_opens_the_help_and_escape_closes_it(window: Window) -> None:
    window.press("?")
    assert window.run("return document.getElementById('help').open")
    window.press(Keys.ESCAPE)
    assert not window.run("return document.getElementById('help').open")


def test_c_copies_the_quotation_its_speaker_and_its_place(window: Window) -> None:
    window.run(
        "Object.defineProperty(navigator, 'clipboard',"
        "{value: {writeText: (text) => { window.copied = text; return Promise.resolve(); }}})"
    )
    window.click(segment_of(shared_quotation(window)))
    window.press("c")
    copied = window.run("return window.copied")
    assert copied.startswith("«\u00a0")
    assert window.text(".card .who") in copied
    assert copied.endswith("]")
    start, end = copied.rsplit(" ", 1)[1].rstrip("]").split("–")
    assert int(start) < int(end)


def test_a_kind_can_be_hidden_and_its_cards_with_it(window: Window) -> None:
    window.click("[data-toggles] [name=passage]")
    assert window.run("return document.querySelector('[data-texts]').classList.contains('no-passage')")
    window.click(".s.k-passage:not(.k-quotation):not(.k-cue):not(.k-source):not(.k-fact)")
    assert window.count("[data-tray] .card") == 0
    assert "off=" in window.fragment


def test_side_by_side_every_article_shows_its_own_words(window: Window) -> None:
    window.click("[name=view][value=columns]")
    window.run("document.querySelector('[data-bench]').scrollIntoView()")
    window.click(segment_of(shared_quotation(window)))
    tops = window.run(
        "return [...document.querySelectorAll('.article:has(.lit)')].map((a) => {"
        "const r = a.querySelector('.lit').getBoundingClientRect(), b = a.getBoundingClientRect();"
        "return r.top >= b.top && r.top < b.bottom;})"
    )
    assert len(tops) > 1
    assert all(tops)


def test_the_address_brings_back_what_was_chosen(visit: Callable[..., Window]) -> None:
    window = visit("fr")
    address = shared_quotation(window)
    window = visit("fr", f"#{address}&off=passage.date&view=columns&wording=truncated")
    assert window.shown(f"#card-{address}") == 1
    assert window.count(".columns .no-passage") == 1
    assert window.run("return document.querySelector('[name=wording]').value") == "truncated"
    assert window.fragment.startswith(f"{address}&")
