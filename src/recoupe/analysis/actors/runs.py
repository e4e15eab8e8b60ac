"""Capitalised runs of words: where a proper name begins and where it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.analysis.actors.geography import adjectives, bodies, places
from recoupe.analysis.actors.lexicon import forenames, honorifics, key, listed, nouns
from recoupe.analysis.actors.offices import person_nouns
from recoupe.analysis.actors.portfolios import is_portfolio
from recoupe.text import MARKS, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from recoupe.language.tokens import Sentence

FUNCTION_WORDS = frozenset(("DET", "PRON", "ADP", "ADV", "SCONJ", "CCONJ", "AUX", "VERB"))
JOINERS = frozenset(("DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX"))
PARTICLES = frozenset(
    ("al", "el", "ben", "bin", "ibn", "abou", "von", "van", "der", "den", "dos", "da", "di", "del")
)
FRENCH_PARTICLES = frozenset(("de", "d'", "du"))
CAPITAL_ARTICLES = frozenset(("Le", "La", "Les", "L'"))
ARABIC_ARTICLE = re.compile(r"^(al|el|as|ash|ad|ar|at|ould)-\w{2,}")
OPENERS = frozenset((*MARKS, ":", "(", "[", "•", "—", "–", "|", ">"))
ARTICLES = frozenset(("le", "la", "l'", "du", "au"))
NOBLE = frozenset(
    ("general", "marechal", "amiral", "comte", "comtesse", "duc", "duchesse", "baron", "prince")
)


@dataclass(frozen=True, slots=True)
class Usage:
    """The words an article writes in lower case, and those it writes with a capital inside a sentence."""

    lower: frozenset[str]
    inside: frozenset[str]


def usage(sentences: Sequence[Sentence]) -> Usage:
    """Return how the article writes its words."""
    tokens = [(sentence.doc, token) for sentence in sentences for token in sentence.doc]
    lower = (token.text for _, token in tokens if token.text[:1].islower())
    inside = (token.text for doc, token in tokens if token.text[:1].isupper() and not opens(doc, token.i))
    return Usage(frozenset(lower), frozenset(inside))


def opens(doc: Doc, index: int) -> bool:
    """Tell whether a capital at `index` may be owed to its place alone."""
    return index == 0 or doc[index - 1].text in OPENERS or doc[index - 1].is_space


def runs(doc: Doc, used: Usage) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of every capitalised run that may name something."""
    index = 0
    while index < len(doc):
        last = _known(doc, index)
        if last is None and _starts(doc, index, used):
            last = _end(doc, index)
        if last is None:
            index += 1
            continue
        if not _is_label(doc, index, last):
            yield index, last
        index = last + 1


def _known(doc: Doc, index: int) -> int | None:
    """Return the end of a known place or body of several words (*Pays de Galles*, *Maison blanche*)."""
    if not doc[index].text[:1].isupper():
        return None
    for last in range(min(index + 4, len(doc) - 1), index, -1):
        text = key(doc[index : last + 1].text)
        if doc[last].text[:1].isalpha() and (text in places() or text in bodies()):
            return last
    return None


def _starts(doc: Doc, index: int, used: Usage) -> bool:
    token = doc[index]
    if not token.text[:1].isupper():
        return _noble_particle(doc, index)
    if _never_names(token):
        return False
    if token.text in CAPITAL_ARTICLES:
        return _capital_article(doc, index)
    return key(token.text) in places() or _may_start(doc, index, used)


def _never_names(token: Token) -> bool:
    """Tell whether a capital is a civility's, an office's or an inhabitant's."""
    word = key(token.text)
    if len(token.text) < 2 or fold(token.text) in honorifics() or is_portfolio(token):
        return True
    return word in adjectives() or _is_title(token)


def _may_start(doc: Doc, index: int, used: Usage) -> bool:
    token = doc[index]
    if opens(doc, index):
        return token.text.lower() not in used.lower and _may_open(doc, index, used)
    return token.pos_ in ("PROPN", "NOUN", "X", "ADJ") or (
        token.text in used.inside and _may_name(token, used)
    )


def _noble_particle(doc: Doc, index: int) -> bool:
    """Read the *de* of *M. de Durand* and *le général de Durand* as part of the name."""
    if index == 0 or fold(doc[index].text) not in FRENCH_PARTICLES or index + 1 >= len(doc):
        return False
    before = fold(doc[index - 1].text)
    return (before in honorifics() or before in NOBLE) and doc[index + 1].text[:1].isupper()


def _capital_article(doc: Doc, index: int) -> bool:
    """Read *Le* inside a sentence and before a capital as part of a name (*M. Le Goff*, *Le Havre*)."""
    following = doc[index + 1] if index + 1 < len(doc) else None
    return following is not None and following.text[:1].isupper() and not opens(doc, index)


def _may_open(doc: Doc, index: int, used: Usage) -> bool:
    """Tell whether a sentence's first word is a name: known, seen elsewhere, or one to the pipeline."""
    token = doc[index]
    if token.text in used.inside or key(token.text) in forenames() or token.text.isupper():
        return _may_name(token, used)
    following = doc[index + 1] if index + 1 < len(doc) else None
    if token.pos_ != "PROPN" or following is None:
        return False
    if following.text[:1].isupper():
        return following.pos_ == "PROPN"
    acts = following.pos_ in ("VERB", "AUX", "PUNCT") and "VerbForm=Inf" not in str(following.morph)
    return acts and bool(token.ent_type_)


def _may_name(token: Token, used: Usage) -> bool:
    if token.pos_ == "PROPN":
        return True
    return token.pos_ not in FUNCTION_WORDS and (token.text in used.inside or key(token.text) in forenames())


def _is_title(token: Token) -> bool:
    """Tell whether a capital is a title's (*le Président russe*), not a name's."""
    return fold(token.text) in person_nouns() and (len(token.text) <= 3 or not token.text.isupper())


def _end(doc: Doc, index: int) -> int:
    last = index
    if index + 1 < len(doc) and (
        fold(doc[index].text) in FRENCH_PARTICLES or doc[index].text in CAPITAL_ARTICLES
    ):
        last = index + 1
    while (step := _next(doc, last)) is not None:
        last = step
    return last


def _next(doc: Doc, last: int) -> int | None:
    """Return the index of the last token of what continues a name after `last`."""
    if last + 1 >= len(doc):
        return None
    token = doc[last + 1]
    word = fold(token.text)
    if _continues(token) or _completes(doc, last) or ARABIC_ARTICLE.match(word):
        return last + 1
    forename = key(doc[last].text) in forenames()
    linked = word in PARTICLES or (forename and (word in FRENCH_PARTICLES or token.text in CAPITAL_ARTICLES))
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
    common = key(opening.text) not in places() and key(opening.text) not in forenames()
    body = listed(fold(opening.text), nouns("collectives", "bodies"))
    return bool(body) or (common and last > 0 and fold(doc[last - 1].text) in ARTICLES)


def _is_label(doc: Doc, first: int, last: int) -> bool:
    """Tell whether the run is a word set in capitals to open a paragraph (*SONDAGE.*)."""
    following = doc[last + 1].text if last + 1 < len(doc) else ""
    word = doc[first].text
    capitals = first == last and word.isupper() and len(word) > 4
    return capitals and opens(doc, first) and following in (".", ":")
