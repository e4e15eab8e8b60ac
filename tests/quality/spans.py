"""Every stretch of text that a dossier names, with the article it claims to stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = dict[str, Any]
Claim = tuple[str, int, int, str]

STRETCH = {"start", "end", "text"}


def claims(value: object, article: str = "") -> Iterator[Claim]:
    """Yield article, start, end and text of each stretch below `value`, which speaks of `article`."""
    if isinstance(value, list):
        for each in value:
            yield from claims(each, article)
    elif isinstance(value, dict):
        yield from _of_row(value, article)


def _of_row(row: Row, article: str) -> Iterator[Claim]:
    here = str(row.get("article", row["id"] if {"id", "digest"} <= row.keys() else article))
    if row.keys() >= STRETCH:
        yield here, row["start"], row["end"], row["text"]
    for key, each in row.items():
        if key == "edits" and isinstance(row["a"], dict) and all(isinstance(edit, dict) for edit in each):
            yield from _of_edits(each, row["a"]["article"], row["b"]["article"])
        else:
            yield from claims(each, here)


def _of_edits(edits: list[Row], first: str, second: str) -> Iterator[Claim]:
    for edit in edits:
        yield from claims(edit["a"], first)
        yield from claims(edit["b"], second)
