"""How servers are asked: by leave of their robots.txt, with pauses, and no more where they do not answer."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from typing import TYPE_CHECKING, BinaryIO, cast

from recoupe.reading.web.exchange import FOUND, Answer, Exchange
from recoupe.reading.web.refused import Unfetched
from recoupe.reading.web.robots import LIMIT, Robots, robots

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.reading.web.address import Address
    from recoupe.reading.web.settings import Web

MOVED = frozenset({301, 302, 303, 307, 308})
# Browsers follow twenty; hardly any link of the press moves more than three times.
HOPS = 8
# RFC 9309: where a server fails, nothing is allowed; where it has no such file, all is. 429 asks for less.
CLOSED = frozenset({429, *MOVED, *range(500, 600)})
# A server that does not answer three times in a row is not asked again.
STRIKES = 3
DEAD = frozenset({"web_slow", "web_silent", "web_broken", "web_unknown_host"})
ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"


class Turn:
    """The time that one link may take; pauses do not count."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Return the seconds left."""
        return self._until - time.monotonic()

    def pause(self, seconds: float) -> None:
        """Wait, and give the link as much longer."""
        if seconds > 0:
            self._until += seconds
            time.sleep(seconds)


class Manners:
    """What each server wants, what it was asked last, and whether it answers."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._rules: dict[str, Robots | Unfetched] = {}
        self._last: dict[str, float] = {}
        self._strikes: Counter[str] = Counter()

    def asked(self, place: Address, conditions: Mapping[str, str], body: BinaryIO, turn: Turn) -> Answer:
        """Return the answer to one question, its body in `body`, put when the server allows.

        Raises:
            Unfetched: robots.txt forbids it or wants too long a pause, or no answer came.
        """
        self._wait(place, turn)
        try:
            return self._answer(place, conditions, body, turn)
        finally:
            self._last[place.host] = time.monotonic()

    def _wait(self, place: Address, turn: Turn) -> None:
        rules = self._robots(place, turn)
        if not rules.allow(place.written):
            raise Unfetched("web_robots", place.host)
        delay = max(rules.delay, self._web.pause)
        left = delay - (time.monotonic() - self._last.get(place.host, -delay))
        if left > 0 and delay > self._web.patience:
            raise Unfetched("web_delay", place.host, f"{delay:g}")
        turn.pause(left)

    def _robots(self, place: Address, turn: Turn) -> Robots:
        if place.origin not in self._rules:
            try:
                self._rules[place.origin] = self._read(place.joined("/robots.txt"), turn)
            except Unfetched as error:
                self._rules[place.origin] = error
        found = self._rules[place.origin]
        if isinstance(found, Unfetched):
            raise found
        return found

    def _read(self, place: Address, turn: Turn) -> Robots:
        with tempfile.TemporaryFile() as file:
            body = cast("BinaryIO", file)
            for _ in range(HOPS + 1):
                answer = self._answer(place, {}, body, turn, enough=LIMIT)
                if answer.status not in MOVED:
                    break
                place = place.joined(location(answer))
            if answer.status in CLOSED:
                raise Unfetched("web_robots_down", place.host, str(answer.status))
            body.seek(0)
            return robots(body.read(LIMIT)) if answer.status in FOUND else Robots()

    def _answer(
        self,
        place: Address,
        conditions: Mapping[str, str],
        body: BinaryIO,
        turn: Turn,
        enough: int | None = None,
    ) -> Answer:
        if self._strikes[place.host] >= STRIKES:
            raise Unfetched("web_dead", place.host, str(STRIKES))
        headers = {
            "Host": place.origin.partition("//")[2],
            "User-Agent": self._web.name,
            "Accept": ACCEPT,
            "Accept-Encoding": "gzip",
            "Accept-Language": "fr, en;q=0.5, *;q=0.1",
            "Connection": "close",
            **conditions,
        }
        try:
            answer = Exchange(place, headers, self._web, body, enough).answered(turn.left)
        except Unfetched as error:
            self._strikes[place.host] += error.entry in DEAD
            raise
        self._strikes[place.host] = 0
        return answer


def location(answer: Answer) -> str:
    """Return where an answer that moves leads.

    Raises:
        Unfetched: it does not say.
    """
    if not (link := answer.headers.get("location", "")):
        raise Unfetched("web_status", str(answer.status))
    try:  # the head of an answer comes as Latin-1; what is beyond ASCII in it should be UTF-8
        return link.encode("latin-1").decode()
    except UnicodeError:
        return link
