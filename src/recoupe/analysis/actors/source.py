"""A source phrase: the words that name a speaker, with their parse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.lexicon import listed, nouns
from recoupe.analysis.actors.offices import person_nouns
from recoupe.analysis.actors.phrases import last_of
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token

    from recoupe.analysis.actors.names import Name
    from recoupe.language.tokens import Sentence


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name a speaker.

    Args:
        tokens: at least one, in a row.

        said: the words as the article writes them.

        parsed: the head that the parse gives them, where it is known.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    span: Span
    said: str
    parsed: Token | None = None

    @classmethod
    def of(
        cls, text: str, sentence: Sentence, tokens: Sequence[Token], parsed: Token | None = None
    ) -> Source:
        """Return `tokens` of `sentence` as a source in `text`."""
        span = sentence.over(tokens[0], tokens[-1])
        return cls(sentence, tuple(tokens), span, span.of(text), parsed)

    def completed(self, text: str, names: Mapping[int, int]) -> Source:
        """Return the source with the rest of its noun phrase, where it stops short of it.

        `names` holds the first and last token of each proper name of the sentence.
        """
        doc, head = self.sentence.doc, self.head
        if head is None or head.pos_ != "NOUN":
            return self
        last = last_of(doc, head.i, names)
        if last <= self.tokens[-1].i:
            return self
        return Source.of(text, self.sentence, list(doc[self.tokens[0].i : last + 1]), self.parsed)

    def has_complement(self, name: Name) -> bool:
        """Tell whether `name` hangs on another noun by a preposition (*l'avocate de Durand*)."""
        before = [token for token in self.tokens if self.sentence.at(token).end <= name.span.start]
        if before and name.honorific:
            before.pop()
        return bool(before) and before[-1].pos_ == "ADP"

    @property
    def opening(self) -> str:
        """Return its first word, folded."""
        return fold(self.tokens[0].text)

    @property
    def head(self) -> Token | None:
        """Return the noun it is about: the parse's head if a noun, else the first noun in it."""
        if self.parsed is not None and self.parsed in self.tokens and self.parsed.pos_ == "NOUN":
            return self.parsed
        nominal = (t for t in self.tokens if t.pos_ in ("NOUN", "PROPN") or fold(t.text) in person_nouns())
        return next(nominal, None)

    @property
    def is_group(self) -> bool:
        """Tell whether it means a body or several people rather than one person."""
        head = self.head
        if head is None or head.pos_ == "PROPN":
            return True
        word = fold(head.text)
        if listed(word, nouns("collectives", "bodies")) or listed(word, nouns("collectives", "quantities")):
            return True
        return word.endswith(("s", "x")) and "Number=Sing" not in str(head.morph)

    def holds(self, table: str, *path: str) -> bool:
        """Tell whether one of its words is in a list of nouns."""
        return any(listed(fold(token.text), nouns(table, *path)) for token in self.tokens)
