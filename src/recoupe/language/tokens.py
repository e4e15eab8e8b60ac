"""Words and their places: what a language pipeline says of one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article with its parse.

    Args:
        span: where it stands in the article.

        doc: its tokens, with UD tags, lemmas, heads and relations; a token's `idx` counts from `span.start`.
    """

    span: Span
    doc: Doc

    def at(self, token: Token) -> Span:
        """Return where `token` stands in the article."""
        start = self.span.start + token.idx
        return Span(start, start + len(token))

    def over(self, first: Token, last: Token) -> Span:
        """Return the stretch of the article from `first` to `last`, both included."""
        return Span(self.at(first).start, self.at(last).end)

    def within(self, span: Span) -> list[Token]:
        """Return the tokens that lie inside `span` of the article."""
        return [token for token in self.doc if self.at(token) in span]
