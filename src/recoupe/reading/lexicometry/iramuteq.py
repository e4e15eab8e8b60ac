"""Corpora of IRaMuTeQ: one file of many texts, each under a line of four stars with its variables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote

from recoupe.reading.lexicometry.variables import said
from recoupe.reading.lines import lines
from recoupe.reading.once import once
from recoupe.reading.soundness import CHARACTERS
from recoupe.reading.story import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source

STARS = "****"
# What a writer put before a line of the text that begins with stars itself.
SPARED = re.compile(r" +\*{4}")
BLANK = re.compile(r"[ \t\r\n]+")


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the texts of a corpus, one in memory at a time; their variables say what is known of them."""
    yield from once(_texts(file, source, given))


@dataclass(slots=True)
class _Begun:
    """A text that is being read: its line of stars, the line it begins on, its number, and its lines so far."""

    head: str = ""
    place: int = 1
    number: int = 0
    lines: list[str] = field(default_factory=list)
    size: int = 0

    def take(self, line: str) -> None:
        """Take the next line; a text of more than an article's length is refused whatever follows."""
        if self.size <= CHARACTERS:
            self.size += len(line)
            self.lines.append(line[1:] if SPARED.match(line) else line)

    @property
    def text(self) -> str:
        """Return the text, without the blank line before the next."""
        end = "\r\n" if self.head.endswith("\r\n") else "\n"
        return "".join(self.lines).removesuffix(end).removesuffix(end)


def _texts(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    begun = _Begun()
    for place, line in enumerate(lines(file), 1):
        if line.startswith(STARS):
            yield from _told(begun, source, given)
            begun = _Begun(line, place, begun.number + 1)
        else:
            begun.take(line)
    yield from _told(begun, source, given)


def _told(begun: _Begun, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    name = f"{source.name}:{begun.place}"
    if not begun.head:  # nothing but blank lines: else it would be another kind of file
        return
    named = variables(begun.head)
    identity = named.pop("id", "") or f"{source.id}-{begun.number}"
    known, problems = said(named, name)
    yield from problems
    yield from told(source, begun.text, given.over(known), name=name, named=identity)


def variables(head: str) -> dict[str, str]:
    """Return the variables of a line of stars: a name, a line below, a value whose blanks are lines below too."""
    found: dict[str, str] = {}
    for part in BLANK.split(head.removeprefix(STARS).strip()):
        name, _, value = part.removeprefix("*").partition("_")
        if name and part.startswith("*"):
            found[name] = _spelled(value)
    return found


def _spelled(value: str) -> str:
    try:
        return unquote(value.replace("_", " "), errors="strict")
    except UnicodeDecodeError:
        return value.replace("_", " ")
