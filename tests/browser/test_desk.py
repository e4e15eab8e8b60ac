"""The desk in Chromium: read, used by keys alone, sound for every reader, quiet towards everybody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait
from tests.browser.served import CHECK, TAGS, axe, served
from tests.desk.hostile import ARTICLES

from recoupe import speech
from recoupe.analysis.speech import find_speech
from recoupe.article import Article
from recoupe.desk import application
from recoupe.examples import articles
from recoupe.judgements import Kind
from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

URL = "https://phare.example/pont"
PAGE = (
    "« Le pont restera fermé », a déclaré lundi la maire d'Orsane, Jeanne Aubrac. {} Une navette est promise."
)
LINKS = "return [...document.querySelectorAll('a[href^=\"/articles/\"]')].map((a) => a.href)"
READ = ("today", "search", "quotations", "actor", "inbox", "decided", "story", "article", "versions")
PAGES = (*READ, "add", "progress", "missing")


@dataclass(frozen=True)
class Desk:
    """A desk that is served, and where its pages stand."""

    address: str
    places: dict[str, str]

    def at(self, page: str) -> str:
        """Return the address of a page."""
        return self.address + self.places[page]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give a desk with the example story and a page of two texts."""
    name = str(tmp_path_factory.mktemp("desk") / "desk.db")
    with Store(name) as store:
        for one in speech(articles(), processes=1):
            added = store.add(one)
        texts = [
            Article("pont", PAGE.format(word), "Le Phare", "Le pont", url=URL) for word in ("Deux mois.", "")
        ]
        page = [store.add(find_speech(one)) for one in texts][-1]
        store.settle()
        story = store.story_of(added.article.id)
        store.answer(store.questions()[0].id, Kind.SAME)
    with served(application(name)) as address:
        places = {
            "today": "/today",
            "search": "/search?q=secours",
            "quotations": "/search?of=quotations&kind=direct&outlet=Radio+Sarne",
            "actor": "/actors/solene%20brehaut",
            "inbox": "/inbox",
            "decided": "/inbox/decided",
            "story": f"/stories/{story}",
            "article": f"/articles/{added.article.id}",
            "versions": f"/articles/{page.article.id}/versions",
            "add": "/add",
            "progress": "/add",
            "missing": "/nothing",
        }
        yield Desk(address, places)


@pytest.fixture
def window(browser: Window, desk: Desk) -> Window:
    """Give the list of stories, freshly open."""
    browser.forget()
    browser.go(desk.at("today"))
    return browser


def see(window: Window, desk: Desk, page: str) -> None:
    """Open a page; one that tells of an adding, once it is over."""
    window.go(desk.at(page))
    if page == "progress":
        paste(window, "Le musée rouvre lundi, a dit le maire.")


def paste(window: Window, text: str) -> None:
    """Paste a text on the page that takes them, and wait until it is in."""
    window.driver.find_element(By.CSS_SELECTOR, "[name=text]").send_keys(text)
    window.click("form button")
    wait(window, "[data-list] a, .lines a")


def follow(window: Window, selector: str) -> None:
    """Click on what leads to a page, and wait until that has taken the place of this one."""
    left = window.driver.find_element(By.TAG_NAME, "html")
    window.click(selector)
    waiting = WebDriverWait(window.driver, 20)
    waiting.until(staleness_of(left))
    waiting.until(lambda driver: driver.execute_script("return document.readyState") == "complete")


def wait(window: Window, selector: str) -> None:
    """Wait until the page has what `selector` finds."""
    WebDriverWait(window.driver, 20).until(lambda driver: driver.find_elements(By.CSS_SELECTOR, selector))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_no_rule_of_access_is_broken(window: Window, desk: Desk, page: str, scheme: str) -> None:
    see(window, desk, page)
    window.emulate(scheme=scheme)
    window.run("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    window.press("j")
    window.run(axe())
    assert window.driver.execute_async_script(CHECK, TAGS) == []


def test_no_rule_of_access_is_broken_in_english_on_a_phone(window: Window, desk: Desk) -> None:
    for page in PAGES:
        see(window, desk, page)
        window.driver.get(f"{desk.at(page)}{'&' if '?' in desk.at(page) else '?'}lang=en")
        window.resize(390, 844)
        window.run(axe())
        assert window.driver.execute_async_script(CHECK, TAGS) == [], page


@pytest.mark.parametrize("page", PAGES)
def test_the_console_stays_silent_and_nobody_else_is_asked(window: Window, desk: Desk, page: str) -> None:
    see(window, desk, page)
    window.logs()
    window.requests()
    window.driver.refresh()
    window.press("j", "j", "k", "?")
    unwanted = [line for line in window.logs() if page != "missing" or "404" not in line]
    assert unwanted == []
    # The calendar of a field for days is the browser's own picture.
    assert all(address.startswith((desk.address, "data:")) for address in window.requests())


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1400])
def test_no_page_scrolls_sideways(window: Window, desk: Desk, width: int) -> None:
    for page in PAGES:
        window.go(desk.at(page))
        window.resize(width, 800)
        assert window.run("return document.documentElement.scrollWidth") <= width, page


def test_keys_alone_lead_from_the_list_to_a_statement(window: Window, desk: Desk) -> None:
    window.press("j", "j", "k")
    focused = window.run("return document.activeElement.getAttribute('href')")
    assert focused == window.run("return document.querySelector('[data-item]').getAttribute('href')")
    window.press(Keys.ENTER)
    wait(window, "#statements")
    window.press("j")
    assert window.fragment.startswith("q-")
    assert window.shown(".card .who") == 1


@pytest.mark.parametrize(("page", "where"), [("story", "#statements"), ("article", ".card")])
def test_keys_alone_lead_from_a_name_to_all_that_is_said_in_it(
    window: Window, desk: Desk, page: str, where: str
) -> None:
    window.go(desk.at(page))
    window.press("j")
    window.run("document.querySelector(arguments[0]).focus()", where)
    while not window.run("return document.activeElement.matches('.person')"):
        window.press(Keys.TAB)
    name = window.run("return document.activeElement.textContent")
    window.press(Keys.ENTER)
    wait(window, ".day")
    assert window.text("h1") == name


def test_keys_alone_add_an_article(window: Window) -> None:
    window.press("g", "a")
    wait(window, "[name=text]")
    window.run("document.querySelector('[name=text]').focus()")
    window.press("Le port rouvre demain.", Keys.TAB, "Le Phare")
    while window.run("return document.activeElement.tagName") != "BUTTON":
        window.press(Keys.TAB)
    window.press(Keys.ENTER)
    wait(window, ".lines a")
    assert "1\u00a0article ajouté" in window.text("[data-told]")
    assert window.run("return document.querySelector('progress').value") == 1


def test_letters_typed_in_a_field_lead_nowhere(window: Window, desk: Desk) -> None:
    window.go(desk.at("add"))
    window.run("document.querySelector('[name=text]').focus()")
    window.press("g", "t", "j", "?")
    assert window.run("return document.querySelector('[name=text]').value") == "gtj?"
    assert window.run("return location.pathname") == "/add"


def test_an_address_leads_back_to_what_was_looked_at(window: Window, desk: Desk) -> None:
    window.go(desk.at("article"))
    window.press("j", "j")
    address, card = window.run("return location.href"), window.text(".card .who")
    window.go(address)
    assert window.text(".card .who") == card
    assert window.count(".s.on") > 0


def test_everything_can_be_read_and_added_without_a_script(window: Window, desk: Desk) -> None:
    window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        window.go(desk.at("story"))
        assert window.count("main > section") == 9
        window.go(desk.at("add"))
        window.driver.find_element(By.CSS_SELECTOR, "[name=text]").send_keys("La gare rouvre, dit le maire.")
        window.driver.find_element(By.CSS_SELECTOR, "form button").click()
        for _ in range(100):
            again = window.driver.find_elements(By.CSS_SELECTOR, "noscript a, .course p a")
            if not again:
                break
            again[0].click()
        assert window.count(".lines a") == 1
    finally:
        window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_on_paper_only_what_is_read_remains(window: Window, desk: Desk) -> None:
    for page in READ:
        window.go(desk.at(page))
        window.emulate(media="print")
        assert (
            window.shown(".rail-top, .skip, .takings, .turn, .toggles, .facets, [data-help], form button")
            == 0
        ), page
        assert window.shown("h1, h2, .text") > 0


def test_what_is_new_is_seen_at_a_glance_until_it_is_told_to_be_seen(window: Window, desk: Desk) -> None:
    follow(window, ".headed form button")
    assert window.count(".stories .new") == 0
    window.go(desk.at("add"))
    paste(window, "Le phare de Sarne rallume, a dit la préfète.")
    window.go(desk.at("today"))
    assert window.count(".stories .new") == 1
    follow(window, ".headed form button")
    assert window.count(".stories .new") == 0


def test_the_language_is_changed_at_the_head_and_stays(window: Window, desk: Desk) -> None:
    follow(window, ".tongue a")
    assert window.run("return document.documentElement.lang") == "en"
    window.go(desk.at("add"))
    assert window.run("return document.documentElement.lang") == "en"


def test_hostile_articles_run_nothing(browser: Window, tmp_path_factory: pytest.TempPathFactory) -> None:
    name = str(tmp_path_factory.mktemp("hostile") / "desk.db")
    with Store(name) as store:
        ids = [store.add(find_speech(one)).article.id for one in ARTICLES]
        store.settle()
        stories = {f"/stories/{store.story_of(one)}" for one in ids}
    with served(application(name)) as address:
        for page in ("/today", "/search", "/search?of=quotations", "/inbox", *sorted(stories)):
            browser.go(address + page)
            browser.press("j", "j")
            for link in browser.run(LINKS):
                browser.go(link)
                browser.press("j")
                assert browser.run("return window.harmed") is None
                assert browser.count("main img, main script, main svg[onload]") == 0
            assert browser.logs() == []
            browser.resize(390, 800)
            assert browser.run("return document.documentElement.scrollWidth") <= 390, page
