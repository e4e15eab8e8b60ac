"""One thing to read: a file or standard input."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file as it was named, or standard input (`-`)."""

    name: str

    @property
    def path(self) -> Path | None:
        """Return where the file lies; `None` for standard input."""
        return None if self.name == STANDARD_INPUT else Path(self.name)

    @property
    def written(self) -> str | None:
        """Return the file's name as text; `None` for standard input."""
        return None if self.name == STANDARD_INPUT else writable(self.name)

    @property
    def id(self) -> str:
        """Return the id an article of this source starts from: the file's name without its ending."""
        return writable(Path(self.name).stem) if self.path else "stdin"

    @property
    def ending(self) -> str:
        """Return the ending of the file's name in lower case, with its dot; empty for standard input."""
        return Path(self.name).suffix.lower() if self.path else ""

    @property
    def place(self) -> str:
        """Return what tells two namings of one file to be the same."""
        return str(Path(self.name).resolve()) if self.path else STANDARD_INPUT

    @contextlib.contextmanager
    def open(self, stdin: BinaryIO | None) -> Iterator[BinaryIO]:
        """Open the bytes; `stdin` stands for standard input, `sys.stdin.buffer` unless given."""
        if self.path is None:
            yield stdin or sys.stdin.buffer
        else:
            with self.path.open("rb") as file:
                yield file


def writable(name: str) -> str:
    """Return a file's name as text: its bytes that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode()
