"""What kind of file a source is, and which module reads it."""

from __future__ import annotations

import codecs
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.problem import Problem
    from recoupe.reading.source import Source

# The pages of an export may carry that much of style before what tells them apart.
HEAD_BYTES = 65_536
UNTOLD = ("", ".txt")


class Reader(Protocol):
    """A module that reads one kind of file."""

    @staticmethod
    def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem | Source]:
        """Yield what `file` holds, in its order: articles, what is odd or wrong, and sources to read in turn.

        `given` goes before anything that the file says.
        """


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file; the fields are those of `kinds.toml`."""

    name: str
    reader: str
    endings: frozenset[str]
    marks: re.Pattern[bytes] | None
    holds: tuple[bytes, ...]
    ending_tells: bool
    extra: str

    def fits(self, ending: str, head: bytes, lower: bytes) -> bool:
        """Tell whether a file that `ending` belongs to and that starts with `head` is of this kind.

        `lower` is `head` in lower case.
        """
        if ending in self.endings and self.ending_tells:
            return True
        told_otherwise = ending not in (*UNTOLD, *self.endings)
        if told_otherwise or self.marks is None:
            return False
        # A fixed string is looked for a hundred times as fast as a pattern in any case.
        held = not self.holds or any(word in lower for word in self.holds)
        return held and bool(self.marks.search(head))

    def load(self) -> Reader:
        """Return the module that reads it.

        Raises:
            ImportError: the library that it stands on is not installed.
        """
        return cast("Reader", import_module(self.reader))


def kind_of(source: Source, head: bytes) -> Kind:
    """Return the kind of `source`, whose first bytes are `head`."""
    plain = _narrow(head)
    ending, lower = ending_of(source.called or source.name), plain.lower()
    return next((kind for kind in _kinds() if kind.fits(ending, plain, lower)), _kinds()[-1])


def ending_of(name: str) -> str:
    """Return the longest ending of a file's `name` that some kind has, as `.warc.gz`; `""` where none has any."""
    folded = name.lower()
    return next((ending for ending in _longest_first() if folded.endswith(ending)), "")


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(endings(), key=lambda ending: (-len(ending), ending)))


@cache
def endings() -> frozenset[str]:
    """Return the endings of all kinds of file that are read."""
    return frozenset().union(*(kind.endings for kind in _kinds()))


@cache
def _kinds() -> tuple[Kind, ...]:
    written = tomllib.loads(files("recoupe.reading").joinpath("kinds.toml").read_text(encoding="utf-8"))
    return tuple(_kind(name, row) for name, row in written.items())


def _kind(name: str, row: dict[str, object]) -> Kind:
    marks = cast("list[str]", row.get("marks", []))
    return Kind(
        name=name,
        reader=str(row["reader"]),
        endings=frozenset(cast("list[str]", row.get("endings", []))),
        marks=_any(marks) if marks else None,
        holds=tuple(word.encode() for word in cast("list[str]", row.get("holds", []))),
        ending_tells=bool(row.get("ending_tells")),
        extra=str(row.get("extra", "")),
    )


def _narrow(head: bytes) -> bytes:
    """Return `head` as patterns of bytes can read it: in UTF-8 where it has two bytes a letter, without its mark."""
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return head.decode("utf-16", "replace").encode() if wide else head.removeprefix(codecs.BOM_UTF8)


def _any(marks: list[str]) -> re.Pattern[bytes]:
    return re.compile("|".join(f"(?:{mark})" for mark in marks).encode("latin-1"), re.IGNORECASE)
