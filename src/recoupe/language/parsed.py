"""A parsed sentence as plain data, read from spaCy once: spaCy makes its tokens anew at each look.

Tokens have what rules read of spaCy's, under the same names.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from spacy.parts_of_speech import NAMES

from recoupe.language.tokens import surface

if TYPE_CHECKING:
    from collections.abc import Iterator

    import spacy.tokens
    from spacy.strings import StringStore

READ = ("IDX", "POS", "DEP", "LEMMA", "MORPH", "HEAD")
# The way to a head comes as 64 bits without a sign: from here on it leads to the left.
NEGATIVE, WRAPPED = 1 << 63, 1 << 64


class Doc(list["Token"]):
    """The tokens of one sentence.

    Args:
        parsed: spaCy's document, with tags, and with lemmas and heads where it has them.
    """

    def __init__(self, parsed: spacy.tokens.Doc) -> None:
        self.parsed = parsed
        self.text = parsed.text
        self.surface = surface(parsed)
        rows = parsed.to_array(list(READ)).tolist()
        self.is_parsed = any(dep for _, _, dep, *_ in rows)
        names = _names(parsed.vocab.strings)
        for text, lower, (start, pos, dep, lemma, morph, _) in zip(*self.surface[:2], rows, strict=True):
            self.append(Token(self, start, text, lower, NAMES[pos], names[dep], names[lemma], names[morph]))
        for token, (*_, way) in zip(self, rows, strict=True):
            if way:
                token.head = self[token.i + (way - WRAPPED if way >= NEGATIVE else way)]
                token.head.children.append(token)

    def said(self, first: int, last: int) -> str:
        """Return the text from token `first` to token `last`, both included."""
        return self.text[self[first].idx : self[last].end] if first <= last else ""


class Token:
    """One token: `head` is itself where it has none, `children` are in order."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "end",
        "head",
        "i",
        "idx",
        "lemma_",
        "lower_",
        "morph",
        "pos_",
        "text",
    )

    def __init__(  # noqa: PLR0917 - one for each thing read, and made for each word of each article
        self, doc: Doc, idx: int, text: str, lower: str, pos: str, dep: str, lemma: str, morph: str
    ) -> None:
        self.doc = doc
        self.i = len(doc)
        self.idx = idx
        self.end = idx + len(text)
        self.text = text
        self.lower_ = lower
        self.pos_ = pos
        self.dep_ = dep
        self.lemma_ = lemma
        self.morph = morph
        self.head = self
        self.children: list[Token] = []

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def nbor(self, offset: int = 1) -> Token:
        """Return the token that stands `offset` places further; raise `IndexError` where none does."""
        place = self.i + offset
        if place < 0:
            raise IndexError(place)
        return self.doc[place]

    @property
    def ancestors(self) -> Iterator[Token]:
        """Return its head, the head of that, and so on."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """Return itself and all that hangs under it; in order, unless branches cross."""
        for child in self.children:
            if child.i < self.i:
                yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    @property
    def left_edge(self) -> Token:
        """Return the first token of its subtree."""
        return min(self.subtree, key=lambda token: token.i)

    @property
    def right_edge(self) -> Token:
        """Return the last token of its subtree."""
        return max(self.subtree, key=lambda token: token.i)

    @property
    def whitespace_(self) -> str:
        """Return the space behind it, if there is one."""
        return " " if self.doc.text[self.end : self.end + 1] == " " else ""

    @property
    def is_alpha(self) -> bool:
        """Tell whether it is all letters."""
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        """Tell whether it is all digits."""
        return self.text.isdigit()

    @property
    def is_lower(self) -> bool:
        """Tell whether it is in lower case."""
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        """Tell whether it is in capitals."""
        return self.text.isupper()

    @property
    def is_space(self) -> bool:
        """Tell whether it is white space."""
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        """Tell whether it is all punctuation."""
        return all(unicodedata.category(character).startswith("P") for character in self.text)


class _Names(dict[int, str]):
    """The strings of a vocabulary, each made once."""

    def __init__(self, strings: StringStore) -> None:
        self._strings = strings

    def __missing__(self, code: int) -> str:
        self[code] = name = str(self._strings[code])
        return name


@cache
def _names(strings: StringStore) -> _Names:
    return _Names(strings)
