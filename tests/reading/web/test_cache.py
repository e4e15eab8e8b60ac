"""What was fetched is kept, and asked for again only where it changed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.web import Page, Request, here

from recoupe import Reading, Web, read

if TYPE_CHECKING:
    from tests.web import Answering, Server

TEXT = b"Le pont reste clos.\nDit-on."


def entries(reading: Reading) -> list[str]:
    return [problem.entry for problem in reading.problems]


def versioned(body: bytes, mark: str) -> Answering:
    """Return an answer that has a body only for who has not seen this version."""

    def answer(request: Request) -> None:
        if mark in (request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since")):
            request.head(304, {})
            return
        name = "ETag" if mark.startswith('"') else "Last-Modified"
        request.give(Page(body, type="text/plain", headers={name: mark}))

    return answer


@pytest.mark.parametrize("mark", ['"v1"', "Wed, 03 Mar 2021 10:30:00 GMT"])
def test_what_has_not_changed_is_not_sent_again(server: Server, tmp_path: Path, mark: str) -> None:
    """The server is asked by the mark it gave, and its word is taken."""
    server.pages["/a"] = versioned(TEXT, mark)
    first, second = (read(server.link("/a"), web=here(tmp_path)) for _ in range(2))
    assert first == second
    asked = [headers for path, headers, _ in server.asked if path == "/a"]
    assert [mark in headers.values() for headers in asked] == [False, True]


def test_what_has_changed_is_read_anew(server: Server, tmp_path: Path) -> None:
    """And kept in its turn."""
    for body in (TEXT, TEXT + b" Encore."):
        server.pages["/a"] = versioned(body, f'"{len(body)}"')
        (article,) = read(server.link("/a"), web=here(tmp_path)).articles
        assert article.text == body.decode()
    (article,) = read(server.link("/a"), web=here(tmp_path, offline=True)).articles
    assert article.text.endswith("Encore.")


def test_offline_what_was_fetched_is_read_and_nothing_asked(server: Server, tmp_path: Path) -> None:
    """What was not fetched is told."""
    server.pages.update(
        {"/a": Page(status=302, headers={"Location": "/b"}), "/b": Page(TEXT, type="text/plain")}
    )
    online = read(server.link("/a"), web=here(tmp_path))
    asked = len(server.asked)
    offline = read([server.link("/a"), server.link("/c")], web=here(tmp_path, offline=True))
    assert offline.articles == online.articles
    assert entries(offline) == ["web_offline"]
    assert len(server.asked) == asked


def test_fresh_asks_as_if_nothing_were_kept(server: Server, tmp_path: Path) -> None:
    """For who doubts the server's marks."""
    server.pages["/a"] = versioned(TEXT, '"v1"')
    for _ in range(2):
        read(server.link("/a"), web=here(tmp_path, fresh=True))
    assert not any("if-none-match" in headers for _, headers, _ in server.asked)


def test_a_mark_that_no_request_can_carry_is_not_sent(server: Server, tmp_path: Path) -> None:
    """A server may give what it will; the page is asked for anew."""
    for mark in ("\u00e9" * 3, "a\tb"):
        server.pages["/a"] = Page(TEXT, type="text/plain", headers={"ETag": mark})
        for _ in range(2):
            assert len(read(server.link("/a"), web=here(tmp_path)).articles) == 1
    assert not any("if-none-match" in headers for _, headers, _ in server.asked)


def test_an_answer_that_says_unchanged_to_who_asked_nothing_is_no_page(
    server: Server, tmp_path: Path
) -> None:
    """There is nothing to read."""
    server.pages["/a"] = Page(status=304)
    assert entries(read(server.link("/a"), web=here(tmp_path))) == ["web_status"]


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b'{"address": 3}', b"\xff" * 9])
def test_a_cache_that_is_damaged_is_as_one_that_is_empty(
    server: Server, tmp_path: Path, damage: bytes
) -> None:
    """Cards are checked, and bodies held against their digest."""
    server.pages["/a"] = versioned(TEXT, '"v1"')
    for ending in ("json", "bytes"):
        read(server.link("/a"), web=here(tmp_path))
        for file in (tmp_path / "cache").glob(f"*.{ending}"):
            file.write_bytes(damage)
        assert [article.text for article in read(server.link("/a"), web=here(tmp_path)).articles] == [
            TEXT.decode()
        ]


def test_the_cache_is_for_who_asked_alone_and_holds_whole_files(server: Server, tmp_path: Path) -> None:
    """Two files for a page: its bytes as they came, and what is known of them."""
    server.pages["/a"] = Page(TEXT, type="text/plain")
    read(server.link("/a"), web=here(tmp_path))
    folder = tmp_path / "cache"
    assert folder.stat().st_mode & 0o077 == 0
    assert sorted(path.suffix for path in folder.iterdir()) == [".bytes", ".json"]
    assert next(folder.glob("*.bytes")).read_bytes() == TEXT


def test_where_nothing_can_be_kept_all_is_read(server: Server, tmp_path: Path) -> None:
    """A file stands where the folder should be; or no folder is wanted."""
    server.pages["/a"] = Page(TEXT, type="text/plain")
    (tmp_path / "cache").write_bytes(b"")
    for web in (here(tmp_path), here(tmp_path, cache="")):
        assert len(read(server.link("/a"), web=web).articles) == 1


def test_the_folder_is_the_one_given_else_that_of_the_environment_else_of_the_platform(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An empty name means none."""
    monkeypatch.setenv("RECOUPE_CACHE", str(tmp_path))
    assert Web(cache="ici").folder == Path("ici")
    assert Web().folder == tmp_path
    monkeypatch.setenv("RECOUPE_CACHE", "")
    assert Web().folder is None
    monkeypatch.delenv("RECOUPE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for platform in ("linux", "darwin", "win32"):
        monkeypatch.setattr("sys.platform", platform)
        folder = Web().folder
        assert folder is not None
        assert "recoupe" in folder.parts
    assert os.fspath(tmp_path)
