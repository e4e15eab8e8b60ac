"""A file that can be read from any place, for formats that have their contents at the end."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.source import Source

# Kept in memory up to this size, and on disk beyond.
SPOOLED = 20_000_000


@contextmanager
def seekable(file: BinaryIO, source: Source) -> Iterator[BinaryIO]:
    """Give `file`, or a copy of it where it is no file of its own: each step back in an archive unpacks it anew."""
    if source.path is not None:
        yield file
        return
    with tempfile.SpooledTemporaryFile(SPOOLED) as kept:
        shutil.copyfileobj(file, kept)
        kept.seek(0)
        yield cast("BinaryIO", kept)
