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
        self._room = room
        self.size = 0
        self._texts: OrderedDict[Hashable, str] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], str]) -> str:
        """Return the text of `key`, made where it is not kept."""
        with self._lock:
            if key in self._texts:
                self._texts.move_to_end(key)
                return self._texts[key]
        text = make()
        with self._lock:
            self._put(key, text)
        return text

    def _put(self, key: Hashable, text: str) -> None:
        self.size += len(text) - len(self._texts.pop(key, ""))
        self._texts[key] = text
        while self.size > self._room and self._texts:
            _, gone = self._texts.popitem(last=False)
            self.size -= len(gone)
