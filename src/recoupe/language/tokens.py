"""Words and their places: what a language pipeline says of one sentence."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from recoupe.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article with its parse.

    Args:
        span: where it stands in the article.

        doc: its tokens, with UD tags, lemmas, heads and relations.

        positions: where each character of the parsed text stands in the article, when marks or cuts were
            taken out before parsing; `None` where the article's own characters were parsed.
    """

    span: Span
    doc: Doc
    positions: tuple[int, ...] | None = None

    def at(self, token: Token) -> Span:
        """Return where `token` stands in the article."""
        return self._place(token.idx, token.idx + len(token))

    def over(self, first: Token, last: Token) -> Span:
        """Return the stretch of the article from `first` to `last`, both included."""
        return Span(self.at(first).start, self.at(last).end)

    def within(self, span: Span) -> list[Token]:
        """Return the tokens that lie inside `span` of the article."""
        first = bisect_left(range(len(self.doc)), span.start, key=lambda i: self.at(self.doc[i]).start)
        inside = takewhile(lambda token: self.at(token).end <= span.end, self.doc[first:])
        return list(inside)

    def _place(self, start: int, end: int) -> Span:
        if self.positions is None:
            return Span(self.span.start + start, self.span.start + end)
        return Span(self.positions[start], self.positions[end - 1] + 1)


def feature(token: Token, name: str) -> str:
    """Return the value of a morphological feature of `token` (`VerbForm`), `""` where it has none."""
    found: list[str] = token.morph.get(name, [])
    return found[0] if found else ""
