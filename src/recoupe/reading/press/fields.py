"""An article of Factiva from its fields, or from the lines of its head where the export has no fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.reading.date import iso
from recoupe.reading.press.entry import Entry, described
from recoupe.reading.press.names import language, table
from recoupe.reading.press.outlet import cleaned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from recoupe.reading.layout import Piece

# What an article has: its two-letter names, and how it ends where it has none.
CODE = re.compile(r"[A-Z]{2,3}")
DOCUMENT = re.compile(r"Document\s+([A-Za-z0-9]{10,50})")
WORDS = re.compile(
    r"(\d[\d\s,.]{0,9}?)\s?(?:words?|mots?|Wörter|palabras|parole|palavras|woorden)", re.IGNORECASE
)
CLOCK = re.compile(r"\d{1,2}:\d{2}(?: [A-Z]{3,4})?")
SOURCE_CODE = re.compile(r"[A-Z][A-Z0-9]{2,9}")
PAGE = re.compile(r"(?:p\.?\s?)?\d{1,4}")
COPYRIGHT = re.compile(r"copyright\b|©|\(c\)", re.IGNORECASE)
BY = re.compile(r"\A(?:par|by|von|de)\s*:?\s+", re.IGNORECASE)
# Title, length, day, hour, outlet, edition, page, code, language, rights: no head has more lines.
HEAD = 14
# The name of an edition is short; a first paragraph is not.
EDITION = 60


def from_fields(fields: Mapping[str, Sequence[str]]) -> Entry:
    """Return the article whose fields are `fields`, by name: their lines."""
    body = [(line, BlockKind.PARAGRAPH) for name in ("LP", "TD") for line in fields.get(name, ())]
    credit = [(line, BlockKind.BYLINE) for line in fields.get("CR", ())]
    said = {name: " ".join(lines) for name, lines in fields.items()}
    number = DOCUMENT.search(said.get("AN", "")) or re.search(r"()\b(\w{10,50})\b", said.get("AN", ""))
    said["AN"] = number[number.lastindex or 1] if number else ""
    details = [(name, said.get(code)) for code, name in table()["factiva"].items()]
    return _entry(said, details, [*_top(said), *body, *credit])


def from_lines(lines: Sequence[str], title: str | None = None) -> Entry | None:
    """Return the article whose head and text are `lines`; `None` where they have no such head.

    `title` is its title where its markup tells.
    """
    start = next((n for n, line in enumerate(lines[:HEAD]) if WORDS.fullmatch(line)), None)
    if start is None:
        return None
    end = next((n for n, line in enumerate(lines[:HEAD]) if n > start and COPYRIGHT.match(line)), None)
    said = _head(lines[start : HEAD if end is None else end + 1])
    said |= _above([line for line in lines[:start] if line != title], title)
    last = start + len(said.pop("read").split())
    rest = list(lines[last if end is None else end + 1 :])
    if rest and (number := DOCUMENT.fullmatch(rest[-1])):
        said["AN"] = number[1]
        del rest[-1]
    details = [(name, said.get(code)) for code, name in table()["factiva"].items()]
    return _entry(said, details, [*_top(said), *((line, BlockKind.PARAGRAPH) for line in rest)])


def _above(lines: list[str], title: str | None) -> dict[str, str]:
    """Return what stands above the length: a section, the title, who wrote it."""
    if title is None and lines:
        title = lines.pop(1 if len(lines) > 2 else 0)
    by = lines.pop() if len(lines) > 1 or (lines and BY.match(lines[0])) else ""
    return {"HD": title or "", "BY": by, "SE": " ".join(lines)}


def _head(lines: Iterable[str]) -> dict[str, str]:
    """Return what each line of the head says; `read` has a word for each that says something."""
    said: dict[str, str] = {"read": ""}
    for line in lines:
        name = _named(line, said)
        if not name:
            break
        said["read"] += f" {name}"
        said.setdefault(name, line)
    return said


def _named(line: str, said: Mapping[str, str]) -> str | None:
    """Return which field `line` is, those before it being `said`: the outlet follows the day and the hour."""
    if "PD" in said and "SN" not in said and not CLOCK.fullmatch(line):
        return "SN"
    known = next((name for name, tells in TELLS.items() if name not in said and tells(line)), None)
    return known or ("ED" if "SN" in said and "CY" not in said and len(line) < EDITION else None)


TELLS: dict[str, Callable[[str], bool]] = {
    "WC": lambda line: bool(WORDS.fullmatch(line)),
    "PD": lambda line: iso(line) is not None,
    "ET": lambda line: bool(CLOCK.fullmatch(line)),
    "CY": lambda line: bool(COPYRIGHT.match(line)),
    "LA": lambda line: language(line) is not None,
    "SC": lambda line: bool(SOURCE_CODE.fullmatch(line)),
    "PG": lambda line: bool(PAGE.fullmatch(line)),
}


def _top(said: Mapping[str, str]) -> list[Piece]:
    found = ((said.get("HD"), BlockKind.TITLE), (said.get("BY"), BlockKind.BYLINE))
    return [(words, kind) for words, kind in found if words]


def _entry(said: Mapping[str, str], details: list[tuple[str, str | None]], pieces: list[Piece]) -> Entry:
    outlet, of_outlet = cleaned(said.get("SN", ""))
    length = WORDS.fullmatch(said.get("WC", ""))
    counted = ("words", "".join(filter(str.isdigit, length[1])) if length else None)
    known, wrong = described(
        {
            "outlet": outlet,
            "title": said.get("HD"),
            "authors": BY.sub("", said.get("BY", "")),
            "published": _published(said),
            "language": language(said.get("LA", "")),
        },
        (*of_outlet, counted, *details),
    )
    return Entry(tuple(pieces), known, said.get("AN") or None, wrong)


def _published(said: Mapping[str, str]) -> str | None:
    day, hour = said.get("PD"), said.get("ET", "")
    whole = f"{day} {hour}" if day and CLOCK.fullmatch(hour) else None
    return whole if whole and iso(whole) else day
