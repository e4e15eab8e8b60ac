"""What *selon X*, *d’après X*, *de l’aveu de X* report: the preposition, its speaker and how far it bears."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.lexicon import listed, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.actors.words.voices import has_voice, is_abstract
from recoupe.analysis.quotations.content.complements import OF
from recoupe.analysis.quotations.draft import Draft
from recoupe.analysis.quotations.incises.inserted import opening
from recoupe.analysis.quotations.parsed.clauses import Range, trimmed
from recoupe.analysis.quotations.parsed.phrases import NOMINAL, after, extent
from recoupe.analysis.quotations.sources.bearing import Found, scope, share
from recoupe.analysis.quotations.sources.sources import source_of
from recoupe.language.lexicon import words
from recoupe.language.tokens import feature, is_finite
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.quotations.cutting.pieces import Clause
    from recoupe.analysis.quotations.incises.incise import Incise
    from recoupe.language.parsed import Token

SIMPLE = words("french", "cues", "prepositions", "simple")
OPINION = words("french", "cues", "prepositions", "opinion")
PHRASES = words("french", "cues", "prepositions", "phrases")
NO_SOURCE = words("french", "cues", "prepositions", "no_source")
# What they begin with, as tokens: *d'* of *d'après*.
FIRST_WORDS = frozenset(re.split(r" |(?<=')", phrase)[0] for phrase in PHRASES | SIMPLE)
# What opens an expression with an infinitive, which must stand apart: *à entendre X*, *pour citer X*.
VERBAL = frozenset(("à", "pour"))
# Pronouns whose opinion *pour* may bring in.
HOLDING = frozenset(("elle", "elles", "eux", "lui"))
RELATIVE = frozenset(("qui",))
# What the tagger takes for a noun before one: *selon un nouveau bilan*.
FRONTED = nouns("titles", "before", "words")
BODIES = nouns("collectives", "bodies")
# Nouns inside the expression that are the source: *de source policière*.
SOURCES = frozenset(("source", "sources"))
BREAKS = frozenset((",", "–", "—", "-", "(", ")", ":", ";"))
# Tokens of the longest of them.
LONGEST = 5
PARTY = 4  # *divers gauche,*: how many words may tell it, and the comma


def find_by_prepositions(clause: Clause, incises: Sequence[Incise]) -> Iterator[Draft]:
    """Yield what *selon X* and its like report in `clause`, outside its incises and no further than the next."""
    doc = clause.sentence.doc
    told = {i for incise in incises for i in range(incise.first.i, incise.last.i + 1)}
    found = [one for one in found_in(clause) if one.first.i not in told]
    for place, one in enumerate(found):
        end = min([i - 1 for i in told if i > one.first.i], default=len(doc) - 1)
        ranges = _relative_clause(one, end) or share(clause, found, place)
        ranges = ranges or list(scope(clause, one.first, one.head, end))
        ranges = [
            (a, b) for a, b in ranges if any(not t.is_punct and t.i not in told for t in doc[a : b + 1])
        ]
        if ranges:
            content = tuple(clause.sentence.over(doc[a], doc[b]) for a, b in ranges)
            inside = one.last == one.head
            cue = (clause.sentence.over(one.first, one.first if inside else one.last),)
            behind = one.first if inside else None if one.owned else one.last
            source = source_of(clause.sentence, one.head, after=behind)
            yield Draft("according_to", content, cue, one.first.lower_, source)


def _relative_clause(found: Found, end: int) -> list[Range]:
    """Return what follows *pour qui*, which alone is held."""
    opinion = found.head.lower_ in RELATIVE and found.first.lower_ in OPINION
    kept = trimmed(found.head, found.head.i + 1, end) if opinion else None
    return [kept] if kept is not None else []


def found_in(clause: Clause, *, announced: bool = True) -> Iterator[Found]:
    """Yield *selon X* and its like; before a colon only where what it reports stands before it too."""
    doc = clause.sentence.doc
    announcing = announced and clause.after is not None and doc[-1].text == ":"
    for index, word in enumerate(doc.surface.lower):
        opens = word in FIRST_WORDS or word in OPINION or doc[index].text == "A"
        last = preposition(doc[index]) or opinion(clause, doc[index]) if opens else None
        alone = announcing and word not in OPINION and not _tells_more(clause, index)
        if last is None or alone:
            continue
        owner = owner_of(doc[index], last)
        head = owner or noun_of(last)
        if head is not None and (owner or _is_source(doc[index], last, head)):
            yield Found(doc[index], last, head, owner is not None)


def _tells_more(clause: Clause, place: int) -> bool:
    """Tell whether more than the source stands before the colon: *À ses yeux, le vote est perdu : « … »*."""
    doc = clause.sentence.doc
    if place > first_word(clause):
        return doc[place - 1].text == ","
    comma = next((t.i for t in doc if t.text == ","), len(doc))
    return any(map(is_finite, doc[comma:]))


def preposition(token: Token) -> Token | None:
    """Return the last token of the preposition that begins at `token`, if one does."""
    words = token.doc.surface.lower[token.i : token.i + LONGEST]
    if token.text == "A":
        words = ("à", *words[1:])
    if words[0] not in FIRST_WORDS:
        return None
    for size in range(len(words), 1, -1):
        *first, last = words[:size]
        phrase = " ".join([*first, "de" if last in OF else last]).replace("' ", "'")
        if phrase in PHRASES or phrase in SIMPLE:
            return token.nbor(size - 1)
    return token if words[0] in SIMPLE else None


def opinion(clause: Clause, token: Token) -> Token | None:
    """Return *pour* in front of somebody and of what he thinks: *pour le maire, c’est une erreur*.

    What happens to him is told in a past tense: *pour le maire, la journée a commencé tôt*.
    """
    head = noun_of(token) if token.lower_ in OPINION else None
    if head is None or not _opensopinion(clause, token):
        return None
    last = extent(head)[1]
    rest = _past_name(token.doc[last.i + 1 :])
    told = len(rest) < 2 or any(t.lower_ in SIMPLE for t in rest)
    if told or not (clause.is_marked(rest[1]) or any(t.dep_ == "cop" or _is_held(t) for t in rest)):
        return None
    if head.lower_ in RELATIVE:
        return token if _is_argued(clause, rest) else None
    named = fold(head.text) in person_nouns() or (head.pos_ == "PROPN" and last != head)
    argues = (head.lower_ in HOLDING or listed(fold(head.text), BODIES)) and _is_argued(clause, rest)
    return token if rest[0].text == "," and (named or argues) else None


def _opensopinion(clause: Clause, token: Token) -> bool:
    """Tell whether *pour* opens the clause, what follows a colon, or a relative clause: *ce spécialiste, pour qui*."""
    before = token.nbor(-1).text if token.i else ""
    relative = token.i + 1 < len(token.doc) and token.nbor(1).lower_ in RELATIVE
    return token.i == opening(clause) or before == ":" or (before == "," and relative)


def _is_argued(clause: Clause, rest: Sequence[Token]) -> bool:
    """Tell whether words in marks, a denial or a conditional show an opinion, not what befalls somebody."""
    start = clause.sentence.at(rest[0]).start
    marked = any(fragment.span.start >= start for fragment in clause.fragments)
    denied = any(t.lower_ in ("ne", "n'") for t in rest)
    return marked or denied or any(feature(t, "Mood") == "Cnd" for t in rest)


def _past_name(rest: Sequence[Token]) -> Sequence[Token]:
    """Return what follows a name set behind a title that the parse left out: *pour le politologue Paul Durand,*."""
    while len(rest) > 1 and rest[0].pos_ == "PROPN":
        rest = rest[1:]
    comma = next((t.i for t in rest[:PARTY] if t.text == ","), -1)
    plain = comma >= 0 and all(t.is_lower and t.pos_ in ("NOUN", "ADJ", "ADP") for t in rest if t.i < comma)
    return [t for t in rest if t.i >= comma] if plain else rest


def _is_held(token: Token) -> bool:
    """Tell whether a verb says what is held to be so, and does not help to say what has been."""
    tense = feature(token, "Tense") in ("Pres", "Fut") or feature(token, "Mood") == "Cnd"
    helps = token.dep_.startswith("aux") and token.dep_ != "aux:pass"
    return feature(token, "VerbForm") == "Fin" and tense and not helps


def noun_of(last: Token) -> Token | None:
    """Return the noun that the preposition ending at `last` governs."""
    token = after(last, skip=("ADV", "DET", "ADJ", "NUM"))
    if token is None or token.pos_ not in NOMINAL:
        token = after(last, skip=("ADV", "DET", "NUM"))
    if token is not None and token.lower_ in FRONTED:
        token = after(token)
    return token if token is not None and token.pos_ in (*NOMINAL, "ADJ") else None


def owner_of(first: Token, last: Token) -> Token | None:
    """Return the pronoun or the noun inside the expression: *à l’en croire*, *à ses yeux*, *de source policière*."""
    if last.lower_ in SOURCES:
        return last
    if first != last and feature(first.nbor(1), "Poss") == "Yes":
        return first.nbor(1)
    pronoun = last.lower_ == "croire" and last.i - first.i > 2
    return first.nbor(1) if pronoun and last.nbor(-1).lower_ == "en" else None


def _is_source(first: Token, last: Token, head: Token) -> bool:
    """Tell whether the noun can speak; one not known to must stand apart: *, selon le corbeau*."""
    if {head.lemma_.lower(), head.lower_, last.nbor(1).lower_} & NO_SOURCE:
        return False
    if head.lower_ in RELATIVE and first.lower_ in OPINION:
        return True
    apart = first.i == 0 or first.nbor(-1).text in BREAKS or first.nbor(-1).pos_ == "ADV"
    if has_voice(head):
        return apart or first.lower_ not in VERBAL or last.lower_ == "croire"
    return apart and head.pos_ in ("NOUN", "ADJ") and not is_abstract(head)


def first_word(clause: Clause) -> int:
    """Return the first token of the clause that is a word."""
    return next((t.i for t in clause.sentence.doc if t.is_alpha or t.lower_[:1].isalpha()), 0)
