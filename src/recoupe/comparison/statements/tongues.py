"""Whether a speaker plausibly speaks another language than the article: else no wording is a translation."""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING

from recoupe.comparison.statements.lexicon import countries
from recoupe.language.lexicon import table
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.statements.kinship import Voice

_WORD = re.compile(r"[^\W\d_]+")
# An adjective shares this many letters with its country: *Valdorie*, *valdorien*.
_ROOT = 4
# Characters around a quotation in which the language spoken may be named: *a lancé en russe*.
_NEAR = 80
_IN = re.compile(r"\ben ([a-z]{5,})\b")


class Tongues:
    """What the articles tell of the languages spoken in them."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        """Read the names of the articles, and keep their texts."""
        self._texts = {one.article.id: one.article.text for one in analyses}
        self._languages = {one.article.id: one.language for one in analyses}
        self._roots = {fold(name)[:_ROOT] for text in self._texts.values() for name in _names(text)}

    def is_foreign(self, quotation: Quotation, voice: Voice) -> bool:
        """Tell whether the speaker, by office, country or the words around, speaks another language."""
        language = self._languages[quotation.article]
        known = {country.removeprefix("@") for country in voice.countries}
        if known:
            return not known & set(_words("speaking"))
        return any(self._names_office(title) for title in voice.titles) or self._is_told(quotation, language)

    def differ(self, a: Quotation, b: Quotation) -> bool:
        """Tell whether the two stand in articles of different languages."""
        return self._languages[a.article] != self._languages[b.article]

    def _names_office(self, title: str) -> bool:
        """Tell whether `title` is an office of a country nobody listed: *ministre valdorien de la Mer*."""
        words = _WORD.findall(title)
        return any(
            office in _words("offices") and self._is_demonym(adjective)
            for office, adjective in itertools.pairwise(words)
        )

    def _is_told(self, quotation: Quotation, language: str) -> bool:
        """Tell whether the words around name the language spoken: *a lancé en valdorien*."""
        text, span = self._texts[quotation.article], quotation.span
        around = fold(
            text[max(0, span.start - _NEAR) : span.start] + " | " + text[span.end : span.end + _NEAR]
        )
        known = countries(language)
        return any(
            self._is_demonym(word) or known.get((word,), "France") not in _words("speaking")
            for word in _IN.findall(around)
        )

    def _is_demonym(self, word: str) -> bool:
        is_adjective = word.endswith(tuple(_words("endings"))) and word not in _words("at_home")
        return is_adjective and word[:_ROOT] in self._roots


def is_household(source: str) -> bool:
    """Tell whether the folded `source` speaks for the one it belongs to: *ses services*, *son cabinet*."""
    words = _WORD.findall(source)
    return len(words) > 1 and words[0] in _words("possessives") and words[1] in _household()


def _names(text: str) -> Iterator[str]:
    return (word[0] for word in _WORD.finditer(text) if word[0][0].isupper() and len(word[0]) > _ROOT)


@cache
def _words(entry: str) -> tuple[str, ...]:
    return tuple(table("french", "tongues")[entry])


@cache
def _household() -> frozenset[str]:
    """Return the first words of those who speak for another: *porte* of *porte-parole*."""
    return frozenset(_WORD.findall(word)[0] for word in _words("household"))
