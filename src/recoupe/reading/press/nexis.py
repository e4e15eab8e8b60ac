"""Nexis and LexisNexis: articles one after another, each with its labels, in text, pages, RTF or DOCX."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.reading.date import dated, iso
from recoupe.reading.press.entry import Entry, described
from recoupe.reading.press.names import label, language, table
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
LABELLED = re.compile(r"([A-ZÀ-Þ][\w’' -]{2,24}?)\s?:\s*(.*)", re.DOTALL)
COPYRIGHT = re.compile(r"(?:copyright\b|©|\(c\)|all rights reserved|tous droits r)", re.IGNORECASE)
FURNITURE = re.compile(
    r"(?:page \d+ (?:of|de|sur) \d+|link to (?:image|pdf)|\(?image\)?|logo)", re.IGNORECASE
)
WORDS = re.compile(r"(\d[\d\s,.]{0,9}?)\s?(?:words?|mots?)\b", re.IGNORECASE)
# Between the title and the text stand ten lines or so; what comes before the first title is the cover.
HEAD = 40


@dataclass(slots=True)
class Parts:
    """The paragraphs of one article, by what they are."""

    head: list[str] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)
    rights: list[str] = field(default_factory=list)


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
    bodied = next((n for n, one in enumerate(document) if label(one, "lines") == "body"), None)
    parts = _with_marker(document, bodied) if bodied is not None else _without(document)
    outlet, day, title = _named(parts, first=bodied is None)
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


def _with_marker(document: Sequence[str], bodied: int) -> Parts:
    """Return the parts of an article whose text a line begins, as deliveries since 2018 have it."""
    parts = Parts()
    for one in document[max(bodied - HEAD, 0) : bodied]:
        _to_head(one, parts)
    _to_body(document[bodied + 1 :], parts, capitals=document[bodied].isupper())
    return parts


def _without(document: Sequence[str]) -> Parts:
    """Return the parts of an article whose text begins after the last label above it."""
    labels = [n for n, one in enumerate(document[:HEAD]) if _labelled(one, "head")]
    above = next((n for n, one in enumerate(document[:HEAD]) if n > 0 and _is_day(one)), 0) + 2
    start = _last_in_a_row(labels) + 1 if labels else above
    parts = Parts()
    for one in document[:start]:
        _to_head(one, parts)
    _to_body(document[start:], parts, capitals=True)
    return parts


def _last_in_a_row(places: Sequence[int]) -> int:
    """Return the last of `places` that follow one another; one farther down is of the text."""
    last = places[0]
    for place in places[1:]:
        if place > last + 2:
            break
        last = place
    return last


def _to_head(paragraph: str, parts: Parts) -> None:
    if found := _labelled(paragraph, "head"):
        parts.labels.setdefault(*found)
    elif COPYRIGHT.match(paragraph):
        parts.rights.append(paragraph)
    elif not FURNITURE.fullmatch(paragraph):
        parts.head.append(paragraph)


def _to_body(paragraphs: Sequence[str], parts: Parts, *, capitals: bool) -> None:
    """Tell the text from the labels that follow it, from the last one up; `capitals`: they are written so."""
    end = len(paragraphs)
    while end and _is_tail(paragraphs[end - 1], capitals=capitals):
        end -= 1
    alone = (n for n in range(end, len(paragraphs)) if label(paragraphs[n], "tail"))
    end = next(alone, end)
    parts.body += [one for one in paragraphs[:end] if not FURNITURE.fullmatch(one)]
    for one in paragraphs[end:]:
        if found := _labelled(one, "tail"):
            parts.labels.setdefault(*found)
        elif _is_rights(one):
            parts.rights.append(one)


def _is_tail(paragraph: str, *, capitals: bool) -> bool:
    named = LABELLED.fullmatch(paragraph)
    if named and label(named[1], "tail"):
        return not capitals or named[1].isupper()
    return bool(_is_rights(paragraph) or label(paragraph, "tail") or FURNITURE.fullmatch(paragraph))


def _is_rights(paragraph: str) -> bool:
    return len(paragraph) < 200 and COPYRIGHT.match(paragraph) is not None


def _labelled(paragraph: str, part: str) -> tuple[str, str] | None:
    found = LABELLED.fullmatch(paragraph)
    kind = label(found[1], part) if found else None
    return (kind, found[2].strip()) if found and kind else None


def _named(parts: Parts, *, first: bool) -> tuple[str | None, str | None, str | None]:
    """Return outlet, day and title; `first`: the outlet stands above the day, and the title below it.

    So it does wherever no two lines stand above the day.
    """
    head = parts.head
    place = next((n for n, one in enumerate(head) if _is_day(one)), None)
    if place is None:
        return (head[0] if head and first else None), None, (head[-1] if head else None)
    if first or place < 2:
        below = [one for one in head[place + 1 :] if not fold(one).startswith("edition")]
        return (head[place - 1] if place else None), _day(head[place]), (below[-1] if below else None)
    outlet = head[place - 1] if place else None
    return outlet, _day(head[place]), (head[place - 2] if place > 1 else None)


def _is_day(paragraph: str) -> bool:
    found = dated(paragraph[:80])
    return found is not None and len(paragraph) < 120 and found[1] <= len("Wednesday, le ")


def _day(paragraph: str) -> str | None:
    return iso(paragraph) or (dated(paragraph) or (None,))[0]
