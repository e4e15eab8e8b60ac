"""Source phrases that are pronouns: *il*, *-t-elle*, *qui*, *sa version*, *ce dernier*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.pronouns.announcing import announced
from recoupe.analysis.actors.pronouns.impersonal import resolve_impersonal
from recoupe.analysis.actors.pronouns.last_named import resolve_last_named, resolve_one_of
from recoupe.analysis.actors.pronouns.taking_up import take_up
from recoupe.analysis.actors.sources.nominals import resolve_phrase
from recoupe.analysis.actors.sources.references import pronoun_gender
from recoupe.analysis.actors.sources.resolution import Heard, Resolution, unclear
from recoupe.analysis.actors.sources.source import Source
from recoupe.analysis.actors.words.complements import last_of
from recoupe.analysis.actors.words.lexicon import honorifics, listed, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.actors.words.phrases import first_of
from recoupe.analysis.actors.words.verbs import is_finite
from recoupe.analysis.actors.words.voices import is_somebody
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.actors.cast import Cast
    from recoupe.language.parsed import Token


@cache
def _all() -> frozenset[str]:
    parts = (
        *("personal", "clitic", "possessive", "impersonal", "relative"),
        *("last_named", "beside", "neuter", "demonstrative"),
    )
    return frozenset().union(*(nouns("pronouns", part) for part in parts))


def is_pronoun(tokens: Sequence[Token]) -> bool:
    """Tell whether a source phrase is a pronoun, a bare possessive or *ce dernier*."""
    return all(_plain(token) in _all() for token in tokens) or _is_one_of(tokens)


def _is_one_of(tokens: Sequence[Token]) -> bool:
    """Tell *l'un d'eux*, *l'une d'entre elles*."""
    *opening, last = (_plain(token) for token in tokens)
    return len(opening) > 1 and last in ("eux", "elles") and nouns("pronouns", "one_of").issuperset(opening)


def _plain(token: Token) -> str:
    return fold(token.text).removeprefix("-").removeprefix("t-")


def resolve_pronoun(cast: Cast, source: Source, heard: Heard) -> Resolution:
    """Return whom a pronoun takes up: its antecedent, the last named, the subject or the last speaker."""
    word = _plain(source.tokens[-1])
    if _is_one_of(source.tokens):
        return resolve_one_of(cast, source)
    if word in nouns("pronouns", "last_named"):
        return resolve_last_named(cast, source, word)
    if word in nouns("pronouns", "relative"):
        return _relative(cast, source)
    if word in nouns("pronouns", "impersonal"):
        return resolve_impersonal(cast, source)
    return _resolve_personal(cast, source, heard, word)


def _resolve_personal(cast: Cast, source: Source, heard: Heard, word: str) -> Resolution:
    if word in nouns("pronouns", "neuter") or word in nouns("pronouns", "beside"):
        return unclear(source.said)
    if word in nouns("pronouns", "demonstrative") and not _before_clause(source.tokens[-1]):
        return unclear(source.said)
    if word in nouns("pronouns", "possessive") and source.tokens[-1].pos_ != "PRON":
        owner = _owner(cast, source)
        return owner or take_up(cast, source, heard, gender="", plural=word in ("leur", "leurs"))
    gender, plural = pronoun_gender(word)
    subject = announced(source, gender, plural=plural)
    told = _through(cast, source, subject, "actors.pronoun", sure=False) if subject is not None else None
    actor = cast.actor(told.actor) if told is not None else None
    # *La jeune femme acquiesce : …, dit-elle*: whoever spoke last is surer than a title tied to nobody.
    person = subject is not None and fold(subject.text) in person_nouns()
    if told is not None and not (person and (actor is None or not actor.names)):
        return told
    return take_up(cast, source, heard, gender=gender, plural=plural)


def _before_clause(token: Token) -> bool:
    """Tell whether *celle* stands before *qui*, *dont*: a person; *celle du ministre* is a thing."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in ("qui", "dont", "que", "qu'")


def _relative(cast: Cast, source: Source) -> Resolution:
    """Read *qui*: the noun its clause hangs on, else the nearest before it."""
    token = source.tokens[-1]
    hung = (step.head for step in (token, *token.ancestors) if step.dep_.startswith("acl"))
    before = reversed(source.sentence.doc[: token.i])
    nearest = (left for left in before if _may_name(left) and not is_finite(left))
    head = next((noun for noun in hung if not is_finite(noun)), None)
    noun = head or next(nearest, None)
    if noun is None:
        return unclear(source.said)
    noun = _titled(cast, source, noun) or _owner_before(source, noun) or noun
    return _through(cast, source, noun, "actors.antecedent", sure=head is not None)


def _may_name(token: Token) -> bool:
    """Tell whether a word is a noun, or one for people that the tagger took for an adjective: *l'ancien notaire*."""
    return token.pos_ in ("NOUN", "PROPN") or (token.pos_ == "ADJ" and fold(token.text) in person_nouns())


def _owner_before(source: Source, noun: Token) -> Token | None:
    """Return somebody right before *, qui* where the parse hangs it on a thing: *la dette du maire, qui dit*."""
    place = source.tokens[-1].i
    before = source.sentence.doc[place - 2] if place > 1 else None
    counted = bool(listed(fold(noun.text), nouns("collectives", "quantities")))
    speaks = is_somebody(noun) and not counted
    if before is None or before.nbor(1).text != "," or speaks or before.i <= noun.i:
        return None
    return before if before.pos_ == "NOUN" and is_somebody(before) else None


def _titled(cast: Cast, source: Source, noun: Token) -> Token | None:
    """Return the title that a name before *qui* completes: *l'avocate d'Éric Durand, qui plaide*."""
    at = source.sentence.at(noun)
    spans = [role.span for role, _, _ in cast.roles if at in role.span and role.head.end <= at.start]
    first = min(spans, key=lambda span: span.start, default=None)
    return next((t for t in source.sentence.touching(first) if t.pos_ == "NOUN"), None) if first else None


def _owner(cast: Cast, source: Source) -> Resolution | None:
    """Read *sa promesse*: the owner is its clause's subject, where that is a noun."""
    for verb in source.tokens[-1].ancestors:
        for child in verb.children:
            if child.dep_.startswith("nsubj") and child.i < source.tokens[-1].i:
                named = child.pos_ in ("NOUN", "PROPN")
                return _through(cast, source, child, "actors.owner", sure=False) if named else None
    return None


def _through(cast: Cast, source: Source, noun: Token, reason: str, *, sure: bool) -> Resolution:
    """Resolve the noun phrase that a pronoun points to."""
    doc = source.sentence.doc
    names = cast.ends_in(source.sentence)
    # A civility hangs before its name: *Me Anna Lund, qui*.
    named = noun.i + (fold(noun.text) in honorifics())
    inside = next(((first, last) for first, last in names.items() if first <= named <= last), None)
    first, last = inside or (first_of(doc, noun.i), last_of(doc, noun.i, names))
    phrase = Source.of(cast.text, source.sentence, list(doc[first : last + 1]))
    found = resolve_phrase(cast, phrase)
    why = because(reason, source.said, phrase.said)
    sure = sure and found.confident
    return Resolution(found.actor, found.name, SourceForm.PRONOUN, (why,), sure, phrase.span)
