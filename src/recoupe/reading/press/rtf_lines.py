"""The lines of an RTF document as it comes: nothing of it is held but the line that is being written."""

from __future__ import annotations

import codecs
import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, BinaryIO

from recoupe.reading.soundness import CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = 1 << 20
TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)", re.IGNORECASE
)
# Word nests some ten groups.
DEPTH = 1_000


class Tangled(ValueError):  # noqa: N818 - it is what it is called
    """Groups within groups beyond what any program writes."""


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds within one pair of braces."""

    shown: bool = True
    fonts: bool = False
    skips: int = 1
    font: int = -1


@dataclass(slots=True)
class _Document:
    group: _Group = field(default_factory=_Group)
    outer: list[_Group] = field(default_factory=list)
    encodings: dict[int, str] = field(default_factory=dict)
    page: str = "windows-1252"
    line: list[str] = field(default_factory=list)
    size: int = 0
    letters: bytearray = field(default_factory=bytearray)
    skipped: int = 0


def rtf_lines(file: BinaryIO) -> Iterator[str]:
    """Yield the lines of the document that have words; cells of a table stand between bars.

    Raises:
        Tangled: its groups are nested beyond what any program writes.
    """
    document = _Document()
    while raw := file.readline(BLOCK):
        for token in TOKEN.finditer(raw.decode("latin-1")):
            if _take(document, token) and (line := _line(document)):
                yield line
    if line := _line(document):
        yield line


def _take(document: _Document, token: re.Match[str]) -> bool:
    """Take one token; tell whether it ends the line."""
    word, number, letter, sign, brace, text = token.groups()
    if letter and document.group.shown:
        if document.skipped:
            document.skipped -= 1
        else:
            document.letters.append(int(letter, 16))
        return False
    _spell(document)
    if brace:
        _nest(document, brace)
    elif text:
        _say(document, text[document.skipped :].encode("latin-1").decode(document.page, "replace"))
        document.skipped = max(document.skipped - len(text), 0)
    elif sign:
        return _of_sign(document, sign)
    elif word:
        return _of_word(document, word, int(number) if number else None)
    return document.size > 2 * CHARACTERS


def _nest(document: _Document, brace: str) -> None:
    document.skipped = 0
    if brace == "{":
        document.outer.append(document.group)
        if len(document.outer) > DEPTH:
            raise Tangled
    elif document.outer:
        document.group = document.outer.pop()


def _of_sign(document: _Document, sign: str) -> bool:
    if sign == "*":
        document.group = replace(document.group, shown=False)
    _say(document, table()["signs"].get(sign, ""))
    return sign in "\r\n"


def _of_word(document: _Document, word: str, number: int | None) -> bool:
    known = table()
    if word == "u" and number is not None:
        _say(document, chr(number % 0x10000))
        document.skipped = document.group.skips
    elif word in known["words"]:
        _say(document, known["words"][word])
    elif word in known["aside"]:
        document.group = replace(document.group, shown=False, fonts=word == "fonttbl")
    elif number is not None:
        _set(document, word, number)
    return word in known["ends"] and document.group.shown


def _set(document: _Document, word: str, number: int) -> None:
    if word == "uc":
        document.group = replace(document.group, skips=min(number, 10))
    elif word == "f":
        document.group = replace(document.group, font=number)
    elif word == "fcharset" and document.group.fonts and len(document.encodings) < DEPTH:
        named = table()["charsets"].get(str(number))
        if named:
            document.encodings[document.group.font] = named
    elif word == "ansicpg":
        document.page = _known(f"cp{number}") or document.page


def _known(encoding: str) -> str | None:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return None


def _spell(document: _Document) -> None:
    """Say the letters that were given by their numbers, in the encoding of their font."""
    if document.letters:
        encoding = document.encodings.get(document.group.font, document.page)
        _say(document, document.letters.decode(encoding, "replace"))
        document.letters.clear()


def _say(document: _Document, text: str) -> None:
    if text and document.group.shown:
        document.line.append(text)
        document.size += len(text)


def _line(document: _Document) -> str:
    """Return the line that was written, the two halves of a character as one, and begin another."""
    _spell(document)
    words = "".join(document.line).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    document.line.clear()
    document.size = 0
    return words.strip()


@cache
def table() -> dict[str, Any]:
    """Return what the words of RTF mean."""
    path = files("recoupe.reading.press").joinpath("rtf.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
