"""Where a proper name starts: a capital that no sentence's opening, office or inhabitant explains."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.names.bodies import has_tail
from recoupe.analysis.actors.words.geography import adjectives, places
from recoupe.analysis.actors.words.inhabitants import is_inhabitant
from recoupe.analysis.actors.words.lexicon import forenames, honorifics, key, listed, nouns
from recoupe.analysis.actors.words.occupations import is_kin
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.actors.words.portfolios import is_governed, is_portfolio
from recoupe.analysis.actors.words.verbs import is_finite
from recoupe.text import MARKS, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.language.parsed import Doc, Token
    from recoupe.language.tokens import Sentence

FUNCTION_WORDS = frozenset(("DET", "PRON", "ADP", "ADV", "SCONJ", "CCONJ", "AUX", "VERB"))
FRENCH_PARTICLES = frozenset(("de", "d'", "du"))
CAPITAL_ARTICLES = frozenset(("Le", "La", "Les", "L'"))
ARABIC_ARTICLE = re.compile(r"^(al|el|as|ash|ad|ar|at|ould)-\w{2,}")
FEMALE_KIN = frozenset(("mere", "soeur", "sœur", "dame"))
OPENERS = frozenset((*MARKS, ":", "(", "[", "•", "—", "–", "|", ">"))


@dataclass(frozen=True, slots=True)
class Usage:
    """The words an article writes in lower case, and those it writes with a capital inside a sentence."""

    lower: frozenset[str]
    inside: frozenset[str]


def usage(sentences: Sequence[Sentence]) -> Usage:
    """Return how the article writes its words."""
    lower: set[str] = set()
    inside: set[str] = set()
    for doc in (sentence.doc for sentence in sentences):
        texts = doc.surface.texts
        lower.update([text for text in texts if text[:1].islower()])
        inside.update(
            [text for index, text in enumerate(texts) if text[:1].isupper() and not opens(doc, index)]
        )
    return Usage(frozenset(lower), frozenset(inside))


def opens(doc: Doc, index: int) -> bool:
    """Tell whether a capital at `index` may be owed to its place alone."""
    before = doc.surface.texts[index - 1] if index else ""
    return before in OPENERS or not before.strip() or (before == "-" and _is_dash(doc, index - 1))


def _is_dash(doc: Doc, index: int) -> bool:
    """Tell whether a hyphen stands for a dash, spaces around it: *LILLE, 3 mars (Agence) - La ville*."""
    return index > 0 and bool(doc[index].whitespace_ and doc[index - 1].whitespace_)


def starts(doc: Doc, index: int, used: Usage) -> bool:
    """Tell whether a word opens a name."""
    token = doc[index]
    if not token.text[:1].isupper():
        return _noble_particle(doc, index)
    if _never_names(token):
        return False
    if token.text in CAPITAL_ARTICLES:
        return _capital_article(doc, index)
    return key(token.text) in places() or _may_start(doc, index, used)


def _never_names(token: Token) -> bool:
    """Tell whether a capital is a civility's, an office's or an inhabitant's, or a day's: *Lundi*."""
    word = key(token.text)
    if word in nouns("cues", "time", "days") and not _is_addressed(token):
        return True
    if len(token.text) < 2 or fold(token.text) in honorifics() or _opens_honorific(token):
        return True
    if opens(token.doc, token.i) and listed(word, nouns("names", "openers", "events")):
        return True
    if is_portfolio(token) and (is_governed(token) or not has_tail(token)):
        return True
    return word in adjectives() or is_inhabitant(token) or _is_title(token) or _is_party(token)


def _is_party(token: Token) -> bool:
    """Tell *l'élu Vert*, *l'ONG* from a name: a party's adjective after a noun of a person, a kind of body."""
    before = fold(token.nbor(-1).text) if token.i else ""
    generic = token.text.isupper() and fold(token.text) in nouns("collectives", "generic")
    return generic or (before in person_nouns() and fold(token.text) in nouns("names", "parties", "words"))


def _is_addressed(token: Token) -> bool:
    """Tell whether a civility stands before: *M. Samedi*."""
    return token.i > 0 and fold(token.nbor(-1).text) in honorifics()


def _opens_honorific(token: Token) -> bool:
    """Tell whether a capital opens a civility of two words: *El Hadj Durand*."""
    following = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    return fold(f"{token.text} {following}") in honorifics()


def _may_start(doc: Doc, index: int, used: Usage) -> bool:
    token = doc[index]
    if opens(doc, index):
        return token.text.lower() not in used.lower and _may_open(doc, index, used)
    if token.pos_ in ("PROPN", "NOUN", "X", "ADJ") or after_particles(doc, index + 1):
        return True
    return token.text in used.inside and _may_name(token, used)


@cache
def _before_particles() -> frozenset[str]:
    return frozenset(honorifics()) | nouns("names", "noble", "titles")


def may_start(doc: Doc) -> Iterator[int]:
    """Yield where by its words a name may start: at a capital, or behind a civility or a noble title."""
    texts, _, folded = doc.surface
    titles = _before_particles()
    for index, (text, before) in enumerate(zip(texts, ("", *folded), strict=False)):
        if text[:1].isupper() or before in titles:
            yield index


def _noble_particle(doc: Doc, index: int) -> bool:
    """Read the *de* of *M. de Durand*, the *van* of *Mme van der Berg* as part of the name."""
    before = doc.surface.folded[index - 1] if index else ""
    if before in honorifics() and (ARABIC_ARTICLE.match(doc[index].text) or after_particles(doc, index)):
        return True
    rank = before in nouns("names", "noble", "titles") and not _is_adjective(doc, index - 1)
    noble = rank or (before in honorifics() and before not in is_kin() | FEMALE_KIN)
    followed = index + 1 < len(doc) and doc[index + 1].text[:1].isupper()
    return noble and followed and fold(doc[index].text) in FRENCH_PARTICLES


def _is_adjective(doc: Doc, index: int) -> bool:
    """Tell whether a rank describes the noun before it: *le secrétaire général de Force Ouvrière*."""
    return index > 0 and doc.surface.folded[index - 1] in person_nouns()


def after_particles(doc: Doc, index: int) -> int:
    """Return the index of the capital after one or two particles (*van der Berg*); 0 where none follows."""
    joining = nouns("names", "particles", "joining")
    last = index
    while last < min(len(doc), index + 2) and fold(doc[last].text) in joining:
        last += 1
    return last if index < last < len(doc) and doc[last].text[:1].isupper() else 0


def _capital_article(doc: Doc, index: int) -> bool:
    """Read *Le* inside a sentence and before a capital as part of a name (*M. Le Goff*, *Le Havre*)."""
    following = doc[index + 1] if index + 1 < len(doc) else None
    return following is not None and following.text[:1].isupper() and not opens(doc, index)


def _may_open(doc: Doc, index: int, used: Usage) -> bool:
    """Tell whether a sentence's first word is a name: known, seen elsewhere, or shown by what follows."""
    token = doc[index]
    if _is_known(token, used):
        return _may_name(token, used)
    following = doc[index + 1] if index + 1 < len(doc) else None
    if token.pos_ != "PROPN" or following is None or is_participle(token, following):
        return False
    if following.text[:1].isupper():
        return following.pos_ == "PROPN"
    return _acts(doc, index, following) and (is_finite(following) or _is_presented(doc, index))


def _is_known(token: Token, used: Usage) -> bool:
    return token.text in used.inside or key(token.text) in forenames() or token.text.isupper()


def _acts(doc: Doc, index: int, following: Token) -> bool:
    """Tell whether what follows a word makes it a name: its verb, a comma, a noble's *de*."""
    acts = following.pos_ in ("VERB", "AUX", "PUNCT") and "VerbForm=Inf" not in following.morph
    return acts or (following.text in ("de", "d'") and doc.said(index + 2, index + 2)[:1].isupper())


def _is_presented(doc: Doc, index: int) -> bool:
    """Tell whether what follows the comma says who or what it is: *Durandel, l'entreprise du chantier*."""
    if index + 3 >= len(doc) or doc[index + 1].text != ",":
        return False
    behind = [fold(token.text) for token in doc[index + 2 : index + 5]]
    return any(word in person_nouns() or listed(word, nouns("collectives", "bodies")) for word in behind)


def _may_name(token: Token, used: Usage) -> bool:
    if token.pos_ == "PROPN":
        return True
    return token.pos_ not in FUNCTION_WORDS and (token.text in used.inside or key(token.text) in forenames())


def _is_title(token: Token) -> bool:
    """Tell whether a capital is a title's (*le Président russe*), not a name's."""
    if key(token.text) in forenames():
        return False
    return fold(token.text) in person_nouns() and (len(token.text) <= 3 or not token.text.isupper())


def is_participle(token: Token, following: Token) -> bool:
    """Tell whether a past participle opens the sentence (*Venu saluer les troupes*), no capital after it."""
    if following.text[:1].isupper():
        return False
    word = fold(token.text)
    stems = (word, word.removesuffix("s"), word.removesuffix("e"), word.removesuffix("es"))
    if any(stem in nouns("names", "openers", "participles") for stem in stems):
        return True
    return token.text.endswith(("é", "ée", "és", "ées"))
