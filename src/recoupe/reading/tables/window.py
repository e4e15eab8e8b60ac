"""The part of a JSON file that is being read."""

from __future__ import annotations

import codecs
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.encoding import MARKS

if TYPE_CHECKING:
    from collections.abc import Callable

CHUNK = 1 << 16
# An article with all that is said of it, and the page it was taken from. Empty objects take thirty times their JSON.
VALUE = 4_000_000
WHITE = re.compile(r"[ \t\r\n\ufeff\x1e]*")
# Where the next object begins after one that cannot be read: behind the end of another, or on a line of its own.
NEXT = re.compile(r"(?:\}\s{0,200},?\s{0,200}|\n[ \t,\[]{0,200})(?=\{)")
_scan = json.JSONDecoder().raw_decode


@dataclass(frozen=True, slots=True)
class Broken:
    """Something in place of an object, and at which character of the file it stands, from 1."""

    place: int


def _plain(start: bytes) -> str:
    """Return the encoding of text without a mark of it; a letter of UTF-8 may be cut at the end."""
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(start)
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8"


class Window:
    """A file of JSON from the place that is reached, as text; a character that cannot be read is U+FFFD."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        start = file.read(CHUNK)
        name = next((name for mark, name in MARKS if start.startswith(mark)), _plain(start))
        self._decode: Callable[[bytes, bool], str] = codecs.getincrementaldecoder(name)("replace").decode
        self._text = self._decode(start, False)  # noqa: FBT003 - `final` has no name where it is called
        self._at = 0
        self._before = 1
        self._ended = False

    @property
    def place(self) -> int:
        """Return the place that is reached, as a person counts."""
        return self._before + self._at

    def skip(self, also: str = "") -> bool:
        """Go past blanks, and past one `also` between them; tell whether anything is left."""
        left = self._blank()
        if left and also and self._text[self._at] == also:
            self._at += 1
            left = self._blank()
        return left

    def at(self, sign: str) -> bool:
        """Tell whether `sign` stands here."""
        return self._text.startswith(sign, self._at)

    def at_objects(self) -> bool:
        """Tell whether an array of objects begins here."""
        while True:
            found = re.compile(r"\[\s*").match(self._text, self._at)
            if not found or found.end() < len(self._text):
                return found is not None and self._text[found.end()] == "{"
            if not self._more():
                return False

    def step(self) -> None:
        """Go past one character."""
        self._at += 1

    def value(self) -> object:
        """Return the value that begins here and go past it.

        Raises:
            ValueError: none does, or it is larger than what an article takes.
        """
        while True:
            try:
                found, self._at = _scan(self._text, self._at)
            except (ValueError, RecursionError) as error:
                if self._is_cut(error) and len(self._text) - self._at < VALUE and self._more():
                    continue
                raise ValueError from error
            return found

    def skip_to_object(self, beginning: re.Pattern[str] = NEXT) -> bool:
        """Go to where another object begins, told by what `beginning` matches before it; tell whether one does."""
        self._at = min(self._at + 1, len(self._text))
        while not (found := beginning.search(self._text, self._at)):
            self._at = max(self._at, len(self._text) - 500)  # it may have begun where what is read ends
            if not self._more():
                self._at = len(self._text)
                return False
        self._at = found.end()
        return True

    def _blank(self) -> bool:
        while True:
            self._at = WHITE.match(self._text, self._at).end()  # type: ignore[union-attr]  # it matches nothing, too
            if self._at < len(self._text):
                return True
            if not self._more():
                return False

    def _is_cut(self, error: Exception) -> bool:
        """Tell whether `error` may come from what is not read yet: it stands at the end, or in an open string."""
        said, place = getattr(error, "msg", ""), getattr(error, "pos", -1)
        return said.startswith("Unterminated") or place >= len(self._text) - 10

    def _more(self) -> bool:
        """Read as much again as is held, to go through long values few times; tell whether there was more."""
        if self._ended:
            return False
        held = self._text[self._at :]
        raw = self._file.read(max(CHUNK, len(held)))
        self._ended = not raw
        self._before += self._at
        self._text, self._at = held + self._decode(raw, self._ended), 0
        return not self._ended
