"""The digest and the contradictions in the terminal summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.presentation.columns import first, grid, indented, part, rest
from recoupe.presentation.naming import plain, shorten
from recoupe.presentation.pages.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import RenderableType

    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.dossier import Dossier, Statement
    from recoupe.comparison.positions import Side
    from recoupe.presentation.interface import Interface

    Names = Mapping[str, str]

# Characters of each side's words.
SIDE = 110
# Contradictions of a screen, and things that one article alone tells: the page holds the others.
SHOWN = 3


def list_digest(dossier: Dossier, names: Names, words: Interface) -> Iterator[RenderableType]:
    """Yield the sentences of the digest, each under the article it stands in."""
    if not dossier.digest:
        return
    texts = {analysis.article.id: analysis.article.text for analysis in dossier.analyses}
    yield from part(words.strings["brief"]["digest"])
    table = grid(first(), {})
    for extract in dossier.digest:
        article = extract.place.article
        told = words.strings["brief"]["told_in"].format(words.count("article", len(extract.tellers)))
        line = Text(plain(extract.place.span.of(texts[article])))
        table.add_row(Text(names[article], style="bold"), line.append(f"\n{told}", "dim"))
    yield indented(table)


def list_disputes(dossier: Dossier, names: Names, words: Interface) -> Iterator[RenderableType]:
    """Yield each contradiction: who says what, and on the next line who says what against it."""
    if not dossier.contradictions:
        return
    told = _Sides(dossier, names, words)
    yield from part(words.strings["disputes"]["heading"], len(dossier.contradictions))
    table = grid(first(), {})
    for one in dossier.contradictions[:SHOWN]:
        for mark, side in (("", one.a), ("≠ ", one.b)):
            table.add_row(Text(mark + told.speaker(side), style="bold"), told.line(side))
    yield indented(table)
    yield from rest(len(dossier.contradictions), words, SHOWN)


def list_alone(dossier: Dossier, names: Names, words: Interface) -> Iterator[RenderableType]:
    """Yield what one article alone tells, one thing of each in turn."""
    view = View(dossier, words)
    lines = view.brief.alone[:SHOWN]
    if not lines:
        return
    yield from part(words.strings["brief"]["alone"])
    table = grid(first(), {})
    for line in lines:
        told = Text(shorten(line.words, SIDE)).append(f" {names[line.article]}", "dim")
        table.add_row(Text(line.head, style="bold"), told)
    yield indented(table)


class _Sides:
    """The sides of contradictions in words."""

    def __init__(self, dossier: Dossier, names: Names, words: Interface) -> None:
        self._names, self._words = names, words
        self._texts = {analysis.article.id: analysis.article.text for analysis in dossier.analyses}
        self._heard: dict[str, Quotation] = {one.id: one for one in dossier.quotations}
        self._statements: dict[str, Statement] = {one.id: one for one in dossier.statements}

    def speaker(self, side: Side) -> str:
        """Return who speaks; the words for the article itself where nobody does."""
        if side.statement is None:
            return str(self._words.strings["disputes"]["told"])
        speaker = self._statements[side.statement].speaker
        return plain(speaker.name) or str(self._words.strings["statements"]["unknown"])

    def line(self, side: Side) -> Text:
        """Return the words of a side, with the articles that give them."""
        if side.quotation is None or side.statement is None:
            article = side.words[0].article
            text = self._texts[article][side.words[0].span.start : side.words[-1].span.end]
            return Text(shorten(plain(text), SIDE)).append(f" {self._names[article]}", "dim")
        said = self._heard[side.quotation]
        members = self._statements[side.statement].members
        carriers = dict.fromkeys(self._names[self._heard[member].article] for member in members)
        quoted = self._words.quoted(shorten(plain(said.said(self._texts[said.article])), SIDE))
        denied = [plain(span.of(self._texts[said.article])) for span in said.cue if said.denial]
        return Text(" ".join((*denied, quoted))).append(f" {', '.join(carriers)}", "dim")
