"""Bytes to text, without changing a character: no newline is translated, no letter composed."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.reading.problem import Problem, notice

if TYPE_CHECKING:
    from collections.abc import Iterable

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# UTF-8 read as Windows-1252 once too often: é becomes Ã©, ’ becomes â€™.
TWICE_ENCODED = re.compile(r"Ã[\u0080-¿ ]|Â[«»°\u00a0]|â€[\u0080-ÿ™œ“”˜]")
TWICE_ENCODED_STARTS = ("Ã", "Â", "â€")
# Letters that Windows-1252 holds and French does not write: a Mac or DOS file read with the wrong table.
FOREIGN_LETTERS = "ŽŠ‚ƒ„†‡ˆ‰Ø¤¥¢£Þþðß¶±"
FOREIGN = re.compile(rf"[{FOREIGN_LETTERS}](?<=[a-zç].)(?=[a-z])")
REPLACEMENT = "\ufffd"
# Each line of a table and each article of an export is read as the one where it is such, else as the other.
PIECEWISE = "UTF-8 / Windows-1252"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the name of the encoding it was read as; a byte order mark is not part of the text."""

    text: str
    encoding: str
    broken: int = 0

    def notices(self, source: str) -> tuple[Problem, ...]:
        """Return what a reader should be told about the letters of `source`."""
        if garbled := _garbled(self.text):
            return (notice(source, "garbled", garbled, self.encoding),)
        if self.broken:
            return (notice(source, "broken_bytes", str(self.broken), self.encoding),)
        return ()


def decode(raw: bytes) -> Decoded:
    """Return `raw` as text: by its byte order mark, else as UTF-8, else as Windows-1252.

    Where most letters beyond ASCII are whole UTF-8, the broken ones become U+FFFD and are counted.
    What a page declares is not asked: saved pages are rewritten in UTF-8 and keep their old label.
    """
    for mark, name in MARKS:
        if raw.startswith(mark):
            return _replacing(raw[len(mark) :], name)
    try:
        return Decoded(raw.decode(), "utf-8")
    except UnicodeDecodeError:
        return _replacing(raw, "utf-8" if _mostly_utf8(raw) else "windows-1252")


def letters(text: str, source: str) -> tuple[Problem, ...]:
    """Return what a reader should be told about the letters of `text`, which was decoded piece by piece."""
    return Decoded(text, PIECEWISE, text.count(REPLACEMENT)).notices(source)


def _replacing(raw: bytes, name: str) -> Decoded:
    text = raw.decode(name, "replace")
    return Decoded(text, name, text.count(REPLACEMENT))


def _mostly_utf8(raw: bytes) -> bool:
    text = raw.decode("utf-8", "replace")
    broken = text.count(REPLACEMENT)
    whole = sum(character > "\x7f" for character in text) - broken
    return whole > broken


def _garbled(text: str) -> str:
    found = _any(TWICE_ENCODED, TWICE_ENCODED_STARTS, text) or _any(FOREIGN, FOREIGN_LETTERS, text)
    return text[max(found.start() - 8, 0) : found.end() + 8].replace("\n", " ").strip() if found else ""


def _any(pattern: re.Pattern[str], starts: Iterable[str], text: str) -> re.Match[str] | None:
    # Few texts hold how one starts, and a fixed string is looked for ten times as fast as a pattern.
    return pattern.search(text) if any(map(text.__contains__, starts)) else None
