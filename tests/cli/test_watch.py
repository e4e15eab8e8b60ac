from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.reading.feeds.lists import OPML, PAGE, SENTENCES
from tests.web import Page, here, serving

from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result
    from tests.web import Server

    Run = Callable[..., Result]

WATCH = import_module("recoupe.cli.watch")
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Le Courrier</title>
<link>{link}</link><item><title>Le pont fermé</title><link>{link}</link><description>Le pont…</description></item>
</channel></rss>"""


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Give a server with a feed of one page, and a list of it on disk."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RECOUPE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(WATCH, "web", lambda: here(tmp_path))
    with serving() as server:
        server.pages["/feed"] = Page(FEED.format(link=server.link("/pont")).encode(), type="text/xml")
        server.pages["/pont"] = Page(PAGE)
        Path("feeds.opml").write_text(OPML.format(link=server.link("/feed")), encoding="utf-8")
        yield server


def asked(*more: str) -> tuple[str, ...]:
    return ("watch", "feeds.opml", "--once", "--allow-private", "--lang", "en", *more)


def stopped_after(rounds: int, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Have Ctrl-C pressed while a watch waits after so many rounds; return how long it would have waited."""
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == rounds:
            raise KeyboardInterrupt

    monkeypatch.setattr(WATCH, "_pause", pause)
    return pauses


def test_what_feeds_link_to_is_kept_once(server: Server, run: Run) -> None:
    """A second round finds it there."""
    first, second = run(*asked()), run(*asked())
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert first.stdout.endswith(
        ": 1 new, 0 new texts of a known page, 0 there already, 0 failed; 1 articles in all.\n"
    )
    assert second.stdout.endswith(
        ": 0 new, 0 new texts of a known page, 1 there already, 0 failed; 1 articles in all.\n"
    )
    with Store("recoupe.db", read_only=True) as store:
        (line,) = store.stories()
        (article,) = store.articles()
        assert store.raw(article.id) == PAGE
    assert (line.articles, line.title) == (1, "Le pont fermé")


def test_a_page_that_changed_is_a_new_text(server: Server, run: Run) -> None:
    """Both are kept."""
    run(*asked())
    server.pages["/pont"] = Page(PAGE.replace(SENTENCES[2].encode(), b"Les travaux sont finis."))
    assert "0 new, 1 new texts of a known page" in run(*asked()).stdout
    with Store("recoupe.db", read_only=True) as store:
        assert len(store.versions(next(store.articles()).id)) == 2
        assert [line.articles for line in store.stories()] == [1]


def test_a_page_is_left_alone_between_rounds_and_feeds_are_asked_each_time(
    server: Server, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three rounds of one watch, stopped by Ctrl-C."""
    pauses = stopped_after(3, monkeypatch)
    done = run("watch", "feeds.opml", "--allow-private", "--every", "10m", "--lang", "en")
    assert done.exit_code == 130
    assert done.stderr == "Stopped: all that is finished is in recoupe.db. The same command goes on.\n"
    assert server.paths() == ["/feed", "/pont", "/feed", "/feed"]
    assert all(590 < pause <= 600 for pause in pauses)


def test_a_feed_that_fails_is_told_once_and_the_others_go_on(
    server: Server, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked again in the next round."""
    lists = Path("feeds.opml").read_text(encoding="utf-8")
    Path("feeds.opml").write_text(
        lists.replace("</body>", f'<outline xmlUrl="{server.link("/gone")}"/></body>'), encoding="utf-8"
    )
    stopped_after(2, monkeypatch)
    done = run("watch", "feeds.opml", "--allow-private", "--lang", "en")
    assert [line.partition(": ")[2] for line in done.stdout.splitlines()] == [
        "1 new, 0 new texts of a known page, 0 there already, 1 failed; 1 articles in all.",
        "0 new, 0 new texts of a known page, 0 there already, 1 failed; 1 articles in all.",
    ]
    assert done.stderr.count("/gone") == 1
    assert server.paths().count("/gone") == 2


def test_a_store_that_cannot_be_written_does_not_end_a_watch(server: Server, run: Run) -> None:
    """The round says why."""
    Path("recoupe.db").write_text("no store", encoding="utf-8")
    done = run(*asked())
    assert done.exit_code == 1
    assert done.stderr.startswith("--db recoupe.db: this is not a store")


@pytest.mark.parametrize("every", ["5", "30s", "soon", "-5m", "0m", "9999999m"])
def test_a_time_that_is_none_or_impolite_is_refused(story: Path, run: Run, every: str) -> None:
    """A number alone counts minutes."""
    done = run("watch", "feeds.opml", "--every", every, "--once")
    assert (done.exit_code == 2) is (every != "5")


def test_ctrl_c_stops_a_watch_and_loses_nothing(server: Server) -> None:
    """While it waits for the next round."""
    program = "from recoupe.cli import main; main()"
    words = ("watch", "feeds.opml", "--allow-private", "--lang", "en")
    watching = subprocess.Popen(
        [sys.executable, "-c", program, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert watching.stdout is not None
    assert "1 new" in watching.stdout.readline()
    time.sleep(0.1)
    os.kill(watching.pid, signal.SIGINT)
    _, errors = watching.communicate(timeout=20)
    assert (watching.returncode, errors.splitlines()[-1][:8]) == (130, "Stopped:")
    with Store("recoupe.db") as store:
        assert len(store) == len(store.stories()) == 1
