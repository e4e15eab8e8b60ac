"""A browser without a screen: it asks the desk, keeps its cookies, and reads what a form must carry."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message

HOST = "127.0.0.1:8060"
BOUNDARY = "----boundary-of-a-form"


@dataclass(frozen=True)
class Answered:
    """An answer: its status, its headers by their names in lower case, its bytes."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """Return the body as text."""
        return self.body.decode()

    @property
    def json(self) -> Any:
        """Return the body as data."""
        return json.loads(self.body)

    @property
    def to(self) -> str:
        """Return the address that it leads on to."""
        return self.headers.get("location", "")


@dataclass
class Client:
    """One browser at the desk."""

    app: ASGIApp
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, address: str, **headers: str) -> Answered:
        """Ask for a page."""
        return self.ask("GET", address, headers)

    def follow(self, address: str) -> Answered:
        """Ask for a page, and go on to where it leads."""
        for _ in range(5):
            answer = self.get(address)
            if not answer.to:
                return answer
            address = answer.to
        raise AssertionError(f"{address} leads on without end")

    @property
    def proof(self) -> str:
        """Return what the forms of this browser carry."""
        found = re.search(r'name="proof" content="(\w+)"', self.get("/today").text)
        return found[1] if found else ""

    def send(self, address: str, said: Mapping[str, str] | None = None, **headers: str) -> Answered:
        """Send a form as our pages do."""
        body = urlencode({"proof": self.proof, **(said or {})}).encode()
        kind = {"content-type": "application/x-www-form-urlencoded", "origin": f"http://{HOST}"}
        return self.ask("POST", address, {**kind, **headers}, body)

    def upload(
        self, address: str, name: str, content: bytes, said: Mapping[str, str] | None = None
    ) -> Answered:
        """Send a form with one file."""
        parts = [
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in {"proof": self.proof, **(said or {})}.items()
        ]
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
        parts.append(f"{head}Content-Type: application/octet-stream\r\n\r\n".encode() + content + b"\r\n")
        body = b"".join([*parts, f"--{BOUNDARY}--\r\n".encode()])
        kind = {"content-type": f"multipart/form-data; boundary={BOUNDARY}", "origin": f"http://{HOST}"}
        return self.ask("POST", address, kind, body)

    def ask(self, method: str, address: str, headers: Mapping[str, str], body: bytes = b"") -> Answered:
        """Ask whatever one likes."""
        return asyncio.run(self._asked(method, address, headers, body))

    async def _asked(self, method: str, address: str, headers: Mapping[str, str], body: bytes) -> Answered:
        told: list[Message] = []
        path, _, query = address.partition("?")
        sent = {"host": HOST, "cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), **headers}

        async def receive() -> Message:
            return {"type": "http.request", "body": body}

        async def send(message: Message) -> None:
            told.append(message)

        await self.app(_scope(method, path, query, sent), receive, send)
        return self._read(told)

    def _read(self, told: list[Message]) -> Answered:
        start = told[0]
        for name, value in start["headers"]:
            if name == b"set-cookie":
                key, _, rest = value.decode().partition("=")
                self.cookies[key] = rest.partition(";")[0]
        headers = {name.decode().lower(): value.decode() for name, value in start["headers"]}
        return Answered(start["status"], headers, b"".join(one.get("body", b"") for one in told[1:]))


def _scope(method: str, path: str, query: str, headers: Mapping[str, str]) -> dict[str, Any]:
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [
            (name.replace("_", "-").lower().encode(), value.encode()) for name, value in headers.items()
        ],
        "server": ("127.0.0.1", 8060),
        "client": ("127.0.0.1", 50000),
    }
