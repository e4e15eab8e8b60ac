"""Words of an article as a question shows them: where they stand, what they come to, who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.store.sayings import saying
from recoupe.store.search import edges
from recoupe.text import Span

if TYPE_CHECKING:
    import sqlite3

# What is shown of an article, and how a quotation is told.
OF_ARTICLE = ("article", "outlet", "title", "published", "language", "url", "digest")
OF_QUOTATION = ("id", "type", "confidence")
ARTICLE = "SELECT *, id AS article FROM article WHERE number = ?"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One of the two that a question is about.

    Args:
        id: of a quotation, as its `type` and `confidence`; `""` of what is none.

        said: the words, as `recoupe` quotes them.

        told: what a value comes to, how an actor is called; `""` of a quotation.

        speaker: who said it, or whose value it is; what an actor is.

        before: the words before it on its line, the last few; `after`: those behind it.
    """

    article: str
    outlet: str | None
    title: str | None
    published: str | None
    language: str | None
    url: str | None
    digest: str
    said: str
    content: tuple[Span, ...]
    before: str
    after: str
    told: str = ""
    speaker: str = ""
    id: str = ""
    type: str = ""
    confidence: str = ""

    @property
    def span(self) -> Span:
        """Return the stretch from its first character to its last."""
        return Span(self.content[0].start, self.content[-1].end)


def quotation(connection: sqlite3.Connection, article: int, name: str) -> Exhibit:
    """Return the quotation of that id in the article of that row."""
    one = saying(connection, article, name)
    names = (*OF_ARTICLE, *OF_QUOTATION, "said", "content", "before", "after", "speaker")
    return Exhibit(**{name: getattr(one, name) for name in names})


def words(connection: sqlite3.Connection, article: int, span: Span, told: str, by: str) -> Exhibit:
    """Return the words at `span` in the article of that row."""
    row = connection.execute(ARTICLE, (article,)).fetchone()
    text = row["text"]
    first, last = edges(text, span.start, span.end)
    beside = {"before": text[first : span.start], "after": text[span.end : last]}
    of = {name: row[name] for name in OF_ARTICLE}
    return Exhibit(**of, **beside, said=span.of(text), content=(span,), told=told, speaker=by)
