"""Tables as JSON Lines: one article a line, read line by line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from recoupe.article import Article
from recoupe.reading.blocks import blocks_of
from recoupe.reading.encoding import decode
from recoupe.reading.metadata import Metadata, from_mapping
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.soundness import PAGE_BYTES, too_heavy
from recoupe.reading.story import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.reading.source import Source

# A notice of these kinds is given once: every row of a table in English, or of judgements, would repeat it.
ONCE = frozenset({"not_french", "garbled", "judgements_apart"})


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the article of each row and the problems of bad ones."""
    said: set[str] = set()
    for number, line in enumerate(_lines(file), 1):
        for found in _row(line, f"{source.name}:{number}", source, given) if line.strip() else ():
            if isinstance(found, Article) or found.entry not in said:
                yield found
            if isinstance(found, Problem) and found.entry in ONCE:
                said.add(found.entry)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield whole lines; of one longer than the limit, only a start that shows it to be too long."""
    line = file.readline(PAGE_BYTES)
    while line:
        yield line
        while len(line) >= PAGE_BYTES and not line.endswith(b"\n"):
            line = file.readline(PAGE_BYTES) or b"\n"
        line = file.readline(PAGE_BYTES)


def _row(line: bytes, name: str, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    if len(line) >= PAGE_BYTES:
        yield too_heavy(name)
        return
    decoded = decode(line)
    row = _object(decoded.text)
    if isinstance(row, int):
        yield refusal(name, "bad_row", str(row))
    elif "judgement" in row and "text" not in row:
        yield notice(name, "judgements_apart")
    elif refused := _refused(row, name):
        yield refused
    else:
        yield from _article(row, name, source, given)
        yield from decoded.notices(name)


def _object(line: str) -> dict[str, object] | int:
    """Return the object that `line` holds, or at which of its characters it stops being one."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return getattr(error, "colno", 1)
    return row if isinstance(row, dict) else 1


def _refused(row: dict[str, object], name: str) -> Problem | None:
    if not isinstance(row.get("id"), (str, int)) or not str(row["id"]).strip():
        return refusal(name, "row_without", "id")
    return None if isinstance(row.get("text"), str) else refusal(name, "row_without", "text")


def _article(
    row: dict[str, object], name: str, source: Source, given: Metadata
) -> Iterator[Article | Problem]:
    said, problems = from_mapping(row, name)
    yield from problems
    text = str(row["text"])
    blocks = blocks_of(row.get("blocks"), text)
    yield from told(source, text, given.over(said), name=name, named=str(row["id"]).strip(), blocks=blocks)
