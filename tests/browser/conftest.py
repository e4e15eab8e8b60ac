"""The page of the example story, and one of a hostile story, open in Chromium."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By

from recoupe import Article, dossier, report
from recoupe.comparison.dossier import Moment, Precision
from recoupe.examples import articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from recoupe.comparison.dossier import Dossier, TimelineEntry

SWITCHES = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --window-size=1400,950"
)
HARM = "<script>window.harmed = 1</script><img src=x onerror='window.harmed = 1'>"
HOSTILE = (
    f"Le maire {HARM} a dit : « Le pont \" onclick='window.harmed = 1' a cédé hier soir vers dix heures ». ",
    "Le maire a dit : « Le pont a cédé hier soir \u202evers dix heures\u200f {{ 7 * 7 }} ». " + "mot" * 900,
)


class Window:
    """A browser window with a page open."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def run(self, script: str, *arguments: Any) -> Any:
        """Return what `script` returns."""
        return self.driver.execute_script(script, *arguments)

    def open(self, path: Path, fragment: str = "") -> None:
        """Open a page of the disk anew."""
        self.go(path.as_uri() + fragment)

    def go(self, address: str) -> None:
        """Open what stands at an address anew, calm, in light colours, at the width of a desk."""
        self.driver.get("about:blank")
        self.resize(1400, 950)
        self.emulate()
        self.logs()
        self.driver.get(address)

    def forget(self) -> None:
        """Forget what any page said of this browser, whichever is open."""
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})

    def emulate(self, media: str = "", scheme: str = "light") -> None:
        """Show the page as printed, or in a colour scheme; never moving."""
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})

    def resize(self, width: int, height: int) -> None:
        """Give the page a screen of this size."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def click(self, selector: str) -> None:
        """Click the first element of `selector`, brought into the window."""
        element = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        ActionChains(self.driver).move_to_element_with_offset(element, 0, 0).pause(0.05).perform()
        element.click()

    def count(self, selector: str) -> int:
        """Return how many elements `selector` finds."""
        return int(self.run("return document.querySelectorAll(arguments[0]).length", selector))

    def shown(self, selector: str) -> int:
        """Return how many elements of `selector` are visible."""
        script = (
            "return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility()).length"
        )
        return int(self.run(script, selector))

    def text(self, selector: str) -> str:
        """Return the text of the first element of `selector`."""
        return str(self.run("return document.querySelector(arguments[0]).textContent", selector)).strip()

    @property
    def fragment(self) -> str:
        """Return what the address says after its hash."""
        return str(self.run("return location.hash.slice(1)"))

    def _log(self, name: str) -> list[dict[str, str]]:
        return list(self.driver.get_log(name))  # type: ignore[no-untyped-call]

    def wheel(self, selector: str, turn: int, *, control: bool = True) -> bool:
        """Turn the wheel over an element; tell whether the page kept it from scrolling."""
        script = (
            "const [e, deltaY, ctrlKey] = [document.querySelector(arguments[0]), arguments[1], arguments[2]];"
            "const { left, top, width } = e.getBoundingClientRect();"
            "return !e.dispatchEvent(new WheelEvent('wheel', { deltaY, ctrlKey, bubbles: true, cancelable: true,"
            "clientX: left + width / 2, clientY: top + 9 }))"
        )
        return bool(self.run(script, selector, turn, control))

    def logs(self) -> list[str]:
        """Return what the console says: errors, refusals of the policy."""
        return [entry["message"] for entry in self._log("browser")]

    def requests(self) -> list[str]:
        """Return every address asked for since the last time."""
        events = [json.loads(entry["message"])["message"] for entry in self._log("performance")]
        return [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """Give a Chromium with a new profile."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.fail("Chromium or its driver is missing: apt-get install chromium chromium-driver")
    options = Options()
    options.binary_location = chromium
    for switch in (*SWITCHES.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = webdriver.Chrome(options=options, service=Service(driver))
    yield Window(chrome)
    chrome.quit()


def _years(example: Dossier) -> tuple[TimelineEntry, ...]:
    """Return 300 entries: six years of days, and an afternoon minute by minute."""
    day = date(2025, 1, 16)
    before = (day - timedelta(days=14 * number) for number in range(150, 0, -1))
    clock = (f"{day}T{12 + number // 60}:{number % 60:02}" for number in range(0, 300, 2))
    moments = [
        *(Moment(one, one, Precision.DAY, one.isoformat()) for one in before),
        *(Moment(day, day, Precision.TIME, value) for value in clock),
    ]
    told = example.timeline
    return tuple(replace(told[at % len(told)], moment=moment) for at, moment in enumerate(moments))


def _open(example: Dossier) -> tuple[TimelineEntry, ...]:
    """Return entries of days without a year, and one without even a day."""
    values = ("XXXX", "XXXX-04", "XXXX-04-04", "XXXX-04-12", "XXXX-04-12T10:30", "XXXX-05-10")
    moments = (Moment(None, None, Precision.DAY, value) for value in values)
    return tuple(replace(entry, moment=one) for entry, one in zip(example.timeline, moments, strict=False))


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give the pages: the example in French and in English, with other timelines, and the hostile story."""
    folder = tmp_path_factory.mktemp("pages")
    example = dossier(articles())
    hostile = dossier([Article(f"a{n}", text, outlet=HARM, title=HARM) for n, text in enumerate(HOSTILE)])
    written = {
        "fr": report(example),
        "en": report(example, language="en"),
        "hostile": report(hostile, title=HARM),
        "years": report(replace(example, timeline=_years(example))),
        "open": report(replace(example, timeline=_open(example))),
    }
    for name, html in written.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in written}


@pytest.fixture
def window(browser: Window, pages: dict[str, Path]) -> Window:
    """Give the page of the example, freshly open."""
    browser.open(pages["fr"])
    return browser


@pytest.fixture
def visit(browser: Window, pages: dict[str, Path]) -> Callable[..., Window]:
    """Give the way to open any of the pages, at a fragment."""

    def open_page(name: str, fragment: str = "") -> Window:
        browser.open(pages[name], fragment)
        return browser

    return open_page
