"""One thing to read: a file, standard input, or what another source holds."""

from __future__ import annotations

import contextlib
import io
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.kind import HEAD_BYTES
from recoupe.reading.metadata import SILENT, Metadata

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from recoupe.article import Article
    from recoupe.reading.problem import Problem

STANDARD_INPUT = "-"
# What a page of the press weighs, give or take.
PAGE = 200_000


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file as it was named, standard input (`-`), or something that stands in another source.

    Args:
        name: what people are told it is: `articles/one.txt`, `export.zip/one.html`, an address.

        content: opens its bytes where it is no file of its own.

        said: what the source it stands in says of it, and it may not say itself.

        called: the file name that tells its id and ending, where its own does not.

        fetch: has it from the web, where it must be had first; what it returns is read.

        follow: gives what a link in it leads to, with what is said of that; `None` where nothing may be fetched.

        instead: what is told where no article could be read from it.

        columns: which column of a table holds which field of an article, where a person says so.
    """

    name: str
    content: Callable[[], BinaryIO] | None = field(default=None, compare=False)
    said: Metadata = field(default=SILENT, compare=False)
    called: str | None = field(default=None, compare=False)
    fetch: Callable[[], Source] | None = field(default=None, compare=False)
    follow: Callable[[str, Metadata], Source] | None = field(default=None, compare=False)
    instead: Callable[[], Iterator[Article | Problem]] | None = field(default=None, compare=False)

    columns: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def path(self) -> Path | None:
        """Return where the file lies; `None` for what is no file of its own."""
        return None if self.name == STANDARD_INPUT or self.content or self.fetch else Path(self.name)

    @property
    def written(self) -> str | None:
        """Return the name as text; `None` for standard input."""
        return None if self.name == STANDARD_INPUT else writable(self.name)

    @property
    def id(self) -> str:
        """Return the id an article of this source starts from: the file's name without its ending."""
        return "stdin" if self.name == STANDARD_INPUT else writable(Path(self.called or self.name).stem)

    @property
    def ending(self) -> str:
        """Return the ending of the file's name in lower case, with its dot; empty where it has none."""
        unnamed = self.name == STANDARD_INPUT or self.fetch
        return "" if unnamed else Path(self.called or self.name).suffix.lower()

    @property
    def place(self) -> str:
        """Return what tells two namings of one file to be the same."""
        return str(self.path.resolve()) if self.path else self.name

    @property
    def size(self) -> int:
        """Return how many bytes it holds, as far as its name tells; 0 where it does not.

        What is to be fetched counts as a page does, so that who waits sees one after another come.
        """
        if self.fetch:
            return PAGE
        try:
            return self.path.stat().st_size if self.path else 0
        except (OSError, ValueError):
            return 0

    @contextlib.contextmanager
    def open(self, stdin: BinaryIO | None) -> Iterator[io.BufferedReader]:
        """Open the bytes; `stdin` stands for standard input, `sys.stdin.buffer` unless given.

        The first bytes may be looked at with `peek` and are still there to read.
        """
        if self.name == STANDARD_INPUT:
            yield io.BufferedReader(_Borrowed(stdin or sys.stdin.buffer), HEAD_BYTES)
        elif self.content:
            with self.content() as file:
                yield io.BufferedReader(_Borrowed(file), HEAD_BYTES)
        else:
            with Path(self.name).open("rb", HEAD_BYTES) as file:
                yield file  # type: ignore[misc]  # what is opened with a buffer is a buffered reader


class _Borrowed(io.RawIOBase):
    """A file that somebody else closes, as the raw side of a buffered reader."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell whether its parts can be read in any order."""
        return self._file.seekable()

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to another place."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the place reached."""
        return self._file.tell()

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # typeshed has a wider buffer
        """Fill `buffer` and return how many bytes it took."""
        taken = self._file.read(len(buffer))
        buffer[: len(taken)] = taken
        return len(taken)


def writable(name: str) -> str:
    """Return a file's name as text: its bytes that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode()
