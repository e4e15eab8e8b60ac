"""Looking for quotations over a store: what was said, by whom, in which article, and how many outlets carry it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.store.catalogue import CARRIED
from recoupe.store.search import edges
from recoupe.store.words import name_of
from recoupe.text import Span

if TYPE_CHECKING:
    import sqlite3

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.article import Article
    from recoupe.store.selection import Selection

QUOTATION = "INSERT INTO quotation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
# How many outlets carry it comes from its statement.
SAYING = f"""
SELECT article.id AS article, outlet, title, published, language, url, digest, text, quotation.id AS id, type, said,
    quotation.speaker, source_form, confidence, content, cue, coalesce(outlets, 0) AS carried,
    coalesce(statement.story, '') AS story, coalesce(statement.id, '') AS statement
FROM quotation JOIN article ON article.number = quotation.article {CARRIED}
WHERE quotation.article = ?
"""  # noqa: S608 - words of ours
MEMBERS = """
SELECT member.article, member.quotation FROM statement_member AS member
JOIN quotation ON quotation.article = member.article AND quotation.id = member.quotation
WHERE story = ? AND statement = ?
"""
AT_PLACE = f"{SAYING} ORDER BY start, quotation.id LIMIT 1 OFFSET ?"
CALLED = f"{SAYING} AND quotation.id = ?"
TOLD = (
    "article", "outlet", "title", "published", "language", "url", "digest",
    "id", "type", "said", "speaker", "source_form", "confidence", "carried", "story", "statement",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation that a search found, with what its article is.

    Args:
        id: of the quotation, within its article.

        carried: how many outlets carry the statement; 0 where it was not compared yet.

        story: the address of the story it is told in; `""` where not compared yet.

        statement: the id there of what it reports.

        before: the words before it on its line, the last few; `after`: those behind it.
    """

    article: str
    outlet: str | None
    title: str | None
    published: str | None
    language: str | None
    url: str | None
    digest: str
    id: str
    type: str
    said: str
    speaker: str
    source_form: str
    confidence: str
    content: tuple[Span, ...]
    cue: tuple[str, ...]
    carried: int
    story: str
    statement: str
    before: str
    after: str

    @property
    def span(self) -> Span:
        """Return the stretch from the first character of what is said to its last."""
        return Span(self.content[0].start, self.content[-1].end)


def found_sayings(
    connection: sqlite3.Connection, selection: Selection, limit: int, offset: int = 0
) -> list[Saying]:
    """Return the quotations of a selection, in its order."""
    columns = selection.columns
    rows = selection.rows[offset : offset + limit]
    places = zip(columns.article[columns.home[rows]].tolist(), columns.place[rows].tolist(), strict=True)
    return [_saying(connection.execute(AT_PLACE, place).fetchone()) for place in places]


def saying(connection: sqlite3.Connection, article: int, name: str) -> Saying:
    """Return the quotation of that id in the article of that row."""
    return _saying(connection.execute(CALLED, (article, name)).fetchone())


def told_as(connection: sqlite3.Connection, story: str, statement: str) -> list[Saying]:
    """Return the quotations that report a statement."""
    members = connection.execute(MEMBERS, (story, statement)).fetchall()
    found = [saying(connection, article, name) for article, name in members]
    return sorted(found, key=lambda one: (one.article, one.span))


def _saying(row: sqlite3.Row) -> Saying:
    text, content = row["text"], tuple(Span(*one) for one in json.loads(row["content"]))
    start, end = content[0].start, content[-1].end
    first, last = edges(text, start, end)
    return Saying(
        **{name: row[name] for name in TOLD},
        content=content,
        cue=tuple(Span(*one).of(text) for one in json.loads(row["cue"])),
        before=text[first:start],
        after=text[end:last],
    )


def quotation_row(number: int, quotation: Quotation, article: Article) -> tuple[object, ...]:
    """Return the row of a quotation in the article `number`, whose id its own begins with."""
    span, speaker = quotation.span, quotation.speaker.name
    return (
        number,
        article.id + quotation.id.removeprefix(quotation.article),
        quotation.type.value,
        quotation.said(article.text),
        speaker,
        name_of(speaker),
        quotation.source_form.value,
        quotation.confidence.value,
        span.start,
        span.end,
        json.dumps([[one.start, one.end] for one in quotation.content]),
        json.dumps([[one.start, one.end] for one in quotation.cue]),
    )
