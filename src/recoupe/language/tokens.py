"""Words and their places: what a language pipeline says of one sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    import spacy.tokens

    from recoupe.language.parsed import Doc, Token

START, END = attrgetter("idx"), attrgetter("end")


@dataclass(frozen=True)
class Sentence:
    """One sentence of an article with its parse.

    Args:
        span: where it stands in the article.

        doc: its tokens, with UD tags, lemmas, heads and relations.

        positions: where each character of the parsed text stands in the article, when marks or cuts were
            taken out before parsing; `None` where the article's own characters were parsed.

        number: which sentence of the article it is, or is a part of.
    """

    span: Span
    doc: Doc
    positions: tuple[int, ...] | None = None
    number: int = 0

    def at(self, token: Token) -> Span:
        """Return where `token` stands in the article."""
        return self._place(token.idx, token.end)

    def over(self, first: Token, last: Token) -> Span:
        """Return the stretch of the article from `first` to `last`, both included."""
        return self._place(first.idx, last.end)

    def within(self, span: Span) -> list[Token]:
        """Return the tokens that lie inside `span` of the article."""
        start, end = self._parsed(span)
        return self.doc[bisect_left(self.doc, start, key=START) : bisect_right(self.doc, end, key=END)]

    def touching(self, span: Span) -> list[Token]:
        """Return the tokens that share a character with `span` of the article."""
        start, end = self._parsed(span)
        return self.doc[bisect_right(self.doc, start, key=END) : bisect_left(self.doc, end, key=START)]

    def _parsed(self, span: Span) -> tuple[int, int]:
        """Return where `span` of the article begins and ends in the parsed text."""
        if self.positions is None:
            return span.start - self.span.start, span.end - self.span.start
        return bisect_left(self.positions, span.start), bisect_left(self.positions, span.end)

    def _place(self, start: int, end: int) -> Span:
        if self.positions is None:
            return Span(self.span.start + start, self.span.start + end)
        return Span(self.positions[start], self.positions[end - 1] + 1)


class Surface(NamedTuple):
    """The words of a sentence as they are written, in lower case, and folded."""

    texts: tuple[str, ...]
    lower: tuple[str, ...]
    folded: tuple[str, ...]

    @classmethod
    def of(cls, words: Sequence[str]) -> Surface:
        """Return the surface of `words`."""
        return cls(tuple(words), tuple(map(str.lower, words)), tuple(map(fold, words)))


# Where a document keeps its surface.
SURFACE = "recoupe.surface"


def surface(doc: spacy.tokens.Doc) -> Surface:
    """Return the words of `doc`, read once: a rule that looks for a word among all asks here before the parse."""
    found: Surface | None = doc.user_data.get(SURFACE)
    if found is None:
        found = doc.user_data[SURFACE] = Surface.of([token.text for token in doc])
    return found


def is_finite(token: Token) -> bool:
    """Tell whether `token` is a finite verb."""
    return token.pos_ in ("VERB", "AUX") and feature(token, "VerbForm") == "Fin"


def feature(token: Token, name: str) -> str:
    """Return the value of a morphological feature of `token` (`VerbForm`), `""` where it has none."""
    return _features(token.morph).get(name, "")


@cache
def _features(morph: str) -> dict[str, str]:
    """Return the features that UD writes in a row; the first value of one that has several."""
    pairs = (pair.partition("=") for pair in morph.split("|"))
    return {name: values.partition(",")[0] for name, _, values in pairs}
