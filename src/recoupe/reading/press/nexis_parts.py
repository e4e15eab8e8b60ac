"""The paragraphs of an article of Nexis told apart: what stands above the text, its labels, the text, what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recoupe.reading.date import dated
from recoupe.reading.press.names import label

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELLED = re.compile(r"([A-ZÀ-Þ][\w’' -]{2,24}?)\s?:\s*(.*)", re.DOTALL)
COPYRIGHT = re.compile(r"(?:copyright\b|©|\(c\)|all rights reserved|tous droits r)", re.IGNORECASE)
FURNITURE = re.compile(
    r"(?:page \d+ (?:of|de|sur) \d+|link to (?:image|pdf)|\(?image\)?|logo)", re.IGNORECASE
)
# Between the title and the text stand ten lines or so; what comes before the first title is the cover.
HEAD = 40


@dataclass(slots=True)
class Parts:
    """The paragraphs of one article, by what they are."""

    head: list[str] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)
    rights: list[str] = field(default_factory=list)


def parts_of(document: Sequence[str]) -> tuple[Parts, bool]:
    """Return the parts of the article that the paragraphs of `document` are, and whether a line begins its text."""
    bodied = next((n for n, one in enumerate(document) if label(one, "lines") == "body"), None)
    return (_without(document), False) if bodied is None else (_with_marker(document, bodied), True)


def is_day(paragraph: str) -> bool:
    """Tell whether `paragraph` is the line that gives the day."""
    found = dated(paragraph[:80])
    return found is not None and len(paragraph) < 120 and found[1] <= len("Wednesday, le ")


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
    above = next((n for n, one in enumerate(document[:HEAD]) if n > 0 and is_day(one)), 0) + 2
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
