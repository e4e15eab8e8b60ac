"""A judgement as one line of JSON, and back."""

from __future__ import annotations

import json
import re
from typing import Any

from recoupe.judgements.judgement import About, Judgement, Kind, Mark
from recoupe.text import Span

VERSION = 1
NOTES = ("note", "author", "date")
BESIDE = ("before", "after")
# What two things of one kind of judgement may be; that two actors are one, or two, has kinds of its own.
_TWO = (About.QUOTATIONS, About.VALUES)
_PAIRED = {Kind.SAME: _TWO, Kind.DIFFERENT: _TWO, Kind.UNSURE: (*_TWO, About.ACTORS)}
_DIGEST = re.compile(r"[0-9a-f]{64}")


class LineError(ValueError):
    """A line that is no judgement: the entry of the messages that says so, and its words."""

    def __init__(self, entry: str, *words: str) -> None:
        super().__init__(entry, *words)
        self.entry, self.words = entry, words


def to_line(judgement: Judgement, *, ascii_only: bool = False) -> str:
    """Return `judgement` as one line, without its end; its keys always in one order, for a diff to be short."""
    row = to_row(judgement)
    return json.dumps(row, ensure_ascii=ascii_only or not _encodable(row))


def from_line(line: str, source: str = "") -> Judgement:
    """Return the judgement that `line` holds.

    Raises:
        LineError: it holds none.
    """
    row = _object(line)
    if row.get("judgement") != VERSION:
        raise LineError("judgement_version", str(row.get("judgement")), str(VERSION))
    kind = _kind(row)
    paired = kind is not Kind.SPEAKER
    name = None if paired else _name(row)
    a, b = _mark(row, "a"), _mark(row, "b") if paired else None
    notes = {key: _text(row, key) for key in NOTES}
    return Judgement(kind, a, b, name, **notes, source=source, of=_of(row, kind))


def to_row(judgement: Judgement) -> dict[str, Any]:
    """Return `judgement` as plain data, as its line has it."""
    row: dict[str, Any] = {"judgement": VERSION, "kind": judgement.kind.value}
    if judgement.kind is Kind.SPEAKER:
        row["name"] = judgement.name
    if judgement.of is not About.QUOTATIONS:
        row["about"] = judgement.about.value
    marks = {"a": judgement.a, "b": judgement.b}
    row |= {key: mark_row(mark) for key, mark in marks.items() if mark is not None}
    return row | {key: said for key in NOTES if (said := getattr(judgement, key))}


def mark_row(mark: Mark) -> dict[str, Any]:
    """Return a mark as plain data: the words first, which are what a person reads."""
    beside = {key: said for key in BESIDE if (said := getattr(mark, key))}
    place = {"start": mark.span.start, "end": mark.span.end, "digest": mark.digest}
    return {"text": mark.text, **beside, "article": mark.article, **place}


def _encodable(row: dict[str, Any]) -> bool:
    """Tell whether UTF-8 can hold it: halves of characters, which no file read here gives, are spelled out."""
    try:
        json.dumps(row, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _object(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineError("judgement_line", str(getattr(error, "colno", 1))) from error
    if not isinstance(row, dict):
        raise LineError("judgement_line", "1")
    return row


def _kind(row: dict[str, Any]) -> Kind:
    if row.get("kind") not in list(Kind):
        raise LineError("judgement_field", "kind", ", ".join(Kind))
    return Kind(row["kind"])


def _name(row: dict[str, Any]) -> str | None:
    if "name" not in row or not (row["name"] is None or isinstance(row["name"], str)):
        raise LineError("judgement_field", "name", "« Jeanne Aubrac », null")
    return (row["name"] or "").strip() or None


def _of(row: dict[str, Any], kind: Kind) -> About:
    """Return what two things are that are judged: a line that does not say is about quotations."""
    allowed = _PAIRED.get(kind)
    if allowed is None:
        return About.QUOTATIONS
    about = row.get("about", About.QUOTATIONS)
    if about not in list(allowed):
        raise LineError("judgement_field", "about", ", ".join(allowed))
    return About(about)


def _text(row: dict[str, Any], key: str) -> str:
    said = row.get(key, "")
    if not isinstance(said, str):
        raise LineError("judgement_field", key, '"…"')
    return said


def _mark(row: dict[str, Any], key: str) -> Mark:
    told = row.get(key)
    if not isinstance(told, dict):
        raise LineError("judgement_field", key, '{"text", "start", "end", "digest"}')
    start, end, digest = told.get("start"), told.get("end"), told.get("digest")
    if not (type(start) is type(end) is int and 0 <= start < end):
        raise LineError("judgement_field", f"{key}.start, {key}.end", "12, 48")
    if not (isinstance(digest, str) and _DIGEST.fullmatch(digest)):
        raise LineError("judgement_field", f"{key}.digest", "SHA-256")
    if not _text(told, "text").strip():
        raise LineError("judgement_field", f"{key}.text", '"…"')
    beside = {side: _text(told, side) for side in BESIDE}
    return Mark(digest, Span(start, end), told["text"], _text(told, "article"), **beside)
