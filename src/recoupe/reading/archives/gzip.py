"""One file packed by gzip."""

from __future__ import annotations

import gzip
import io
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO, cast

from recoupe.reading.soundness import Bomb, inflated
from recoupe.reading.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.metadata import Metadata

ENDING = ".gz"


def read(file: BinaryIO, source: Source, _given: Metadata) -> Iterator[Source]:
    """Yield what `file` packs, under its name without `.gz`."""
    packed = PurePath(source.name).name
    name = packed[: -len(ENDING)] if packed.lower().endswith(ENDING) else "unpacked"
    yield Source(f"{source.name}/{name}", partial(unpacked, file), source.said)


def unpacked(file: BinaryIO) -> BinaryIO:
    """Return the bytes that `file` packs, to be read forward.

    Raises:
        Bomb: while it is read, where more comes out than any honest archive gives.
    """
    return cast("BinaryIO", io.BufferedReader(_Unpacked(file)))


class _Unpacked(io.RawIOBase):
    def __init__(self, file: BinaryIO) -> None:
        self._packed = _Counted(file)
        self._file = gzip.GzipFile(fileobj=cast("BinaryIO", self._packed), mode="rb")
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # typeshed has a wider buffer
        taken = self._file.read1(len(buffer))
        self._given += len(taken)
        if inflated(self._packed.count, self._given):
            raise Bomb
        buffer[: len(taken)] = taken
        return len(taken)


class _Counted:
    """A file that counts what is read from it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        taken = self._file.read(size)
        self.count += len(taken)
        return taken
