"""What a hostile server costs: so many seconds, so many bytes, never more."""

from __future__ import annotations

import socket
import threading
import time
from typing import TYPE_CHECKING

import pytest
from tests.peak import peak
from tests.web import Page, bomb, drip, flood, here

from recoupe import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web import Answering, Request, Server

SECONDS = 0.4
# A busy machine is late; a server without end is later.
SLACK = 2


def entries(reading: Reading) -> list[str]:
    return [problem.entry for problem in reading.problems]


def silent(_: Request) -> None:
    time.sleep(3)


SLOW: dict[str, Answering] = {
    "body": drip(b"a", 0.02, headed=True),
    "head": drip(b"X: a\r\n", 0.05, headed=False),
    "line": drip(b"a", 0.02, headed=False),
    "silence": silent,
}


@pytest.mark.parametrize("name", SLOW)
@pytest.mark.parametrize("path", ["/a", "/robots.txt"])
def test_no_server_holds_the_reader_over_its_time(
    server: Server, tmp_path: Path, name: str, path: str
) -> None:
    """However it draws things out: the limit is on the whole, not on a single read."""
    server.pages.update({"/a": Page(b""), path: SLOW[name]})
    begun = time.monotonic()
    assert entries(read(server.link("/a"), web=here(tmp_path, seconds=SECONDS))) == ["web_slow"]
    assert time.monotonic() - begun < SECONDS + SLACK


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(
    ("limit", "entry"),
    [({"seconds": SECONDS}, "web_slow"), ({"connecting": 0.2, "waiting": 0.2}, "web_silent")],
)
def test_a_machine_that_listens_and_never_speaks_is_left(
    tmp_path: Path, *, scheme: str, limit: dict[str, float], entry: str
) -> None:
    """The handshake has its limits too."""
    with socket.create_server(("127.0.0.1", 0)) as mute:
        link = f"{scheme}://127.0.0.1:{mute.getsockname()[1]}/a"
        begun = time.monotonic()
        assert entries(read(link, web=here(tmp_path, **limit))) == [entry]
    assert time.monotonic() - begun < SECONDS + SLACK


def test_a_server_that_does_not_speak_in_secret_is_told(server: Server, tmp_path: Path) -> None:
    """An address with https that answers as http does."""
    link = server.link("/a").replace("http:", "https:")
    assert entries(read(link, web=here(tmp_path))) == ["web_broken"]


def test_a_silence_is_left_before_the_whole_time_is_up(server: Server, tmp_path: Path) -> None:
    """The limit on a single read is the shorter one."""
    server.pages["/a"] = silent
    begun = time.monotonic()
    assert entries(read(server.link("/a"), web=here(tmp_path, waiting=0.2))) == ["web_silent"]
    assert time.monotonic() - begun < 2


def test_no_thread_is_left_behind(server: Server, tmp_path: Path) -> None:
    """Who waits leaves, and takes the connection along."""
    server.pages["/a"] = drip(b"a", 0.02, headed=True)
    read(server.link("/a"), web=here(tmp_path, seconds=SECONDS))
    time.sleep(0.3)
    assert not [thread for thread in threading.enumerate() if thread.name == "recoupe-web"]


def test_moves_and_pauses_share_out_the_time_of_one_link(server: Server, tmp_path: Path) -> None:
    """Eight slow steps are no way around the limit; a pause that robots.txt wants is not counted."""

    def step(request: Request) -> None:
        time.sleep(0.15)
        number = int(request.path[1:])
        request.give(Page(status=302, headers={"Location": f"/{number + 1}"}))

    server.pages.update({f"/{number}": step for number in range(9)})
    begun = time.monotonic()
    assert entries(read(server.link("/0"), web=here(tmp_path, seconds=SECONDS))) == ["web_slow"]
    assert time.monotonic() - begun < SECONDS + SLACK


def test_a_server_that_never_answers_is_asked_three_times(server: Server, tmp_path: Path) -> None:
    """A feed of a thousand links to it does not take a thousand times the limit."""
    links = [server.link(f"/{number}") for number in range(6)]
    server.pages.update({f"/{number}": silent for number in range(6)})
    found = read(links, web=here(tmp_path, waiting=0.1))
    assert sorted(entries(found)) == ["web_dead"] * 3 + ["web_silent"] * 3
    assert len(server.paths()) == 3


def test_a_body_without_end_is_left_at_its_weight(server: Server, tmp_path: Path) -> None:
    """Whatever the server promises of its length."""
    server.pages["/a"] = flood(b"a" * 65_536)
    assert entries(read(server.link("/a"), web=here(tmp_path, bytes=3_000_000))) == ["web_heavy"]


def test_a_bomb_is_left_before_it_goes_off(server: Server, tmp_path: Path) -> None:
    """A letter packed a thousandfold is no page; of what is packed as text is, the weight unpacked counts."""
    server.pages.update({"/a": bomb(40), "/b": bomb(4)})
    assert entries(read(server.link("/a"), web=here(tmp_path))) == ["bomb"]
    assert entries(read(server.link("/b"), web=here(tmp_path, bytes=3_000_000))) == ["web_heavy"]


def test_memory_does_not_grow_with_what_comes(server: Server, tmp_path: Path) -> None:
    """A hundred megabytes go to the disk in pieces."""
    server.pages["/a"] = flood(b"a" * 65_536)
    link, folder = server.link("/a"), str(tmp_path)
    alone = peak("from recoupe import read\nimport recoupe.reading.web.walk")
    grown = peak(f"""
from pathlib import Path
from tests.web import here
from recoupe import read
found = read({link!r}, web=here(Path({folder!r})))
assert [one.entry for one in found.problems] == ["web_heavy"], found
""")
    assert grown < alone + 30


def test_a_reading_follows_so_many_links_and_no_more(server: Server, tmp_path: Path) -> None:
    """The limit is of the whole reading."""
    server.pages.update(
        {f"/{n}": Page(b"Le pont %d reste clos.\nDit-on." % n, type="text/plain") for n in range(3)}
    )
    found = read([server.link(f"/{number}") for number in range(3)], web=here(tmp_path, links=2))
    assert entries(found) == ["web_many"]
    assert len(found.articles) == 2


def test_what_is_packed_in_ways_unasked_is_told(server: Server, tmp_path: Path) -> None:
    """Only gzip is asked for."""
    server.pages["/a"] = Page(b"x", headers={"Content-Encoding": "br"})
    server.pages["/b"] = Page(b"x" * 50, headers={"Content-Encoding": "gzip"})
    found = read([server.link("/a"), server.link("/b")], web=here(tmp_path))
    assert entries(found) == ["web_packed", "web_broken"]
