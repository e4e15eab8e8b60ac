"""Whatever an article holds, every page of it is made, runs nothing of it, and says word for word what it says."""

from __future__ import annotations

import csv
from html.parser import HTMLParser
from io import StringIO
from urllib.parse import urlsplit

import pytest
from tests.desk.client import Client
from tests.desk.hostile import ARTICLES

from recoupe.analysis.speech import find_speech
from recoupe.desk import application
from recoupe.store import Store

# Words that an address begins with where it leads away or runs something.
SCHEMES = {"", "http", "https"}


class Reading(HTMLParser):
    """A page as a browser takes it apart."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.links: set[str] = set()
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # The choices of a search lead to one another without end.
        if "nofollow" in (dict(attrs).get("rel") or ""):
            attrs = [one for one in attrs if one[0] != "href"]
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.wrong.append(f"{tag} {name}={value}")
            if name in ("href", "src", "action"):
                self._see(tag, value or "")
        if tag in ("img", "iframe", "object", "embed", "style", "base"):
            self.wrong.append(tag)
        if tag == "script" and not dict(attrs).get("src", ""):
            self.wrong.append("script")

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    def _see(self, tag: str, address: str) -> None:
        if urlsplit(address).scheme.lower() not in SCHEMES:
            self.wrong.append(f"{tag} {address}")
        elif tag == "a" and address.startswith("/"):
            self.links.add(address.partition("#")[0])
        elif tag in ("script", "link", "form") and not address.startswith("/"):
            self.wrong.append(f"{tag} {address}")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Client:
    """Give a browser at the desk of the hostile articles."""
    name = str(tmp_path_factory.mktemp("hostile") / "desk.db")
    with Store(name) as store:
        for article in ARTICLES:
            store.add(find_speech(article))
        store.settle()
    return Client(application(name))


@pytest.fixture(scope="module")
def seen(desk: Client) -> dict[str, Reading]:
    """Give every page that links lead to from the first, each taken apart."""
    found: dict[str, Reading] = {}
    waiting = ["/today"]
    while waiting:
        address = waiting.pop()
        answer = desk.follow(address)
        assert answer.status == 200, address
        if (
            answer.headers["content-type"].startswith("text/html")
            and "content-disposition" not in answer.headers
        ):
            found[address] = reading = Reading()
            reading.feed(answer.text)
            waiting += sorted(reading.links - set(found) - set(waiting))
        else:
            found[address] = Reading()
    return found


def test_every_link_leads_to_a_page(seen: dict[str, Reading]) -> None:
    assert sum(address.startswith("/articles/") for address in seen) >= 2 * 3
    assert any("/versions" in address for address in seen)


def test_nothing_of_an_article_runs(seen: dict[str, Reading]) -> None:
    assert {address: page.wrong for address, page in seen.items() if page.wrong} == {}


def test_templates_in_an_article_are_words(seen: dict[str, Reading]) -> None:
    assert not any("60481729" in "".join(page.said) for page in seen.values())


def test_titles_do_not_steer_what_stands_around_them(seen: dict[str, Reading]) -> None:
    """Only the texts themselves keep what turns the direction, each in an element that holds it."""
    listed = "".join(seen["/today"].said)
    assert not set("\u202e\u2066\u200f\x00\x07\x1b") & set(listed)


def test_an_enormous_title_is_cut(desk: Client) -> None:
    assert len(desk.get("/today").body) < 60_000


def test_spreadsheets_get_no_formula(desk: Client) -> None:
    for row in csv.reader(StringIO(desk.get("/today.csv").body.decode("utf-8-sig"))):
        assert not any(cell.startswith(("=", "@", "+", "-")) for cell in row)


def test_data_says_word_for_word_what_the_articles_say(desk: Client) -> None:
    told = set()
    for line in desk.get("/today.json").json["stories"]:
        told |= {one["text"] for one in desk.get(f"/stories/{line['story']}.json").json["articles"]}
    # Of the two texts of one page, a story tells the last.
    wanted = {one.text for one in ARTICLES if not one.text.endswith(" Un.")}
    assert wanted <= told
