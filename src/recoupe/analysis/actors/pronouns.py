"""Source phrases that are pronouns: *il*, *-t-elle*, *qui*, *sa version*, *ce dernier*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.lexicon import nouns
from recoupe.analysis.actors.nominals import resolve_phrase
from recoupe.analysis.actors.phrases import first_of, last_of
from recoupe.analysis.actors.references import Reference, latest, pronoun_gender
from recoupe.analysis.actors.resolution import Heard, Resolution, unclear
from recoupe.analysis.actors.source import Source
from recoupe.analysis.quotations.quotation import SourceForm, Speaker
from recoupe.reasons import because
from recoupe.text import OPENING_MARKS, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from recoupe.analysis.actors.cast import Cast


@cache
def _all() -> frozenset[str]:
    parts = ("personal", "possessive", "impersonal", "relative", "last_named", "beside")
    return frozenset().union(*(nouns("pronouns", part) for part in parts))


def is_pronoun(tokens: Sequence[Token]) -> bool:
    """Tell whether a source phrase is a pronoun, a bare possessive or *ce dernier*."""
    return all(_plain(token) in _all() for token in tokens)


def _plain(token: Token) -> str:
    return fold(token.text).removeprefix("-").removeprefix("t-")


def resolve_pronoun(cast: Cast, source: Source, heard: Heard) -> Resolution:
    """Return whom a pronoun takes up: its antecedent, the last named, the subject or the last speaker."""
    word = _plain(source.tokens[-1])
    if word in nouns("pronouns", "impersonal"):
        return Resolution(None, "", SourceForm.PRONOUN, (because("actors.nobody"),))
    if word in nouns("pronouns", "relative"):
        return _relative(cast, source)
    if word in nouns("pronouns", "last_named"):
        return _last_named(cast, source)
    if word in nouns("pronouns", "possessive") and source.tokens[-1].pos_ != "PRON":
        return _owner(cast, source) or _taken_up(cast, source, heard, gender="", plural=word == "leurs")
    gender, plural = pronoun_gender(word)
    return _taken_up(cast, source, heard, gender=gender, plural=plural)


def _taken_up(cast: Cast, source: Source, heard: Heard, *, gender: str, plural: bool) -> Resolution:
    """Return the speaker or subject named last before the pronoun, of its gender and number."""
    at, number = source.span.start, cast.sentence_at(source.span.start)
    reference = latest(_seen(cast, source), at, number, gender, plural=plural)
    spoken = _last_speaker(cast, heard, at, gender, plural=plural)
    if spoken and (reference is None or _is_later(cast, spoken[0], reference)):
        why = because("actors.speaker_before", source.said, spoken[1].name)
        return Resolution(spoken[1].actor, spoken[1].name, SourceForm.PRONOUN, (why,))
    if reference is None:
        return unclear(source.said)
    return _from_reference(cast, source, reference, confident=False)


def _is_later(cast: Cast, spoken: int, reference: Reference) -> bool:
    return spoken >= reference.span.start or reference.sentence < cast.sentence_at(spoken)


def _from_reference(cast: Cast, source: Source, reference: Reference, *, confident: bool) -> Resolution:
    why = because("actors.pronoun", source.said, reference.span.of(cast.text))
    return Resolution(
        reference.actor or None, reference.name, SourceForm.PRONOUN, (why,), confident, reference.span
    )


def _seen(cast: Cast, source: Source) -> list[Reference]:
    """Return the references in reach: an inverted pronoun skips the words it closes, to their mark."""
    if not source.tokens[0].text.startswith("-"):
        return list(cast.references)
    start = source.sentence.span.start
    opening = max(cast.text.rfind(mark, start, source.span.start) for mark in OPENING_MARKS + '"')
    limit = opening if opening >= 0 else start
    return [reference for reference in cast.references if reference.span.end <= limit]


def _last_speaker(
    cast: Cast, heard: Heard, at: int, gender: str, *, plural: bool
) -> tuple[int, Speaker] | None:
    """Return where the last fitting speaker before `at` is named, and who; a body is no *il* or *elle*."""
    for position, speaker in sorted(heard, key=lambda one: one[0], reverse=True):
        actor = cast.actor(speaker.actor)
        body = actor is not None and actor.kind is not ActorKind.PERSON
        many = ";" in speaker.name or (actor is None and _is_plural(speaker.name))
        fitting = actor is None or not actor.gender or not gender or actor.gender == gender
        if position < at and speaker.name and not body and many == plural and fitting:
            return position, speaker
    return None


def _is_plural(name: str) -> bool:
    """Tell whether a group's phrase is plural: by its first word, or by what it counts."""
    said = fold(name).split()
    return bool(said) and (said[0].endswith(("s", "x")) or (len(said) > 2 and said[1] in ("de", "des", "d'")))


def _last_named(cast: Cast, source: Source) -> Resolution:
    """Read *ce dernier*: the last person named, whatever its part in the sentence."""
    gender, plural = pronoun_gender(_plain(source.tokens[-1]))
    before = (r for r in cast.references if r.span.end <= source.span.start and r.person)
    fitting = [reference for reference in before if reference.agrees(gender, plural=plural)]
    last = max(fitting, key=lambda reference: reference.span, default=None)
    return _from_reference(cast, source, last, confident=True) if last else unclear(source.said)


def _relative(cast: Cast, source: Source) -> Resolution:
    """Read *qui*: the noun its clause hangs on, else the nearest before it."""
    token = source.tokens[-1]
    hung = (step.head for step in (token, *token.ancestors) if step.dep_.startswith("acl"))
    nearest = (left for left in reversed(source.sentence.doc[: token.i]) if left.pos_ in ("NOUN", "PROPN"))
    noun = next(hung, None) or next(nearest, None)
    return _through(cast, source, noun, "actors.antecedent") if noun is not None else unclear(source.said)


def _owner(cast: Cast, source: Source) -> Resolution | None:
    """Read *sa promesse*: the owner is its clause's subject, where that is a noun."""
    for verb in source.tokens[-1].ancestors:
        for child in verb.children:
            if child.dep_.startswith("nsubj") and child.i < source.tokens[-1].i:
                named = child.pos_ in ("NOUN", "PROPN")
                return _through(cast, source, child, "actors.owner") if named else None
    return None


def _through(cast: Cast, source: Source, noun: Token, reason: str) -> Resolution:
    """Resolve the noun phrase that a pronoun points to."""
    doc = source.sentence.doc
    names = cast.ends_in(source.sentence)
    inside = next(((first, last) for first, last in names.items() if first <= noun.i <= last), None)
    first, last = inside or (first_of(doc, noun.i), last_of(doc, noun.i, names))
    phrase = Source.of(cast.text, source.sentence, list(doc[first : last + 1]))
    found = resolve_phrase(cast, phrase)
    why = because(reason, source.said, phrase.said)
    return Resolution(found.actor, found.name, SourceForm.PRONOUN, (why,), found.confident, phrase.span)
