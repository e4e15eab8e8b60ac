"""A source phrase: the words that name a speaker, with their parse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import listed, nouns, singulars
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.actors.names.names import Name
    from recoupe.language.parsed import Token
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

    def has_complement(self, name: Name) -> bool:
        """Tell whether `name` hangs on another noun by a preposition (*l'avocate de Durand*)."""
        before = [token for token in self.tokens if self.sentence.at(token).end <= name.span.start]
        if before and name.honorific:
            before.pop()
        if before and self.counts_people and before[-1].pos_ == "DET":
            before.pop()
        if self.is_people and any(token.pos_ == "ADP" for token in before):
            return True
        return bool(before) and before[-1].pos_ == "ADP"

    @property
    def is_people(self) -> bool:
        """Tell whether its noun means several people (*les responsables du club Durand*)."""
        known = person_nouns().get(fold(self.head.text)) if self.head is not None else None
        return known is not None and known.plural and self.opening in ("les", "des", "ces", "ses", "de", "d'")

    @property
    def counts_people(self) -> bool:
        """Tell whether its noun is a quantity, people or part of a body (*dix délégués de la X*)."""
        word = fold(self.head.text) if self.head is not None and self.head.pos_ == "NOUN" else ""
        listing = (("collectives", "quantities"), ("collectives", "bodies"), ("collectives", "people"))
        return word in person_nouns() or any(listed(word, nouns(*path)) for path in listing)

    @property
    def opening(self) -> str:
        """Return its first word, folded."""
        return fold(self.tokens[0].text)

    @property
    def head(self) -> Token | None:
        """Return the noun it is about: the parse's head if a noun, else the first noun in it."""
        if self.parsed is not None and self.parsed in self.tokens and self.parsed.pos_ == "NOUN":
            return self._past_adjective(self._behind(self.parsed))
        nominal = (t for t in self.tokens if t.pos_ in ("NOUN", "PROPN") or fold(t.text) in person_nouns())
        first = next(nominal, None)
        return self._past_adjective(first) if first is not None else None

    def _past_adjective(self, head: Token) -> Token:
        """Return the noun of a person behind an adjective taken for the head: *la principale intéressée*."""
        if fold(head.text) not in nouns("titles", "before", "words"):
            return head
        return next((t for t in self.tokens if t.i > head.i and fold(t.text) in person_nouns()), head)

    def _behind(self, head: Token) -> Token:
        """Return the noun of a person right before a head that only describes it: *la scientifique sénégalaise*."""
        before = head.nbor(-1) if head.i > self.tokens[0].i else None
        described = before is not None and fold(head.text) not in person_nouns() and before.pos_ != "ADP"
        return before if described and before is not None and fold(before.text) in person_nouns() else head

    @property
    def is_group(self) -> bool:
        """Tell whether it means a body or several people rather than one person."""
        head = self.head
        if head is None or head.pos_ == "PROPN":
            return True
        word = fold(head.text)
        if listed(word, nouns("collectives", "bodies")) or listed(word, nouns("collectives", "quantities")):
            return True
        return word.endswith(("s", "x")) and "Number=Sing" not in head.morph

    @property
    def is_known(self) -> bool:
        """Tell whether its noun is known to name people or a body, or counts them."""
        word = fold(self.head.text) if self.head is not None else ""
        if not word.isalpha() or self.head is None or self.head.pos_ == "PROPN":
            return True
        return self.counts_people or self.may_be_person

    @property
    def may_be_person(self) -> bool:
        """Tell whether its noun names a person or ends like one that does (*cette kinésithérapeute*)."""
        word = fold(self.head.text) if self.head is not None else ""
        endings = tuple(nouns("titles", "endings", "words"))
        return word in person_nouns() or any(form.endswith(endings) for form in singulars(word))

    @property
    def is_silent(self) -> bool:
        """Tell whether its noun is a thing or an event, which never speaks (*le principe du*)."""
        word = fold(self.head.text) if self.head is not None else ""
        return bool(listed(word, nouns("collectives", "silent")))

    def holds(self, table: str, *path: str) -> bool:
        """Tell whether one of its words is in a list of nouns."""
        return any(listed(fold(token.text), nouns(table, *path)) for token in self.tokens)
