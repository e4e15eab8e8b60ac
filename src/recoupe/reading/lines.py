"""The lines of a text that is not held in memory."""

from __future__ import annotations

import codecs
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = 1 << 16
# The most that is given of a line: four bytes for each of a million characters, eight of the longest articles.
LINE = 4_000_000
# Text in two bytes a letter has a zero in every other one.
WIDE = {0: "utf-16-be", 1: "utf-16-le"}


def lines(file: BinaryIO) -> Iterator[str]:
    """Yield the lines of `file` with their ends, each decoded by itself; a mark of byte order is no part of them.

    Of a line longer than four million bytes, that much of its start.
    """
    first = file.readline(LINE)
    if wide := _wide(first[:4]):
        yield from _of_wide(file, first, wide)
        return
    for line in chain([first], iter(partial(file.readline, LINE), b"")):
        if line:
            yield decode(line).text
        rest = line
        while len(rest) >= LINE and not rest.endswith(b"\n"):
            rest = file.readline(LINE)


def _wide(start: bytes) -> str | None:
    """Return the encoding of text in two bytes a letter; `None` where it is another."""
    if start.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if start.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    zeros = [place for place, byte in enumerate(start) if byte == 0]
    return WIDE[zeros[0] % 2] if len(zeros) == 2 and zeros[1] - zeros[0] == 2 else None


def _of_wide(file: BinaryIO, start: bytes, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    held = decoder.decode(start).removeprefix("\ufeff")
    for block in iter(partial(file.read, BLOCK), b""):
        *whole, held = (held + decoder.decode(block)).split("\n")
        yield from (f"{line}\n" for line in whole)
        held = held[:LINE]
    if held:
        yield held
