"""A dispatch, whatever format it came in, as an article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from recoupe.article import BlockKind
from recoupe.reading.heading import headed
from recoupe.reading.layout import Piece, laid_out
from recoupe.reading.metadata import BETWEEN_AUTHORS, Metadata, from_mapping
from recoupe.reading.problem import Problem, notice, refusal
from recoupe.reading.story import told
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.article import Article
    from recoupe.reading.source import Source

BY = re.compile(r"\s*(?:par|by|de notre \w+|propos recueillis par)\s*:?\s+", re.IGNORECASE)
# What an agency took back must not be printed as if it stood; that is told, and the text kept to compare.
TAKEN_BACK = {"canceled": "cancelled", "cancelled": "cancelled", "withheld": "withheld"}


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What an agency says in one item; empty where it is silent.

    Args:
        name: what people are told it is.

        identity: the agency's own name for it.

        published: when this version was made: a later version is another article.

        authors: those who wrote it, between semicolons, where no byline says so.

        body: its text; a title, byline or standfirst may stand there, beside it, or both.

        details: what else is said, by the names of `Article.details`; `status` and `embargo` among them.
    """

    name: str
    identity: str = ""
    headline: str = ""
    byline: str = ""
    authors: str = ""
    standfirst: str = ""
    body: tuple[Piece, ...] = ()
    outlet: str = ""
    published: str = ""
    language: str = ""
    details: tuple[tuple[str, str], ...] = field(default=())


def articles(dispatch: Dispatch, source: Source, given: Metadata) -> Iterator[Article | Problem]:
    """Yield `dispatch` as an article, with what a newsroom must know before it uses it."""
    if not dispatch.body:
        yield refusal(dispatch.name, "no_body")
        return
    body = [(words, _once(kind, place)) for place, (words, kind) in enumerate(dispatch.body)]
    headline = plain(dispatch.headline) or (body[0][0] if body[0][1] is BlockKind.TITLE else "")
    said, problems = from_mapping(_fields(dispatch, headline), dispatch.name)
    text, blocks = laid_out(_above(dispatch, headed(body, headline)))
    yield from problems
    yield from _warnings(dispatch)
    known = given.over(replace(said, details=dispatch.details))
    yield from told(source, text, known, name=dispatch.name, named=dispatch.identity or None, blocks=blocks)


def plain(words: str) -> str:
    """Return `words` on one line."""
    return re.sub(r"[ \t\r\n\f\v]+", " ", words).strip()


def _once(kind: BlockKind, place: int) -> BlockKind:
    return BlockKind.SUBHEADING if kind is BlockKind.TITLE and place else kind


def _above(dispatch: Dispatch, pieces: list[Piece]) -> list[Piece]:
    """Return `pieces` with the byline and standfirst said beside them, where they do not say them too."""
    first = pieces[0][1] is BlockKind.TITLE
    whole = fold("\n".join(words for words, _ in pieces))
    beside = ((dispatch.byline, BlockKind.BYLINE), (dispatch.standfirst, BlockKind.STANDFIRST))
    added = [(words, kind) for said, kind in beside if (words := plain(said)) and fold(words) not in whole]
    return [*pieces[:first], *added, *pieces[first:]]


def _fields(dispatch: Dispatch, headline: str) -> dict[str, object]:
    return {
        "outlet": dispatch.outlet,
        "title": headline,
        "authors": list(_authors(dispatch)),
        "published": dispatch.published,
        "language": dispatch.language,
        "url": dispatch.identity if dispatch.identity.startswith(("http://", "https://")) else "",
    }


def _authors(dispatch: Dispatch) -> Iterator[str]:
    byline = BY.sub("", plain(dispatch.byline), count=1)
    yield from BETWEEN_AUTHORS.split(byline) if byline else dispatch.authors.split("; ")


def _warnings(dispatch: Dispatch) -> Iterator[Problem]:
    said = dict(dispatch.details)
    if taken := TAKEN_BACK.get(said.get("status", "").lower().rpartition(":")[2]):
        yield notice(dispatch.name, taken)
    if embargo := said.get("embargo"):
        yield notice(dispatch.name, "embargo", embargo)
