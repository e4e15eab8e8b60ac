"""The noun behind an inverted verb that names who speaks: *a déclaré jeudi X*, *peut-on lire dans X*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import forenames, key
from recoupe.analysis.quotations.parsed.phrases import NOMINAL, past_time, time_words
from recoupe.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.language.parsed import Token

CONNECTIVES = words("french", "cues", "connectives", "words")


def named_behind(verb: Token) -> Token | None:
    """Return the head of the words behind the verb that name its subject, past what tells when, where and how."""
    inverted = [
        child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass") and child.i > verb.i
    ]
    behind = (noun_after(verb, limit) for limit in _limits(verb))
    found = next((noun for noun in behind if noun is not None), None) or next(iter(inverted), None)
    return None if found is not None and found.lower_ in CONNECTIVES else found


def document_behind(verb: Token) -> Token | None:
    """Return what is read: *peut-on lire dans un communiqué*."""
    for token in verb.doc[verb.i + 1 : next(_limits(verb))]:
        if token.pos_ in ("NOUN", "PROPN"):
            return token
    return None


def _limits(verb: Token) -> Iterator[int]:
    """Yield where the search for the speaker may stop: each comma behind a noun, then where another clause begins.

    *a lancé jeudi soir, devant la Bourse, Fatou Ndiagne*: what stands before the comma names nobody.
    """
    end = _limit(verb)
    for token in verb.doc[verb.i + 2 : end]:
        if token.text == ",":
            yield int(token.i)
    yield end


def _limit(verb: Token) -> int:
    """Return where another clause begins."""
    for token in verb.doc[verb.i + 1 :]:
        if (
            token.text in ".;:()«»"
            or (token.pos_ in ("SCONJ", "VERB", "AUX") and not _is_noun(token))
            or token.lower_ in ("que", "qu'", "qui", "si")
        ):
            return int(token.i)
    return len(verb.doc)


def _is_noun(token: Token) -> bool:
    """Tell whether what the tagger took for a verb is a noun: *le porté disparu*, *en suédois*."""
    before = token.nbor(-1)
    return before.pos_ == "DET" or (before.lower_ == "en" and not token.lower_.endswith("ant"))


def noun_after(token: Token, limit: int) -> Token | None:
    """Return the head of the first noun phrase after `token` that no preposition governs, up to token `limit`."""
    place = token.i + 1
    doc = token.doc
    while place < limit:
        word = doc[place]
        if past_time(word) > place:
            place = past_time(word)
            continue
        if word.pos_ == "ADP" and not _opens_subject(word, token):
            place = _past_phrase(doc[place], limit)
            continue
        if word.pos_ in ("DET", "NUM", "ADJ") and word.head.i > word.i and word.head.pos_ in NOMINAL:
            return word.head
        if word.pos_ == "DET" and (misread := _misread_noun(word, limit)) is not None:
            return misread
        if word.pos_ in ("NOUN", "PROPN") or (
            word.pos_ == "PRON" and word.lower_ not in ("se", "s'", "en", "y")
        ):
            return word
        place += 1
    return None


def _opens_subject(word: Token, verb: Token) -> bool:
    """Tell whether *des* is an article, whatever the tagger says: it stands right behind the verb or its day."""
    before = word.nbor(-1)
    return word.lower_ == "des" and (before == verb or before.lower_ in time_words())


def _misread_noun(determiner: Token, limit: int) -> Token | None:
    """Return the noun that the tagger took for an adjective or a verb: *le perdant*, *la jeune gymnaste*."""
    last = determiner
    while last.i + 1 < limit and last.nbor(1).pos_ in ("ADJ", "VERB"):
        last = last.nbor(1)
    ends = last.i + 1 >= limit or last.nbor(1).pos_ in ("PUNCT", "ADP")
    stretch = determiner.doc[determiner.i + 1 : last.i + 1]
    return next((t for t in stretch if t.head not in stretch or t.head == t), None) if ends else None


def _past_phrase(preposition: Token, limit: int) -> int:
    """Return the place after a prepositional phrase: its noun with its adjectives, or its name."""
    doc, place = preposition.doc, preposition.i + 1
    while place < limit and doc[place].pos_ not in ("NOUN", "PROPN", "PRON", "PUNCT"):
        # *en suédois le directeur*: another noun's determiner opens another phrase.
        if doc[place].pos_ == "DET" and place > preposition.i + 1 and doc[place].head != preposition.head:
            return place
        place += 1
    if place < limit and doc[place].pos_ == "NOUN":
        place += 1
        while place < limit and (doc[place].pos_ == "ADJ" or doc[place].dep_ in ("flat:name", "amod")):
            place += 1
        return place
    acronym = place < limit and doc[place].is_upper
    while place < limit and doc[place].pos_ in ("PROPN", "PRON") and doc[place].is_upper == acronym:
        # *à Radio Côte Anna Lund*: a forename opens another name.
        if place > preposition.i + 1 and key(doc[place].text) in forenames():
            return place
        place += 1
    return max(place, preposition.i + 1)
