"""RTF: what Factiva and Nexis deliver as one document, or one article alone."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

from recoupe.reading.press import nexis
from recoupe.reading.press.entry import Entry, articles
from recoupe.reading.press.fields import CODE, from_fields, from_lines
from recoupe.reading.press.rtf_lines import Tangled, rtf_lines
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.soundness import CHARACTERS, too_large
from recoupe.reading.story import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

# A row of a table comes as its cells between bars; without a table, a tab or blanks follow the name.
FIELD = re.compile(r"\s*([A-Z]{2,3})(?:\s*\|\s*|\t\s*| {2,}|\Z)(.*)")
LAST = re.compile(r"(?:AN\b[\s|]*)?Document\s+[A-Za-z0-9]{10,50}[\s|]*", re.ASCII)
# The first article of a delivery has ended by then; the longest article alone is shorter.
LOOKED_AT = 2_000
NAMES = frozenset({"HD", "PD", "SN", "WC", "LP", "TD", "AN", "LA", "CY", "SC"})


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the articles of the document that `file` holds, one in memory at a time."""
    found = rtf_lines(file)
    try:
        first = list(islice(found, LOOKED_AT))
        yield from _articles(first, found, source, given)
    except Tangled:
        yield refusal(source.name, "broken_page", "RTF")


def _articles(
    first: list[str], rest: Iterator[str], source: Source, given: Metadata
) -> Iterator[Article | Problem]:
    if nexis.is_delivery(first):
        yield from articles(nexis.entries(chain(first, rest)), source, given)
    elif any(map(LAST.fullmatch, first)):
        yield from articles(_entries(chain(first, rest)), source, given)
    elif sum(map(len, first)) > CHARACTERS or next(rest, None) is not None:
        yield too_large(source.name)
    else:
        yield from told(source, "\n".join(first), given, lines=True)


def _entries(found: Iterable[str]) -> Iterator[Entry | tuple[str, ...]]:
    """Yield the articles, each ending with the line of its number; of one too long, as much as shows it."""
    held: list[str] = []
    size = 0
    for line in found:
        if size <= 2 * CHARACTERS:
            held.append(line)
            size += len(line)
        if LAST.fullmatch(line):
            entry = _entry(held)
            yield entry or ("too_large" if size > 2 * CHARACTERS else "entry_without_text", str(CHARACTERS))
            held, size = [], 0


def _entry(lines: Sequence[str]) -> Entry | None:
    fields = _fields(lines)
    if len(NAMES & fields.keys()) >= 3:
        return from_fields(fields)
    return from_lines([line.strip("| \t") for line in lines])


def _fields(lines: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    held: list[str] = []
    for line in lines:
        named = FIELD.fullmatch(line)
        if named and CODE.fullmatch(named[1]) and named[1] not in found:
            held = found.setdefault(named[1], [])
            line = named[2]  # noqa: PLW2901 - what follows the name is the first line of the field
        if words := line.strip("| \t"):
            held.append(words)
    return found
