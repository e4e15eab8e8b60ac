"""The door: each request is checked before a page is made, and each answer leaves with the same headers."""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from recoupe.desk.safety.headers import ALWAYS
from recoupe.desk.safety.hosts import LOCAL, is_allowed
from recoupe.desk.safety.limits import is_too_much, limit_of, limited
from recoupe.desk.safety.origin import is_ours
from recoupe.desk.safety.tokens import BROWSER, ENTRANCE, Tokens

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

READING = frozenset({"GET", "HEAD"})


@dataclass(frozen=True)
class Rules:
    """Who may ask.

    Args:
        tokens: the secret of this run, and the token asked for at the door, if one is.

        hosts: the names by which browsers may call the desk.

        read_only: whether nothing may be changed.
    """

    tokens: Tokens = field(default_factory=Tokens)
    hosts: frozenset[str] = LOCAL
    read_only: bool = False


class Guard:
    """The application behind its door."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self._app = app
        self._rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        cookie = request.cookies.get(BROWSER)
        scope["browser"] = browser = self._rules.tokens.browser(cookie)
        leaving = _leaving(send, "" if browser == cookie else browser)
        answer = self._refusal(request) or self._entrance(request) or self._app
        await answer(scope, limited(receive, limit_of(request.headers)), leaving)

    def _refusal(self, request: Request) -> Response | None:
        """Return why `request` is not answered; `None` where it may be."""
        headers = request.headers
        if not is_allowed(headers.get("host", ""), self._rules.hosts):
            return _told(HTTPStatus.MISDIRECTED_REQUEST)
        if is_too_much(headers):
            return _told(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if request.method in READING:
            return None
        if request.method != "POST":
            return _told(HTTPStatus.METHOD_NOT_ALLOWED)
        if self._rules.read_only or not is_ours(headers, request.url.scheme):
            return _told(HTTPStatus.FORBIDDEN)
        return None

    def _entrance(self, request: Request) -> Response | None:
        """Return what is told to who may not enter; the way in, without the token, to who shows it first."""
        tokens = self._rules.tokens
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        if tokens.opens(request.cookies.get(ENTRANCE)) or tokens.opens(bearer):
            return None
        if not tokens.opens(request.query_params.get("token")):
            return _told(HTTPStatus.UNAUTHORIZED)
        rest = request.url.remove_query_params("token")
        # Two slashes would begin the name of another host.
        here = f"/{rest.path.lstrip('/')}?{rest.query}".removesuffix("?")
        entering = RedirectResponse(here, HTTPStatus.SEE_OTHER)
        entering.set_cookie(ENTRANCE, tokens.entrance or "", httponly=True, samesite="lax")
        return entering


def _told(status: HTTPStatus) -> Response:
    return PlainTextResponse(f"{status.value} {status.phrase}\n", status.value)


def _leaving(send: Send, browser: str) -> Send:
    """Return `send` so that every answer has our headers, and a new browser its name."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in ALWAYS.items():
                headers.setdefault(name, value)
            if browser:
                headers.append("set-cookie", f"{BROWSER}={browser}; HttpOnly; Path=/; SameSite=Lax")
        await send(message)

    return sent
