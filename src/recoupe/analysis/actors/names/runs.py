"""Capitalised runs of words: where a proper name begins and where it ends."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.names.bodies import founds, motto, names_body, tail
from recoupe.analysis.actors.names.starts import (
    ARABIC_ARTICLE,
    CAPITAL_ARTICLES,
    FRENCH_PARTICLES,
    Usage,
    after_particles,
    may_start,
    opens,
    starts,
)
from recoupe.analysis.actors.words.geography import adjectives, bodies, places
from recoupe.analysis.actors.words.lexicon import forenames, honorifics, key
from recoupe.analysis.actors.words.verbs import is_finite
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.language.parsed import Doc, Token

JOINERS = frozenset(("DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX"))
ARTICLES = frozenset(("le", "la", "l'", "du", "au"))
# Particles that a name writes with a capital: *Ann De Smet*, *Karim El Fassi*.
CAPITAL_PARTICLES = frozenset(
    ("De", "Du", "Des", "D'", "Di", "Da", "Del", "Della", "Dos", "Van", "Von", "El", "Al", "Ben", "Ould")
)


def runs(doc: Doc, used: Usage) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of every capitalised run that may name something."""
    ended = -1
    for index in may_start(doc):
        if index <= ended:
            continue
        last = _known(doc, index)
        if last is None and starts(doc, index, used):
            last = _end(doc, index)
        if last is None:
            continue
        if not _is_label(doc, index, last):
            yield index, last
        ended = last


def _known(doc: Doc, index: int) -> int | None:
    """Return the end of a known place or body of several words (*Pays de Galles*, *Maison blanche*)."""
    texts = doc.surface.texts
    if not texts[index][:1].isupper() or _opening(key(texts[index])) not in _openings():
        return None
    for last in range(min(index + 4, len(doc) - 1), index, -1):
        text = key(doc.said(index, last))
        if doc[last].text[:1].isalpha() and (text in places() or text in bodies()):
            return last
    return None


@cache
def _openings() -> frozenset[str]:
    """Return the first words of the known places and bodies."""
    return frozenset(_opening(name) for name in (*places(), *bodies()))


def _opening(name: str) -> str:
    return name.partition(" ")[0].partition("'")[0]


def _end(doc: Doc, index: int) -> int:
    last = index
    if index + 1 < len(doc) and (
        fold(doc[index].text) in FRENCH_PARTICLES or doc[index].text in CAPITAL_ARTICLES
    ):
        last = index + 1
    last = after_particles(doc, index) or last
    while (step := _next(doc, last)) is not None:
        last = step
    if names_body(doc[index]):
        return tail(doc, last)
    return motto(doc, last) if founds(doc, index) else last


def _next(doc: Doc, last: int) -> int | None:
    """Return the index of the last token of what continues a name after `last`."""
    if last + 1 >= len(doc):
        return None
    token = doc[last + 1]
    word = fold(token.text)
    if _continues(token) or _completes(doc, last) or ARABIC_ARTICLE.match(word):
        return last + 1
    if capital := after_particles(doc, last + 1):
        return capital
    if token.text in CAPITAL_PARTICLES and last + 2 < len(doc) and doc[last + 2].text[:1].isupper():
        return last + 2
    linked = key(doc[last].text) in forenames() and (
        word in FRENCH_PARTICLES or token.text in CAPITAL_ARTICLES
    )
    return last + 2 if linked and last + 2 < len(doc) and doc[last + 2].text[:1].isupper() else None


def _continues(token: Token) -> bool:
    return token.text[:1].isupper() and fold(token.text) not in honorifics() and token.pos_ not in JOINERS


def _completes(doc: Doc, last: int) -> bool:
    """Tell whether a word in lower case or a number ends the name: *Bureau ovale*, *France 2*."""
    token, opening = doc[last + 1], doc[last]
    if token.text.isdigit():
        following = doc[last + 2].pos_ if last + 2 < len(doc) else ""
        return len(token.text) <= 3 and opening.pos_ == "PROPN" and following not in ("NOUN", "ADJ", "NUM")
    if token.pos_ != "ADJ" or key(token.text) in adjectives() or not token.text[:1].islower():
        return False
    if is_finite(token) or opening.text.isupper():
        return False
    common = key(opening.text) not in places() and key(opening.text) not in forenames()
    return common and last > 0 and fold(doc[last - 1].text) in ARTICLES


def _is_label(doc: Doc, first: int, last: int) -> bool:
    """Tell whether the run is a word set in capitals to open a paragraph (*SONDAGE.*)."""
    following = doc[last + 1].text if last + 1 < len(doc) else ""
    word = doc[first].text
    capitals = first == last and word.isupper() and len(word) > 4
    return capitals and opens(doc, first) and following in (".", ":")
