"""What servers ask of programs is kept to."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from tests.web import Page, here

from recoupe import Reading, read
from recoupe.reading.web.robots import robots

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web import Server

TEXT = Page(b"Le pont reste clos.\nDit-on.", type="text/plain")


def entries(reading: Reading) -> list[str]:
    return [problem.entry for problem in reading.problems]


def times(server: Server) -> list[float]:
    return [moment for path, _, moment in server.asked if path != "/robots.txt"]


@pytest.mark.parametrize(
    ("rules", "read_"),
    [
        (b"User-agent: *\nDisallow: /", False),
        (b"User-agent: *\nDisallow: /a", False),
        (b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /a", False),
        (b"user-agent : *\rDisallow : /a", False),
        (b"User-agent: *\nDisallow: /autre", True),
        (b"User-agent: recoupe\nDisallow: /a", False),
        (b"User-agent: Recoupe\nDisallow: /a\n\nUser-agent: *\nAllow: /", False),
        (b"User-agent: *\nDisallow: /\n\nUser-agent: recoupe\nAllow: /", True),
        (b"User-agent: autre\nDisallow: /", True),
        (b"User-agent: autre\nUser-agent: recoupe\nDisallow: /", False),
        (b"User-agent: *\nDisallow: /*?\nDisallow: /*.html$", True),
        (b"\xff\xfe\0 n'importe quoi", True),
        (b"", True),
    ],
)
def test_a_page_that_robots_may_not_read_is_not_asked_for(
    server: Server, tmp_path: Path, rules: bytes, *, read_: bool
) -> None:  # fmt: skip
    """Rules for us by name go before those for all."""
    server.pages.update({"/robots.txt": Page(rules, type="text/plain"), "/a": TEXT})
    reading = read(server.link("/a"), web=here(tmp_path))
    assert entries(reading) == ([] if read_ else ["web_robots"])
    assert server.paths() == (["/a"] if read_ else [])


@pytest.mark.parametrize(
    ("status", "told"), [(404, []), (403, []), (500, ["web_robots_down"]), (429, ["web_robots_down"])]
)
def test_without_rules_all_is_allowed_and_where_they_fail_nothing_is(
    server: Server, tmp_path: Path, status: int, told: list[str]
) -> None:
    """As RFC 9309 has it."""
    server.pages.update({"/robots.txt": Page(b"User-agent: *\nDisallow: /", status), "/a": TEXT})
    assert entries(read(server.link("/a"), web=here(tmp_path))) == told


def test_rules_that_moved_are_read_where_they_are(server: Server, tmp_path: Path) -> None:
    """And rules that move in a circle close the site."""
    server.pages.update({
        "/robots.txt": Page(status=301, headers={"Location": "/autre.txt"}),
        "/autre.txt": Page(b"User-agent: *\nDisallow: /a", type="text/plain"),
        "/a": TEXT,
    })  # fmt: skip
    assert entries(read(server.link("/a"), web=here(tmp_path))) == ["web_robots"]
    server.pages["/autre.txt"] = Page(status=301, headers={"Location": "/robots.txt"})
    assert entries(read(server.link("/a"), web=here(tmp_path))) == ["web_robots_down"]


def test_where_a_link_moves_to_the_rules_hold_too(server: Server, tmp_path: Path) -> None:
    """A page that may be asked for is no leave for the one behind it."""
    server.pages.update({
        "/robots.txt": Page(b"User-agent: *\nDisallow: /b", type="text/plain"),
        "/a": Page(status=302, headers={"Location": "/b"}),
        "/b": TEXT,
    })  # fmt: skip
    assert entries(read(server.link("/a"), web=here(tmp_path))) == ["web_robots"]
    assert server.paths() == ["/a"]


def test_rules_are_asked_for_once(server: Server, tmp_path: Path) -> None:
    """However many pages of the site are read."""
    server.pages.update({f"/{number}": TEXT for number in range(3)})
    read([server.link(f"/{number}") for number in range(3)], web=here(tmp_path))
    assert [path for path, _, _ in server.asked].count("/robots.txt") == 1


@pytest.mark.parametrize("rule", [b"Crawl-delay: 0.3", b"Request-rate: 10/3"])
def test_the_pause_that_a_site_wants_is_waited_for(server: Server, tmp_path: Path, rule: bytes) -> None:
    """And ours where it wants none."""
    server.pages.update({"/robots.txt": Page(b"User-agent: *\n" + rule), "/a": TEXT, "/b": TEXT})
    read([server.link("/a"), server.link("/b")], web=here(tmp_path))
    first, second = times(server)
    assert 0.29 < second - first < 5


def test_two_pages_of_a_host_are_a_pause_apart(server: Server, tmp_path: Path) -> None:
    """A second unless the settings say otherwise."""
    server.pages.update({"/a": TEXT, "/b": TEXT})
    read([server.link("/a"), server.link("/b")], web=here(tmp_path, pause=0.3))
    first, second = times(server)
    assert 0.29 < second - first < 5


def test_a_pause_of_an_hour_is_not_waited_for(server: Server, tmp_path: Path) -> None:
    """The first page is read, the next ones are told."""
    server.pages.update({"/robots.txt": Page(b"User-agent: *\nCrawl-delay: 3600"), "/a": TEXT, "/b": TEXT})
    reading = read([server.link("/a"), server.link("/b")], web=here(tmp_path))
    assert [article.id for article in reading.articles] == ["a"]
    assert [(one.entry, one.words) for one in reading.problems] == [("web_delay", ("127.0.0.1", "3600"))]


@pytest.mark.parametrize(
    "rules",
    [
        b"User-agent: *\nDisallow: /" + b"*a" * 40 + b"*b$\n",
        b"".join(b"User-agent: x%d\n" % n for n in range(15_000)) + b"Disallow: /a\n" * 20_000,
        b"User-agent: *\n" + b"".join(b"Disallow: /*a*%d*z\n" % n for n in range(25_000)),
        b"User agent x\n" * 15_000 + b"Disallow: /a\n" * 20_000,
        b"User-agent: *\n" * 30_000,
        b"a" * 10_000_000,
        b"User-agent: *\nCrawl-delay: -5\nCrawl-delay: nan\nRequest-rate: 1/0\n",
    ],
)
def test_rules_made_to_take_for_ever_take_a_moment(rules: bytes) -> None:
    """Stars in a row, and names by the thousand over rules by the thousand."""
    begun = time.perf_counter()
    found = robots(rules)
    found.allow("https://exemple.fr/" + "a" * 2_000)
    assert found.delay >= 0
    assert time.perf_counter() - begun < 5
