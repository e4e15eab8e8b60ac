"""Nexis and LexisNexis: articles one after another, each with its labels, in text, pages, RTF or DOCX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.reading.date import dated, iso
from recoupe.reading.press.entry import Entry, described
from recoupe.reading.press.names import label, language, table
from recoupe.reading.press.nexis_parts import Parts, is_day, parts_of
from recoupe.reading.press.outlet import cleaned
from recoupe.reading.soundness import CHARACTERS
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.reading.layout import Piece

NUMBERED = re.compile(
    r"\s*(?:document\s+)?(\d{1,6}) (?:of|de|sur) (\d{1,6})(?:\s+documents?)?\s*", re.IGNORECASE
)
COUNTED = re.compile(r"documents?", re.IGNORECASE)
WORDS = re.compile(r"(\d[\d\s,.]{0,9}?)\s?(?:words?|mots?)\b", re.IGNORECASE)


def is_delivery(paragraphs: Iterable[str]) -> bool:
    """Tell whether `paragraphs` are a delivery of Nexis: `1 of 50 DOCUMENTS`, or `Load-Date:` and an end."""
    return any(_is_start(one) or label(one, "lines") == "end" for one in paragraphs)


def entries(paragraphs: Iterable[str]) -> Iterator[Entry | tuple[str, ...]]:
    """Yield the articles that `paragraphs` hold, one in memory at a time."""
    for document in _documents(paragraphs):
        if sum(map(len, document)) > 2 * CHARACTERS:
            yield ("too_large", str(CHARACTERS))
        elif document:
            yield _entry(document)


def _documents(paragraphs: Iterable[str]) -> Iterator[list[str]]:
    """Yield the paragraphs of each article; of one too long, only as many as show it."""
    held: list[str] = []
    size, begun = 0, False
    for one in paragraphs:
        starts = _is_start(one)
        if starts or label(one, "lines") == "end":
            if held and (begun or not starts):
                yield held
            held, size, begun = [], 0, starts
        elif size <= 2 * CHARACTERS:
            held.append(one)
            size += len(one)
    if begun and held:
        yield held


def _is_start(paragraph: str) -> bool:
    found = len(paragraph) < 60 and NUMBERED.fullmatch(paragraph)
    return bool(found) and bool(COUNTED.search(paragraph))


def _entry(document: Sequence[str]) -> Entry:
    parts, marked = parts_of(document)
    outlet, day, title = _named(parts, first=not marked)
    title = parts.labels.get("headline") or title
    name, of_outlet = cleaned(outlet or "")
    length = WORDS.search(parts.labels.get("words", ""))
    said, wrong = described(
        {
            "outlet": name,
            "title": title,
            "authors": parts.labels.get("byline", ""),
            "published": day,
            "language": language(parts.labels.get("language", "")),
            "url": parts.labels.get("url"),
        },
        (
            *of_outlet,
            ("words", "".join(filter(str.isdigit, length[1])) if length else None),
            *((kind, parts.labels.get(kind)) for kind in _kept()),
            ("load_date", iso(parts.labels.get("load_date", "")) or parts.labels.get("load_date")),
            ("copyright", " ".join(parts.rights)),
        ),
    )
    return Entry(tuple(_pieces(title, parts)), said, None, wrong)


def _kept() -> tuple[str, ...]:
    names = (*table()["nexis"]["head"], *table()["nexis"]["tail"])
    return tuple(name for name in names if name not in DEALT_WITH)


DEALT_WITH = frozenset(
    {"headline", "byline", "highlight", "words", "load_date", "language", "url", "subject", "indexed"}
)


def _pieces(title: str | None, parts: Parts) -> Iterator[Piece]:
    if title:
        yield title, BlockKind.TITLE
    if highlight := parts.labels.get("highlight"):
        yield highlight, BlockKind.STANDFIRST
    if byline := parts.labels.get("byline"):
        yield byline, BlockKind.BYLINE
    for one in parts.body:
        yield one, BlockKind.PARAGRAPH


def _named(parts: Parts, *, first: bool) -> tuple[str | None, str | None, str | None]:
    """Return outlet, day and title; `first`: the outlet stands above the day, and the title below it.

    So it does wherever no two lines stand above the day.
    """
    head = parts.head
    place = next((n for n, one in enumerate(head) if is_day(one)), None)
    if place is None:
        return (head[0] if head and first else None), None, (head[-1] if head else None)
    if first or place < 2:
        below = [one for one in head[place + 1 :] if not fold(one).startswith("edition")]
        return (head[place - 1] if place else None), _day(head[place]), (below[-1] if below else None)
    outlet = head[place - 1] if place else None
    return outlet, _day(head[place]), (head[place - 2] if place > 1 else None)


def _day(paragraph: str) -> str | None:
    return iso(paragraph) or (dated(paragraph) or (None,))[0]
