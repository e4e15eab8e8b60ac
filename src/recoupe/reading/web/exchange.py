"""One question put to one machine, and its answer, within its time and its weight.

The whole exchange runs in a thread of its own: looking up a name, a handshake or the head of an answer can each be
drawn out byte by byte past any limit on a single read, and only who waits outside can leave.
"""

from __future__ import annotations

import socket
import ssl
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from http.client import HTTPException
from threading import Event, Thread
from typing import TYPE_CHECKING, BinaryIO

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from recoupe.reading.web.address import Address, machines
from recoupe.reading.web.body import body
from recoupe.reading.web.refused import Unfetched

if TYPE_CHECKING:
    from collections.abc import Mapping

    from urllib3.response import BaseHTTPResponse

    from recoupe.reading.web.settings import Web

FOUND = range(200, 300)


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an answer; `headers` by their names in lower case."""

    status: int
    headers: Mapping[str, str]


@dataclass(slots=True)
class Exchange:
    """A question to `address`; the body of an answer that found something goes to `body`.

    Args:
        address: what is asked for.

        headers: sent with it.

        web: the limits.

        body: a file to write.

        enough: how many bytes are wanted; what comes after is left.
    """

    address: Address
    headers: Mapping[str, str]
    web: Web
    body: BinaryIO
    enough: int | None = None
    _over: Event = field(default_factory=Event)
    _socket: socket.socket | None = None
    _answer: Answer | None = None
    _error: Exception | None = None

    def answered(self, seconds: float) -> Answer:
        """Return the answer.

        Raises:
            Unfetched: none came within `seconds`, or it breaks a limit.
        """
        thread = Thread(target=self._run, daemon=True, name="recoupe-web")
        thread.start()
        thread.join(max(seconds, 0))
        if thread.is_alive():
            self._leave()
            raise Unfetched("web_slow", f"{self.web.seconds:g}")
        if self._answer is None:
            raise self._error or Unfetched("web_broken", self.address.host)
        return self._answer

    def _leave(self) -> None:
        self._over.set()
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def _run(self) -> None:
        try:
            self._answer = self._asked()
        except Exception as error:  # noqa: BLE001 - a thread's errors are told by who waits for it
            self._error = _told(error, self.address)

    def _asked(self) -> Answer:
        connection = self._connected()
        try:
            connection.request(
                "GET", self.address.target, headers=self.headers, preload_content=False, decode_content=False
            )
            answer = connection.getresponse()
            head = Answer(answer.status, {name.lower(): value for name, value in answer.headers.items()})
            if answer.status in FOUND:
                self._take(answer)
            return head
        finally:
            connection.close()

    def _take(self, answer: BaseHTTPResponse) -> None:
        taken = 0
        for piece in body(answer, self.web.bytes):
            taken += self.body.write(piece)
            if self._over.is_set() or (self.enough is not None and taken >= self.enough):
                return

    def _connected(self) -> HTTPConnection:
        numbers = machines(self.address.host, self.address.port, allow_private=self.web.allow_private)
        for number in numbers:
            connection = _connection(self.address, number, self.web)
            try:
                connection.connect()
            except (OSError, HTTPError):
                connection.close()
                if number == numbers[-1] or self._over.is_set():
                    raise
                continue
            self._socket = connection.sock
            connection.timeout = self.web.waiting
            if not self._over.is_set():  # who waited has left: nothing is asked any more
                return connection
            connection.close()
        raise Unfetched("web_unknown_host", self.address.host)


def _connection(address: Address, number: str, web: Web) -> HTTPConnection:
    """Return a connection to the machine that was checked: no name is looked up a second time."""
    if address.scheme == "http":
        return HTTPConnection(number, address.port, timeout=web.connecting)
    return HTTPSConnection(
        number,
        address.port,
        timeout=web.connecting,
        server_hostname=address.host,
        ssl_context=_trust(),
    )


@cache
def _trust() -> ssl.SSLContext:
    """Return what certificates are held against: those of the machine, and Mozilla's where it has none."""
    import certifi  # noqa: PLC0415 - read with the first certificate

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _told(error: Exception, address: Address) -> Exception:
    if isinstance(error, Unfetched):
        return error
    if isinstance(error, ssl.SSLCertVerificationError):
        return Unfetched("web_certificate", address.host)
    if isinstance(error, TimeoutError) or "timed out" in str(error).lower():
        return Unfetched("web_silent", address.host)
    if isinstance(error, (OSError, HTTPError, HTTPException, zlib.error, EOFError)):
        return Unfetched("web_broken", address.host)
    return error
