"""Which clauses need the parser: the cheap test of their words, for what can report speech or issue a document."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import inflected, is_maker, nouns
from recoupe.analysis.quotations.content.complements import INFINITIVE_ENDINGS, OF
from recoupe.analysis.quotations.content.nouns import noun_forms
from recoupe.analysis.quotations.cues import HOMOGRAPHS, MENTIONING, forms, frames
from recoupe.analysis.quotations.incises.learnt import LEARNT
from recoupe.analysis.quotations.locutions import APART, conjugate_once, locutions
from recoupe.analysis.quotations.parsed.breaks import COMPLEMENTISERS
from recoupe.analysis.quotations.sources.prepositions import OPINION, PHRASES, SIMPLE
from recoupe.language.tokens import surface

if TYPE_CHECKING:
    from spacy.tokens import Doc

DOCUMENTS = inflected(nouns("documents", "nouns"))
# What comes before a parenthetical, over its pronoun and auxiliary.
BREAKS = frozenset((",", "–", "—", "-", "(", ":"))
# How far from a document's noun its verb may stand, in words.
ISSUED = 16
# How far behind a noun of speech its clause may begin, in words, past whose word it is.
REACH = 8


def may_report(doc: Doc) -> bool:
    """Tell whether a tagged clause may hold a verb, a noun or a preposition of speech, or issue a document."""
    words = surface(doc).lower
    if _opines(words) or not LEARNT.isdisjoint(words):
        return True
    if any(_speaks(doc, words, place) for place, word in enumerate(words) if word in _words()):
        return True
    text = " ".join(words).replace("' ", "'")
    if words[0] == "a":
        text = "à" + text[1:]
    return any(phrase in text for phrase in _phrases()) or _issues(surface(doc).folded)


def _speaks(doc: Doc, words: tuple[str, ...], place: int) -> bool:
    word = words[place]
    if word in forms() and (word not in HOMOGRAPHS or _is_verb(doc, place)):
        apart = word not in _asides() or ":" in words
        if apart or place == 0 or not BREAKS.isdisjoint(words[max(0, place - 4) : place]):
            return True
    return _ends_locution(words, place) or _announces(words, place)


def _opines(words: tuple[str, ...]) -> bool:
    """Tell whether *pour* opens the clause, what follows a colon, or a relative clause."""
    return words[0] in OPINION or any(
        one in OPINION and (before == ":" or after == "qui")
        for before, one, after in zip(words, words[1:], words[2:], strict=False)
    )


def _is_verb(doc: Doc, place: int) -> bool:
    """Tell whether a homograph may be a verb: the tagger says so, or *que* or a determiner follows."""
    following = doc[place + 1] if place + 1 < len(doc) else None
    taken = following is not None and (following.pos_ == "DET" or following.lower_ in COMPLEMENTISERS)
    told = following is not None and following.lower_.endswith(INFINITIVE_ENDINGS)
    parted = place > 2 and doc[place - 1].text == ","
    return taken or told or parted or doc[place].pos_ in ("VERB", "AUX")


def _ends_locution(words: tuple[str, ...], place: int) -> bool:
    """Tell whether the verb of an expression stands before its last word."""
    return any(
        not conjugate_once(one.verb).keys().isdisjoint(words[max(0, place - APART - len(one.rest)) : place])
        for one in locutions().get(words[place], ())
    )


def _announces(words: tuple[str, ...], place: int) -> bool:
    """Tell whether *que*, *selon* or *de* and an infinitive follow a noun of speech."""
    if words[place] not in noun_forms():
        return False
    following = words[place + 1 : place + 1 + REACH]
    infinitive = any(word.endswith(INFINITIVE_ENDINGS) for word in following)
    return not {"que", "qu'", "selon"}.isdisjoint(following) or (infinitive and not OF.isdisjoint(following))


def _issues(words: tuple[str, ...]) -> bool:
    """Tell whether a document stands near a verb that issues one, or is somebody's."""
    for place, word in enumerate(words):
        if word in DOCUMENTS:
            near = words[max(0, place - ISSUED) : place + ISSUED]
            if not {"son", "sa"}.isdisjoint(near) or any(map(is_maker, near)):
                return True
    return False


@cache
def _words() -> frozenset[str]:
    return frozenset((*forms(), *locutions(), *noun_forms()))


@cache
def _asides() -> frozenset[str]:
    """Return the forms of verbs that speak only in a parenthetical or before a colon."""
    return frozenset(
        form
        for form, entries in forms().items()
        if all(frames(verb, reflexive=own) <= MENTIONING for verb, _ in entries for own in (False, True))
    )


@cache
def _phrases() -> tuple[str, ...]:
    """Return the prepositions of several words, without the last *de*, which may be written *du* or *d'*."""
    return tuple(sorted(phrase.removesuffix(" de") for phrase in PHRASES | SIMPLE))
