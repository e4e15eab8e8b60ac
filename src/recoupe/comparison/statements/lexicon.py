"""What a language lends to the comparison of words: stems, empty words, countries."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from recoupe.language.conjugation import persons
from recoupe.language.lexicon import table
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Folders of recoupe.language that hold these tables; other languages compare by whole words.
FOLDERS = {"fr": "french"}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of one language; every word in them is folded."""

    empty: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    after_ne: frozenset[str] = frozenset()
    ne: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()
    resuming: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    shortest: int = 4
    irregular: Mapping[str, str] = field(default_factory=dict, hash=False, compare=False)

    def stem(self, word: str) -> str:
        """Return the folded `word` without its ending and prefix, a doubled last letter made one.

        An irregular form has the stem of the word it is a form of: *mort* that of *mourir*.
        """
        return _stem(self, self.irregular.get(word, word))

    def cut(self, word: str) -> str:
        """Return what `stem` does, worked out anew."""
        for prefix in self.prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= 2 * self.shortest:
                word = word.removeprefix(prefix)
        ending = next((e for e in self.endings if _cuts(word, e, self.shortest)), "")
        stem = word.removesuffix(ending)
        return stem[:-1] if len(stem) > self.shortest and stem[-1] == stem[-2] else stem


@lru_cache(maxsize=65536)
def _stem(tables: Lexicon, word: str) -> str:
    return tables.cut(word)


def _cuts(word: str, ending: str, shortest: int) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= shortest


@cache
def lexicon(language: str) -> Lexicon:
    """Return the tables of an ISO 639-1 language; an empty lexicon where there are none."""
    if language not in FOLDERS:
        return Lexicon()
    small, stems = (table(FOLDERS[language], name) for name in ("function_words", "stems"))
    return Lexicon(
        empty=frozenset(small["words"].split()),
        negations=frozenset(small["negations"].split()),
        after_ne=frozenset(small["after_ne"].split()),
        ne=frozenset(small["ne"].split()),
        joints=frozenset(small["joints"].split()),
        resuming=frozenset(small["resuming"].split()),
        endings=tuple(sorted(stems["endings"].split(), key=lambda ending: (-len(ending), ending))),
        prefixes=tuple(stems["prefixes"]),
        shortest=stems["shortest"],
        irregular=_irregular(FOLDERS[language]),
    )


def _irregular(folder: str) -> dict[str, str]:
    """Return the words that irregular forms are forms of; a form of two words is left as it is."""
    stems = table(folder, "stems")
    told = table(folder, "synonyms").get("forms", {})
    pairs = {(fold(form), fold(verb)) for verb in stems["verbs"].split() for form in persons(verb)}
    pairs |= {(fold(form), verb) for verb, forms in stems["forms"].items() for form in forms.split()}
    pairs |= {(fold(form), fold(word)) for word, forms in told.items() for form in forms}
    counted = Counter(form for form, _ in pairs)
    other = set(stems["other_words"].split())
    return {form: word for form, word in pairs if counted[form] == 1 and form not in other}


@cache
def countries(language: str) -> dict[tuple[str, ...], str]:
    """Return the folded words of each name, adjective, capital and seat of a country, and that country."""
    return dict(_countries(FOLDERS[language])) if language in FOLDERS else {}


def _countries(folder: str) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, about in table(folder, "metonyms")["bodies"].items():
        for seat in (name, *about.get("also", ())):
            yield _words(seat), about["country"]
    for country, adjectives in table(folder, "demonyms").items():
        for adjective in adjectives:
            yield from ((form, country) for form in _inflected(_words(adjective)))
    for country, about in reversed(table(folder, "places")["countries"].items()):
        for name in (*about.get("capitals", ()), country, *about.get("also", ())):
            yield _words(name), country


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(name).replace("-", " ").replace("'", " ").split())


def _inflected(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    *before, last = words
    feminine = last if last.endswith("e") else last + ("ne" if last.endswith(("ien", "een", "on")) else "e")
    for form in (last, feminine):
        yield (*before, form)
        yield (*before, form if form.endswith(("s", "x")) else form + "s")
