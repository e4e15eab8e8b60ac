"""The walk from a link to the bytes that stand where it leads in the end."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

from recoupe.reading.kind import HEAD_BYTES
from recoupe.reading.web.address import Address, address
from recoupe.reading.web.cache import Cache, Card
from recoupe.reading.web.exchange import FOUND, Answer
from recoupe.reading.web.manners import HOPS, MOVED, Manners, Turn, location
from recoupe.reading.web.naming import called
from recoupe.reading.web.refused import Unfetched

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.reading.web.settings import Web

UNCHANGED = 304
FAILING = 500
STATUSES = {401: "web_forbidden", 403: "web_forbidden", 404: "web_gone", 410: "web_gone", 429: "web_busy"}


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at a link: where it led, the file name that it would have, its bytes."""

    address: str
    called: str
    body: BinaryIO


class Walk:
    """The way through the web, by the settings of one reading."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._manners = Manners(web)
        self._cache = Cache(web.folder)

    def fetched(self, link: str) -> Found:
        """Return what stands at `link`.

        Raises:
            Unfetched: it cannot be had.
        """
        asked = address(link)
        body, card = self._kept(asked) if self._web.offline else self._had(asked)
        head = body.read(HEAD_BYTES)
        body.seek(0)
        return Found(card.address, called(address(card.address), card.type, head), body)

    def _kept(self, asked: Address) -> tuple[BinaryIO, Card]:
        if (card := self._cache.card(asked.written)) is None:
            raise Unfetched("web_offline")
        return self._cache.opened(card), card

    def _had(self, asked: Address) -> tuple[BinaryIO, Card]:
        """Return what is there now: from the cache, where the server says that it has not changed."""
        known = None if self._web.fresh else self._cache.card(asked.written)
        body = cast("BinaryIO", tempfile.TemporaryFile())  # noqa: SIM115 - who reads it closes it
        try:
            answer, place = self._walked(asked, known, body)
            if answer.status == UNCHANGED and known:
                body.close()
                return self._renewed(asked, known.renewed(answer.headers))
            return body, self._cache.keep(asked.written, body, answer.headers, place.written)
        except BaseException:
            with suppress(OSError):
                body.close()
            raise

    def _renewed(self, asked: Address, card: Card) -> tuple[BinaryIO, Card]:
        self._cache.note(asked.written, card)
        return self._cache.opened(card), card

    def _walked(self, asked: Address, known: Card | None, body: BinaryIO) -> tuple[Answer, Address]:
        """Return the answer where `asked` leads in the end, and where that is; each step is asked for anew."""
        place, turn = asked, Turn(self._web.seconds)
        for _ in range(HOPS + 1):
            conditions = known.conditions if known and known.address == place.written else {}
            answer = self._manners.asked(place, conditions, body, turn)
            if answer.status not in MOVED:
                return _good(answer, conditions), place
            place = place.joined(location(answer))
        raise Unfetched("web_circle", str(HOPS))


def _good(answer: Answer, conditions: Mapping[str, str]) -> Answer:
    """Return an answer that brings something.

    Raises:
        Unfetched: it brings nothing, and says why by its status.
    """
    if answer.status in FOUND or (answer.status == UNCHANGED and conditions):
        return answer
    failing = "web_failing" if answer.status >= FAILING else "web_status"
    raise Unfetched(STATUSES.get(answer.status, failing), str(answer.status))
