"""The words of a stretch of text as they are compared."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.comparison.statements.hours import begins_hour, hour_at
from recoupe.comparison.statements.lexicon import countries, lexicon
from recoupe.comparison.statements.numerals import begins_number, number_at
from recoupe.comparison.statements.senses import senses
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A decimal is one word: *6,5*.
_WORD = re.compile(r"\d+,\d+|\w+")
# What parts the words of one number: *vingt-deux mille*, *22 000*, *22.000*.
_JOINTS = frozenset(" -.")
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

        senses: the stem, and each choice of words it stands in; those of an expression stand with its last word.

        content: not a function word.

        number: a number, in digits or written out.

        name: capitalised inside a sentence, or a country.

        denied: its clause says not.

        contraries: the stems of the words that mean the contrary.
    """

    span: Span
    form: str
    stem: str
    senses: frozenset[str]
    content: bool
    number: bool
    name: bool
    denied: bool = False
    contraries: frozenset[str] = frozenset()


def words(text: str, spans: tuple[Span, ...], language: str = "fr") -> tuple[Word, ...]:
    """Return the words of `text` inside `spans`, in reading order, without words added in square brackets."""
    return tuple(word for span in spans for word in _expressed(tuple(_words(text, span, language)), language))


def _expressed(found: Sequence[Word], language: str) -> Iterator[Word]:
    """Yield the words, those of an expression as one: its last word has its senses and counts for all."""
    stems = [word.stem for word in found]
    position = 0
    while position < len(found):
        length, meant = senses(language).expression_at(stems, position)
        if length:
            yield from _together(found[position : position + length], meant)
        else:
            yield found[position]
        position += max(1, length)


def _together(expression: Sequence[Word], meant: frozenset[str]) -> Iterator[Word]:
    head = max(range(len(expression)), key=lambda at: (expression[at].content, at))
    for at, word in enumerate(expression):
        if at == head:
            yield replace(word, senses=word.senses | meant, content=True)
        else:
            yield replace(word, content=False)


def _words(text: str, span: Span, language: str) -> Iterator[Word]:
    folded = _ADDED.sub(lambda added: " " * len(added.group()), fold(span.of(text)))
    found = [Span(m.start() + span.start, m.end() + span.start) for m in _WORD.finditer(folded)]
    forms = [folded[s.start - span.start : s.end - span.start] for s in found]
    joined = [False, *(_is_joined(folded, span.start, *pair) for pair in itertools.pairwise(found))]
    position = 0
    while position < len(found):
        told = _told(forms[position], language)
        length, word = 1, None
        if told.begins:
            length, word = _several(found, forms, joined, position, language)
        yield word or _word(text, found[position], forms[position], told, first=position == 0)
        position += length


def _several(
    found: Sequence[Span], forms: list[str], joined: Sequence[bool], position: int, language: str
) -> tuple[int, Word | None]:
    """Return how many words from `position` on are one hour, number or name of a country, and that as a word."""
    length, digits = hour_at(forms, joined, position, language)
    length, digits = (length, digits) if digits else number_at(forms, joined, position, language)
    length, country = (length, "") if digits else _country(forms, position, language)
    stretch = Span(found[position].start, found[position + length - 1].end)
    if digits:
        return length, _counted(stretch, digits)
    named = " ".join(forms[position : position + length])
    return length, _named(stretch, named, f"@{country}") if country else None


def _is_joined(folded: str, start: int, left: Span, right: Span) -> bool:
    return folded[left.end - start : right.start - start] in _JOINTS


def _counted(span: Span, digits: str) -> Word:
    return Word(span, digits, digits, frozenset({digits}), content=True, number=True, name=False)


def _named(span: Span, form: str, country: str) -> Word:
    return Word(span, form, country, frozenset({country}), content=True, number=False, name=True)


def _country(forms: list[str], position: int, language: str) -> tuple[int, str]:
    listed = countries(language)
    for length in range(min(_LONGEST_NAME, len(forms) - position), 0, -1):
        if country := listed.get(tuple(forms[position : position + length])):
            return length, country
    return 1, ""


def _word(text: str, span: Span, form: str, told: _Told, *, first: bool) -> Word:
    name = text[span.start].isupper() and not first
    return Word(
        span, form, told.stem, told.senses, told.content, told.number, name, contraries=told.contraries
    )


class _Told(NamedTuple):
    """What a form tells wherever it stands; `begins` where an hour, a number or a country's name may begin with it."""

    stem: str
    senses: frozenset[str]
    content: bool
    number: bool
    contraries: frozenset[str]
    begins: bool


@lru_cache(maxsize=1 << 16)
def _told(form: str, language: str) -> _Told:
    """Return what `form` tells, kept: a story says the same few thousand words again and again."""
    tables, meanings = lexicon(language), senses(language)
    stem, number = tables.stem(form), form[0].isdigit()
    return _Told(
        stem=stem,
        senses=meanings.words.get(stem, frozenset()) | {stem},
        content=number or (len(form) > 1 and form not in tables.empty),
        number=number,
        contraries=meanings.opposites.get(stem, frozenset()),
        begins=begins_number(form, language)
        or begins_hour(form, language)
        or form in _first_of_countries(language),
    )


@cache
def _first_of_countries(language: str) -> frozenset[str]:
    return frozenset(name[0] for name in countries(language))
