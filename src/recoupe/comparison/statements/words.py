"""The words of a stretch of text as they are compared."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.comparison.statements.lexicon import Lexicon, countries, lexicon, synonyms
from recoupe.comparison.statements.numerals import number_at
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\w+")
# Words a newsroom adds inside a quotation, and the sign of a cut.
_ADDED = re.compile(r"\[[^\]]*\]|\([^)\w]*\)")
# A country's name in up to this many words: *République centrafricaine*, *Emirats arabes unis*.
_LONGEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or the words of one country's name.

    Args:
        span: where it stands in the text.

        form: the folded characters; the digits of a number written out.

        stem: what inflected forms share; a country stands for its people, capital and seat.

        sense: the stem, or the one that stands for its synonyms.

        content: not a function word.

        number: a number, in digits or written out.

        name: capitalised inside a sentence, or a country.
    """

    span: Span
    form: str
    stem: str
    sense: str
    content: bool
    number: bool
    name: bool


def words(text: str, spans: tuple[Span, ...], language: str = "fr") -> tuple[Word, ...]:
    """Return the words of `text` inside `spans`, in reading order, without words added in square brackets."""
    return tuple(word for span in spans for word in _words(text, span, language))


def _words(text: str, span: Span, language: str) -> Iterator[Word]:
    folded = _ADDED.sub(lambda added: " " * len(added.group()), fold(span.of(text)))
    found = [Span(m.start() + span.start, m.end() + span.start) for m in _WORD.finditer(folded)]
    forms = [folded[s.start - span.start : s.end - span.start] for s in found]
    joined = [False, *(_is_joined(folded, span.start, *pair) for pair in itertools.pairwise(found))]
    position = 0
    while position < len(found):
        length, digits = number_at(forms, joined, position, language)
        length, country = (length, "") if digits else _country(forms, position, language)
        stretch = Span(found[position].start, found[position + length - 1].end)
        if digits:
            yield _counted(stretch, digits)
        elif country:
            yield _named(stretch, " ".join(forms[position : position + length]), f"@{country}")
        else:
            yield _word(text, stretch, forms[position], language, first=position == 0)
        position += length


def _is_joined(folded: str, start: int, left: Span, right: Span) -> bool:
    return folded[left.end - start : right.start - start] in {" ", "-"}


def _counted(span: Span, digits: str) -> Word:
    return Word(span, digits, digits, digits, content=True, number=True, name=False)


def _named(span: Span, form: str, country: str) -> Word:
    return Word(span, form, country, country, content=True, number=False, name=True)


def _country(forms: list[str], position: int, language: str) -> tuple[int, str]:
    listed = countries(language)
    for length in range(min(_LONGEST_NAME, len(forms) - position), 0, -1):
        if country := listed.get(tuple(forms[position : position + length])):
            return length, country
    return 1, ""


def _word(text: str, span: Span, form: str, language: str, *, first: bool) -> Word:
    tables: Lexicon = lexicon(language)
    stem = tables.stem(form)
    number = form[0].isdigit()
    content = number or (len(form) > 1 and form not in tables.empty)
    name = text[span.start].isupper() and not first
    return Word(
        span, form, stem, synonyms(language).get(stem, stem), content=content, number=number, name=name
    )
