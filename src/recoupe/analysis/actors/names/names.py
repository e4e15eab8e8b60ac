"""Proper names: capitalised runs of words, cut where one name ends and another begins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.names.runs import runs
from recoupe.analysis.actors.names.starts import usage
from recoupe.analysis.actors.words.lexicon import forenames, honorifics, key
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.language.parsed import Doc
    from recoupe.language.tokens import Sentence
    from recoupe.text import Span


@dataclass(frozen=True, slots=True)
class Name:
    """One proper name in a sentence.

    Args:
        sentence: its number among the sentences read.

        first: the index of its first token in the sentence.

        last: the index of its last token.

        span: where it stands in the article.

        text: the name on one line, with straight apostrophes.

        honorific: the civility word before it, folded; `""` where none is.
    """

    sentence: int
    first: int
    last: int
    span: Span
    text: str
    honorific: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Return its words, folded."""
        return _words(self.text)


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(text).split())


def find_names(sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Return the proper names of an article in reading order; none overlaps another."""
    used = usage(sentences)
    found: list[Name] = []
    for number, sentence in enumerate(sentences):
        for first, last in runs(sentence.doc, used):
            found += [_name(sentence, number, a, b) for a, b in _cut(sentence.doc, first, last)]
    return tuple(_uncoupled(list(_completed(found, sentences)), sentences))


def _completed(names: Sequence[Name], sentences: Sequence[Sentence]) -> Iterator[Name]:
    """Yield the names, each written out as far as the article does elsewhere: *Épargne trahie*."""
    longer = {
        name.words[0]: name for name in names if name.last > name.first and name.text.split()[-1].islower()
    }
    for name in names:
        whole = longer.get(name.words[0]) if name.first == name.last else None
        last = name.first + (whole.last - whole.first if whole is not None else 0)
        doc = sentences[name.sentence].doc
        written = whole is not None and last < len(doc) and doc.said(name.first, last) == whole.text
        yield _name(sentences[name.sentence], name.sentence, name.first, last) if written else name


def _cut(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut a run where a forename opens a person's name after a place or an office's word."""
    start = first
    whole = first > 0 and (doc[first - 1].text == "," or fold(doc[first - 1].text) in honorifics())
    if key(doc[first].text) not in forenames() and not whole:
        for index in range(first + 1, last):
            if key(doc[index].text) in forenames() and key(doc[index - 1].text) not in forenames():
                yield start, index - 1
                start = index
                break
    if (cut := _after_body(doc, start, last)) is not None:
        yield start, cut
        start = cut + 1
    yield start, last


def _after_body(doc: Doc, first: int, last: int) -> int | None:
    """Return where the body ends in *le chef de l'ONU Lamine Diop*, *du Congo libre Luc Mbé*."""
    surname, forename = doc[last], doc[last - 1]
    capitals = all(token.text[:1].isupper() and not token.text.isupper() for token in (forename, surname))
    if last - first < 2 or not capitals or not _titles(doc, first):
        return None
    before = doc[last - 2]
    return last - 2 if before.text.isupper() or before.text[:1].islower() else None


def _titles(doc: Doc, first: int) -> bool:
    """Tell whether the run is the complement of one person's title."""
    for token in reversed(doc[max(0, first - 5) : first]):
        if known := person_nouns().get(fold(token.text)):
            return not known.plural
        if token.pos_ not in ("ADP", "DET", "ADJ"):
            return False
    return False


def _name(sentence: Sentence, number: int, first: int, last: int) -> Name:
    doc = sentence.doc
    span = sentence.over(doc[first], doc[last])
    before = fold(doc[first - 1].text) if first else ""
    text = " ".join(doc.said(first, last).split()).replace("’", "'")
    return Name(number, first, last, span, text, before if before in honorifics() else "")


def _uncoupled(names: Sequence[Name], sentences: Sequence[Sentence]) -> Iterator[Name]:
    """Yield the names, two surnames run together (a caption's *Durand Martin*) apart."""
    surnames = {name.words[-1] for name in names if len(name.words) > 1 and name.words[0] in forenames()}
    for name in names:
        if name.last == name.first + 1 and len(name.words) > 1 and set(name.words) <= surnames:
            sentence = sentences[name.sentence]
            yield _name(sentence, name.sentence, name.first, name.first)
            yield _name(sentence, name.sentence, name.last, name.last)
        else:
            yield name
