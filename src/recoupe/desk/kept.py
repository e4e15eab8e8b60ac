"""Pages already made, as long as there is room for them."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

# A dossier of thirty articles is two megabytes of page: the stories of a day stay, in both languages.
ROOM = 64_000_000


class Kept:
    """Texts by what they were made of; the one asked for longest ago goes first.

    Args:
        room: how many characters are kept at most; `size`: how many are.
    """

    def __init__(self, room: int = ROOM) -> None:
        self.size = 0
        self._room = room
        self._texts: OrderedDict[Hashable, str] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], str]) -> str:
        """Return the text of `key`, made where it is not kept; many who ask at once have it made once."""
        with self._lock:
            if (found := self._found(key)) is not None:
                return found
            gate = self._making.setdefault(key, Lock())
        with gate:
            with self._lock:
                if (found := self._found(key)) is not None:
                    return found
            return self._made(key, make)

    def _found(self, key: Hashable) -> str | None:
        if key in self._texts:
            self._texts.move_to_end(key)
        return self._texts.get(key)

    def _made(self, key: Hashable, make: Callable[[], str]) -> str:
        try:
            text = make()
            with self._lock:
                self._put(key, text)
        finally:
            with self._lock:
                self._making.pop(key, None)
        return text

    def _put(self, key: Hashable, text: str) -> None:
        self.size += len(text) - len(self._texts.pop(key, ""))
        self._texts[key] = text
        while self.size > self._room and self._texts:
            _, gone = self._texts.popitem(last=False)
            self.size -= len(gone)
