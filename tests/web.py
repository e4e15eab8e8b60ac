"""A web of one server on this machine: real sockets, with every trick that servers play."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

from recoupe import Web

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    import pytest

    Answering = Callable[["Request"], None]


@dataclass(frozen=True)
class Page:
    """What a path answers."""

    body: bytes = b""
    status: int = 200
    type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


class Request(BaseHTTPRequestHandler):
    """One request, answered by what stands at its path."""

    server: Server

    def do_GET(self) -> None:
        """Answer, and note what was asked with which headers."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.asked.append((self.path, headers, time.monotonic()))
        found = self.server.pages.get(self.path, Page(b"no such page", 404))
        if isinstance(found, Page):
            self.give(found)
        else:
            found(self)

    def give(self, page: Page) -> None:
        """Send `page`, whole."""
        self.head(
            page.status, {"Content-Type": page.type, "Content-Length": str(len(page.body)), **page.headers}
        )
        self.wfile.write(page.body)

    def head(self, status: int, headers: Mapping[str, str]) -> None:
        """Send the head of an answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Keep quiet."""


class Server(ThreadingHTTPServer):
    """The server: what stands where, and what was asked for."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, secure: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        if secure:
            self.socket = secure.wrap_socket(self.socket, server_side=True)
        self.secure = secure is not None
        self.pages: dict[str, Page | Answering] = {}
        self.asked: list[tuple[str, dict[str, str], float]] = []

    def handle_error(self, *args: object) -> None:
        """Keep quiet: who asks leaves when it has had enough."""

    def link(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the address of `path`."""
        return f"http{'s' if self.secure else ''}://{host}:{self.server_port}{path}"

    def paths(self) -> list[str]:
        """Return what was asked for, robots.txt aside."""
        return [path for path, _, _ in self.asked if path != "/robots.txt"]


@contextmanager
def serving(secure: ssl.SSLContext | None = None) -> Iterator[Server]:
    """Give a server that runs until it is left."""
    server = Server(secure)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def keep_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no name but those of this machine be looked up: a test asks nothing of the real web."""
    look_up = socket.getaddrinfo

    def known(host: str, *args: Any, **options: Any) -> Any:
        if host[:1].isalpha() and host != "localhost":
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return look_up(host, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", known)


def here(folder: Path, **settings: Any) -> Web:
    """Return the settings of a reader that may go to this machine, in no hurry to be polite."""
    return Web(**{"allow_private": True, "pause": 0, "cache": folder / "cache", **settings})


def drip(line: bytes, seconds: float, *, headed: bool) -> Answering:
    """Return an answer that sends `line` without end, a pause after each; `headed`: after a whole head."""

    def answer(request: Request) -> None:
        if headed:
            request.head(200, {"Content-Type": "text/html"})
        else:
            request.wfile.write(b"HTTP/1.0 200 OK\r\n")
        while True:
            request.wfile.write(line)
            request.wfile.flush()
            time.sleep(seconds)

    return answer


def flood(piece: bytes) -> Answering:
    """Return an answer that never ends, as fast as it can."""

    def answer(request: Request) -> None:
        request.head(200, {"Content-Type": "text/html"})
        while True:
            request.wfile.write(piece)

    return answer


def bomb(megabytes: int) -> Page:
    """Return a page of so many megabytes of one letter, packed."""
    packer = zlib.compressobj(9, wbits=31)
    parts = [packer.compress(b"a" * 1_000_000) for _ in range(megabytes)]
    return Page(b"".join([*parts, packer.flush()]), headers={"Content-Encoding": "gzip"})


def packed(page: Page) -> Page:
    """Return `page` as it travels packed."""
    return Page(
        gzip.compress(page.body), page.status, page.type, {**page.headers, "Content-Encoding": "gzip"}
    )
