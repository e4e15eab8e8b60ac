from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from recoupe.analysis.speech import Speech
from recoupe.article import Article
from recoupe.cli import main
from recoupe.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROGRAM = "from recoupe.cli import main; main()"


@pytest.fixture
def store(tmp_path: Path) -> str:
    name = str(tmp_path / "desk.db")
    with Store(name) as kept:
        kept.add(Speech(Article("pont", "Le pont est fermé.", "Le Phare", "Le pont")))
        kept.settle()
    return name


@contextmanager
def serving(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start a desk on a free port; give it and the line it says."""
    command = [sys.executable, "-c", PROGRAM, "desk", "--port", "0", "--lang", "en", *arguments]
    desk = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "COLUMNS": "200"})
    try:
        assert desk.stderr is not None
        yield desk, desk.stderr.readline()
    finally:
        desk.kill()
        desk.wait()


def asked(said: str, address: str) -> int:
    """Return how the desk that `said` where it is answers."""
    port = re.search(r":(\d+)/", said)
    assert port is not None, said
    connection = HTTPConnection("127.0.0.1", int(port[1]), timeout=10)
    connection.request("GET", address)
    return connection.getresponse().status


def test_a_store_is_served_until_it_is_stopped(store: str) -> None:
    with serving("--db", store) as (desk, said):
        assert "http://127.0.0.1:" in said
        assert "token" not in said
        assert asked(said, "/today") == 200
        desk.send_signal(signal.SIGINT)
        _, rest = desk.communicate(timeout=20)
    assert (desk.returncode, rest) == (0, "The desk is closed.\n")


def test_another_address_asks_for_a_token(store: str) -> None:
    with serving("--db", store, "--host", "0.0.0.0") as (_, said):  # noqa: S104 - what is tested
        assert asked(said, "/today") == 401
        token = re.search(r"token=([\w-]{32})", said)
        assert token is not None
        assert asked(said, f"/today?token={token[1]}") == 303


def test_a_desk_that_may_only_read_makes_no_store(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["desk", "--read-only", "--db", str(tmp_path / "none.db")])
    assert result.exit_code == 2
    assert not (tmp_path / "none.db").exists()


def test_a_port_that_is_taken_is_said_with_what_to_do(store: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(main, ["desk", "--db", store, "--port", port, "--lang", "en"])
    assert result.exit_code == 2
    assert "Choose another port, or --port 0" in result.stderr


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"no store" * 400)
    result = CliRunner().invoke(main, ["desk", "--db", str(tmp_path / "x.db")])
    assert result.exit_code == 2
    assert str(tmp_path / "x.db") in result.stderr
