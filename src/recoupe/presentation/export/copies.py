"""What was copied as rows, and as lines of JSON: passages, articles, boilerplate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.presentation.export.cells import Cell, Table, fit
from recoupe.presentation.export.jsonl import json_line
from recoupe.presentation.export.rows.copying import passage_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.article import Article
    from recoupe.comparison.copying.copies import Copies
    from recoupe.comparison.copying.dependence import Dependence
    from recoupe.comparison.copying.families import Member
    from recoupe.comparison.dossier import Passage, Place

# Names and order are a contract.
SIDE = {"article": 20, "outlet": 22, "start": 8, "end": 8, "text": 64}
PASSAGES = {
    "kind": 10,
    "words": 8,
    "edits": 8,
    "direction": 10,
    **{f"{side}_{name}": width for side in "ab" for name, width in SIDE.items()},
}
ARTICLES = {
    "article": 20,
    "outlet": 22,
    "title": 36,
    "published": 12,
    "family": 8,
    "version_of": 20,
    "derivation": 10,
    "narration": 10,
    "narration_elsewhere": 10,
    "narration_share": 10,
    "speech": 10,
    "speech_elsewhere": 10,
    "speech_share": 10,
    "credits": 18,
    "shares_with": 36,
}
BOILERPLATE = {"articles": 10, "places": 10, "text": 72, "article": 20, "start": 8, "end": 8}


def passage_table(passages: Iterable[Passage], articles: Iterable[Article]) -> Table:
    """Return a row for each of `passages`, which lie in `articles`, as it comes."""
    known = {article.id: article for article in articles}
    rows = (_passage(passage, known) for passage in passages)
    return Table(PASSAGES, rows, frozenset({"a_text", "b_text"}))


def passage_lines(passages: Iterable[Passage], articles: Iterable[Article]) -> Iterator[str]:
    """Yield each of `passages` as a line of JSON."""
    texts = {article.id: article.text for article in articles}
    return (json_line(passage_row(passage, texts)) for passage in passages)


def article_table(copies: Copies) -> Table:
    """Return a row for each article: what of it stands in others, and how it depends on agencies."""
    known = {article.id: article for article in copies.articles}
    placed = {member.article: (family.id, member) for family in copies.families for member in family.members}
    rows = (
        _article(one, known[one.article], *placed.get(one.article, ("", None))) for one in copies.dependence
    )
    return Table(ARTICLES, rows, frozenset({"title"}))


def boilerplate_table(copies: Copies) -> Table:
    """Return a row for each formula: its wording, how many articles have it, and its first place."""
    rows = (
        fit(one.articles, len(one.places), one.text, *_placed(one.places[0])) for one in copies.boilerplate
    )
    return Table(BOILERPLATE, rows, frozenset({"text"}))


def _passage(passage: Passage, articles: Mapping[str, Article]) -> tuple[Cell, ...]:
    sides = (
        cell
        for place in (passage.a, passage.b)
        for cell in (
            place.article,
            articles[place.article].outlet or "",
            place.span.start,
            place.span.end,
            place.span.of(articles[place.article].text),
        )
    )
    return fit(passage.kind.value, passage.words, len(passage.edits), passage.direction.value, *sides)


def _placed(place: Place) -> tuple[str, int, int]:
    return place.article, place.span.start, place.span.end


def _article(one: Dependence, article: Article, family: str, member: Member | None) -> tuple[Cell, ...]:
    return fit(
        article.id,
        article.outlet or "",
        article.title or "",
        article.published or "",
        family,
        (member and member.version_of) or "",
        one.derivation.value,
        one.narration,
        one.narration_elsewhere,
        round(one.narration_share, 4),
        one.speech,
        one.speech_elsewhere,
        round(one.speech_share, 4),
        ", ".join(name or "?" for name in one.credits),
        ", ".join(f"{tie.agency} ({tie.article}, {tie.words})" for tie in (member.ties if member else ())),
    )
