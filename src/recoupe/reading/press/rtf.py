"""RTF: what Factiva and Nexis deliver as one document, or one article alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from striprtf.striprtf import rtf_to_text

from recoupe.reading.press import nexis
from recoupe.reading.press.entry import Entry, articles
from recoupe.reading.press.fields import CODE, from_fields, from_lines
from recoupe.reading.problem import Problem, refusal
from recoupe.reading.soundness import PAGE_BYTES, too_heavy
from recoupe.reading.story import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.article import Article
    from recoupe.reading.metadata import Metadata
    from recoupe.reading.source import Source

# A row of a table comes as its cells between bars; without a table, a tab or blanks follow the name.
FIELD = re.compile(r"\s*([A-Z]{2,3})(?:\s*\|\s*|\t\s*| {2,}|\Z)(.*)")
LAST = re.compile(r"(?:AN\b[\s|]*)?Document\s+[A-Za-z0-9]{10,50}[\s|]*", re.ASCII)
# Pictures are long rows of digits that nothing is taken from.
PICTURE = re.compile(r"(?<![\\'])\b[0-9a-f]{64,}\b", re.IGNORECASE)
NAMES = frozenset({"HD", "PD", "SN", "WC", "LP", "TD", "AN", "LA", "CY", "SC"})


def read(file: BinaryIO, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield the articles of the document that `file` holds; it has to be in memory whole.

    The format has no place to cut it at.
    """
    raw = file.read(PAGE_BYTES + 1)
    if len(raw) > PAGE_BYTES:
        yield too_heavy(source.name)
        return
    lines = _lines(raw)
    if lines is None:
        yield refusal(source.name, "broken_page", "RTF")
    elif nexis.is_delivery(lines):
        yield from articles(nexis.entries(lines), source, given)
    elif any(map(LAST.fullmatch, lines)):
        yield from articles(_entries(lines), source, given)
    else:
        yield from told(source, "\n".join(lines), given, lines=True)


def _lines(raw: bytes) -> list[str] | None:
    """Return the lines of the document; `None` where it is no RTF."""
    if not raw.lstrip().startswith(b"{\\rtf"):
        return None
    try:
        markup = PICTURE.sub("", raw.decode("windows-1252", "replace"))
        text: str = rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, ArithmeticError):
        return None
    return [" ".join(line.split(" ")).strip() for line in _whole(text).splitlines() if line.strip()]


def _whole(text: str) -> str:
    """Return `text` with the two halves of a character as one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\u00ad", "")


def _entries(lines: Sequence[str]) -> Iterator[Entry | tuple[str, ...]]:
    start = 0
    for place, line in enumerate(lines):
        if LAST.fullmatch(line):
            entry = _entry(lines[start : place + 1])
            yield ("entry_without_text",) if entry is None else entry
            start = place + 1


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
