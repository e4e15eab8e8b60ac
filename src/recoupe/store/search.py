"""Looking for articles by their words, and what a search shows of each."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.store.words import plain

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.article import Article

LIMIT = 50
# Characters on either side of a word: with it, two lines of a terminal.
AROUND = 70
QUOTATION = "INSERT INTO quotation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
# A phrase in marks, or a word; with a star, all that begin so.
TERM = re.compile(r'"([^"]+)"|([^\W_]+\*?)')
SEARCH = """
SELECT article.*, bm25(words, 4.0, 1.0) AS distance FROM words JOIN article ON article.number = words.rowid
WHERE words MATCH ? ORDER BY distance, article.id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found, and the first place in its text that holds one of the words.

    Args:
        context: the words around that place.
    """

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    start: int
    end: int
    text: str
    context: str


def found(connection: sqlite3.Connection, query: str, limit: int) -> list[Hit]:
    """Return the articles that hold all words of `query`, the nearest first; none where it has no word."""
    terms = list(_terms(query))
    asked = " ".join(f'"{term.rstrip("*")}"{"*" if term.endswith("*") else ""}' for term in terms)
    return [_hit(row, terms) for row in connection.execute(SEARCH, (asked, limit))] if terms else []


def quotation_row(number: int, quotation: Quotation, article: Article) -> tuple[object, ...]:
    """Return the row of a quotation in the article `number`, whose id its own begins with."""
    span, speaker = quotation.span, quotation.speaker.name
    return (
        number,
        article.id + quotation.id.removeprefix(quotation.article),
        quotation.type.value,
        quotation.said(article.text),
        speaker,
        plain(speaker),
        quotation.source_form.value,
        quotation.confidence.value,
        span.start,
        span.end,
        json.dumps([[one.start, one.end] for one in quotation.content]),
        json.dumps([[one.start, one.end] for one in quotation.cue]),
    )


def _terms(query: str) -> Iterator[str]:
    for phrase, word in TERM.findall(query):
        if term := plain(phrase or word).strip():
            yield term


def _hit(row: sqlite3.Row, terms: list[str]) -> Hit:
    text = row["text"]
    start, end = _first(text, terms)
    return Hit(
        id=row["id"],
        outlet=row["outlet"],
        title=row["title"],
        published=row["published"],
        start=start,
        end=end,
        text=text[start:end],
        context=_around(text, start, end),
    )


def _around(text: str, start: int, end: int) -> str:
    """Return the words around a place on its line, none of them cut."""
    first = text.rfind("\n", 0, start) + 1
    if start - AROUND > first:
        first = text.find(" ", start - AROUND, start) + 1 or start
    last = len(text) if (found := text.find("\n", end)) < 0 else found
    if last > end + AROUND:
        last = max(text.rfind(" ", end, end + AROUND), end)
    return text[first:last]


def _first(text: str, terms: list[str]) -> tuple[int, int]:
    """Return the first word of `text` that is, or begins with, the first word of a term; its start where none is."""
    wanted = [(term.split()[0].rstrip("*"), term.endswith("*")) for term in terms]
    for word in re.finditer(r"[^\W_]+", text):
        folded = plain(word[0])
        if any(folded == one or (begins and folded.startswith(one)) for one, begins in wanted):
            return word.span()
    return 0, 0
