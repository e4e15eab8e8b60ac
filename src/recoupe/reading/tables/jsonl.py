"""Tables as JSON Lines: one article a line, read line by line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.encoding import decode
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.soundness import PAGE_BYTES, too_heavy
from recoupe.reading.tables.keyed import read_objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article of each row and the problems of bad ones."""
    yield from read_objects(_objects(file, source), source, given)


def _objects(file: BinaryIO, source: Source) -> Iterator[tuple[int, dict[str, object] | Problem]]:
    for number, line in enumerate(_lines(file), 1):
        if not line.strip():
            continue
        name = f"{source.name}:{number}"
        if len(line) >= PAGE_BYTES:
            yield number, too_heavy(name)
            continue
        row = _object(decode(line).text)
        yield number, refusal(name, "bad_row", str(row)) if isinstance(row, int) else row


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield whole lines; of one longer than the limit, only a start that shows it to be too long."""
    line = file.readline(PAGE_BYTES)
    while line:
        yield line
        while len(line) >= PAGE_BYTES and not line.endswith(b"\n"):
            line = file.readline(PAGE_BYTES) or b"\n"
        line = file.readline(PAGE_BYTES)


def _object(line: str) -> dict[str, object] | int:
    """Return the object that `line` holds, or at which of its characters it stops being one."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return getattr(error, "colno", 1)
    return row if isinstance(row, dict) else 1
