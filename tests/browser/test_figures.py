"""The report of a corpus: quiet, legible and sound, on every screen and on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.browser.served import CHECK, TAGS, axe
from tests.corpus.report.written import article, passage, write_corpus, write_tables

from recoupe.corpus.report import report
from recoupe.examples import articles

if TYPE_CHECKING:
    from tests.browser.conftest import Window

pytestmark = pytest.mark.browser

CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
HARM = "<script>window.harmed = 1</script><img src=x onerror='window.harmed = 1'>"


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give the report of the example in both languages, and that of hostile names over two years."""
    corpus = write_corpus(tmp_path_factory.mktemp("corpus"), articles())
    pages = tmp_path_factory.mktemp("reports")
    hostile = tmp_path_factory.mktemp("hostile")
    days = [
        f"202{year}-{month:02}-{day:02}T10:{day}"
        for year in (1, 2)
        for month in range(1, 13)
        for day in (11, 28)
    ]
    names = [
        article(f"a{at}", f"{HARM} {at % 30} {'mot' * 60}", day, title=HARM) for at, day in enumerate(days)
    ]
    shared = [passage(f"a{at}", f"a{at + 1}", direction="b_from_a") for at in range(40)]
    write_tables(hostile, articles=names, passages=shared)
    return {
        "fr": report(corpus, pages / "fr.html"),
        "en": report(corpus, pages / "en.html", language="en"),
        "hostile": report(hostile, pages / "hostile.html", title=HARM),
    }


@pytest.mark.parametrize("name", ["fr", "en", "hostile"])
def test_the_console_stays_silent_and_nothing_is_asked(
    browser: Window, reports: dict[str, Path], name: str
) -> None:
    """No word of the corpus runs, no request leaves, and the policy has nothing to refuse."""
    browser.requests()
    browser.open(reports[name])
    assert browser.logs() == []
    assert set(browser.requests()) <= {reports[name].as_uri(), "about:blank"}
    assert browser.run("return window.harmed") is None
    assert browser.count("script, img") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["fr", "en", "hostile"])
def test_axe_finds_nothing(browser: Window, reports: dict[str, Path], name: str, scheme: str) -> None:
    """Every rule of WCAG 2.2 at its second level is kept, with all numbers unfolded."""
    browser.open(reports[name])
    browser.emulate(scheme=scheme)
    browser.run("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    browser.run(axe())
    assert browser.driver.execute_async_script(CHECK, TAGS) == []
    assert browser.run(CONTRAST) == []


@pytest.mark.parametrize("width", [320, 390, 768, 1400])
def test_the_page_never_scrolls_sideways(browser: Window, reports: dict[str, Path], width: int) -> None:
    """On any screen tables scroll in themselves and drawings fit their room."""
    for name in ("fr", "hostile"):
        browser.open(reports[name])
        browser.resize(width, 800)
        assert browser.run("return document.documentElement.scrollWidth") <= width, name


def test_each_link_leads_somewhere(browser: Window, reports: dict[str, Path]) -> None:
    """A section of the page, or a file of rows beside it."""
    browser.open(reports["fr"])
    for link in browser.run("return [...document.links].map((one) => one.getAttribute('href'))"):
        if link.startswith("#"):
            assert browser.count(link) == 1
        else:
            assert (reports["fr"].parent / link).is_file()


def test_labels_of_a_drawing_do_not_meet(browser: Window, reports: dict[str, Path]) -> None:
    """Under columns, wide or narrow, no label runs into the next one."""
    script = (
        "return [...document.querySelectorAll('.labels')].flatMap((drawing) => {"
        " const boxes = [...drawing.querySelectorAll('text')].filter((one) => one.checkVisibility())"
        "  .map((one) => one.getBoundingClientRect());"
        " return boxes.slice(1).filter((box, at) => box.left < boxes[at].right).length ? [drawing.textContent] : []; })"
    )
    for name, width in (("fr", 1400), ("hostile", 1400), ("fr", 390), ("hostile", 390)):
        browser.open(reports[name])
        browser.resize(width, 900)
        assert browser.run(script) == [], (name, width)


def test_on_paper_the_navigation_is_gone(browser: Window, reports: dict[str, Path]) -> None:
    """What is printed is the figures and the method."""
    browser.open(reports["fr"])
    browser.emulate(media="print")
    assert browser.shown(".sections, .skip, .sheet") == 0
    assert browser.shown(".figure") == browser.count(".figure")
    assert browser.shown(".method p") == browser.count(".method p")
