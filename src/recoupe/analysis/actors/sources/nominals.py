"""Source phrases built on a noun or a name: people first, then whatever else can speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.names.people import same_person
from recoupe.analysis.actors.sources.collectives import (
    resolve_group,
    resolve_organisation,
    resolve_place,
    resolve_regime,
)
from recoupe.analysis.actors.sources.counsel import resolve_counsel
from recoupe.analysis.actors.sources.couples import resolve_couple, resolve_ordinal
from recoupe.analysis.actors.sources.fronted import resolve_fronted
from recoupe.analysis.actors.sources.groups import phrase_name
from recoupe.analysis.actors.sources.guesses import (
    resolve_demonstrative,
    resolve_former,
    resolve_inhabitant,
    resolve_stranger,
    unnamed,
)
from recoupe.analysis.actors.sources.issuing import resolve_document
from recoupe.analysis.actors.sources.namesakes import resolve_namesake
from recoupe.analysis.actors.sources.places import body_of
from recoupe.analysis.actors.sources.resolution import Resolution, unclear
from recoupe.analysis.actors.sources.source import Source
from recoupe.analysis.actors.words.inhabitants import is_inhabitant
from recoupe.analysis.actors.words.lexicon import honorifics
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.actors.words.phrases import DETERMINERS, OF
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.names.names import Name
    from recoupe.text import Span


def resolve_nominal(cast: Cast, source: Source) -> Resolution:
    """Return who a noun phrase means; several joined by *et* are named one by one."""
    parts = _parts(cast, source)
    if len(parts) < 2:
        return resolve_phrase(cast, source)
    found = [resolve_phrase(cast, part) for part in parts]
    names = dict.fromkeys(one.name for one in found if one.name)
    why = (because("actors.several", source.said), *(reason for one in found for reason in one.why))
    return Resolution(None, "; ".join(names), found[0].form, why, all(one.confident for one in found))


def resolve_phrase(cast: Cast, source: Source) -> Resolution:
    """Return who one noun phrase means: a name in it first, then its noun, place or document."""
    for attempt in (
        resolve_fronted,
        _person,
        resolve_couple,
        resolve_ordinal,
        resolve_counsel,
        resolve_regime,
        _office,
        resolve_place,
        resolve_organisation,
    ):
        if found := attempt(cast, source):
            return found
    for attempt in (_document, resolve_former, resolve_inhabitant, resolve_demonstrative):
        if found := attempt(cast, source):
            return found
    if source.is_silent:
        return unclear(source.said)
    return resolve_group(cast, source) if source.is_group else unnamed(cast, source)


def _parts(cast: Cast, source: Source) -> list[Source]:
    """Cut *Durand et le maire* in two, but leave *la ministre de la Ville et du Logement* whole."""
    parts: list[Source] = []
    start = 0
    for end, token in enumerate((*source.tokens, None)):
        if token is None or fold(token.text) in ("et", ","):
            if end > start:
                parts.append(Source.of(cast.text, source.sentence, source.tokens[start:end]))
            start = end + 1
    return parts if all(_stands_alone(cast, part) for part in parts) else [source]


def _stands_alone(cast: Cast, part: Source) -> bool:
    if part.opening in OF:
        return False
    if part.opening in DETERMINERS or _person(cast, part) or body_of(part.said, cast.countries):
        return True
    return any(part.span in name.span for name, _ in cast.names_in(part.span))


def _person(cast: Cast, source: Source) -> Resolution | None:
    for name, identifier in cast.names_in(source.span):
        actor = cast.actor(identifier)
        if actor and actor.kind is ActorKind.PERSON and not source.has_complement(name):
            if told := resolve_namesake(cast, source, name):
                return told
            entry = "actors.named" if name.text == actor.name else "actors.part_of_name"
            why = because(entry, name.text, actor.name)
            return Resolution(actor.id, actor.name, SourceForm.NAME, (why,), _alone(cast, name, actor))
    return None


def _alone(cast: Cast, name: Name, actor: Actor) -> bool:
    """Tell whether a surname is one person's, or its civility tells which of two it means."""
    if len(name.words) > 1:
        return True
    shown = honorifics().get(name.honorific, "")
    return not any(
        other is not actor
        and other.kind is ActorKind.PERSON
        and other.names
        and same_person(name.text, other.name)
        and (not shown or not other.gender or shown == other.gender)
        for other in cast.actors
    )


def _document(cast: Cast, source: Source) -> Resolution | None:
    return resolve_document(cast, source, resolve_phrase)


def _office(cast: Cast, source: Source) -> Resolution | None:
    head = source.head
    origin = head is not None and is_inhabitant(head)
    if head is None or (fold(head.text) not in person_nouns() and not origin):
        return None
    if not origin and person_nouns()[fold(head.text)].plural and source.is_group:
        return None
    at = source.sentence.at(head)
    for role, identifier, told in cast.roles:
        if role.head == at and (actor := cast.actor(identifier)):
            return _bearer(cast, source, actor, at, told=told)
    if origin:
        return resolve_demonstrative(cast, source) or resolve_inhabitant(cast, source)
    return resolve_demonstrative(cast, source) or resolve_stranger(cast, source, at) or unnamed(cast, source)


def _bearer(cast: Cast, source: Source, actor: Actor, at: Span, *, told: bool) -> Resolution:
    """Return who bears the title at `at`; one without a name may be somebody brought in just before."""
    if actor.names:
        why = because("actors.role_told" if told else "actors.role_guessed", source.said, actor.name)
        return Resolution(actor.id, actor.name, SourceForm.TITLE, (why,), told, actor.mentions[0].span)
    if source.head is not None and is_inhabitant(source.head) and (seen := resolve_inhabitant(cast, source)):
        return seen
    why = because("actors.unnamed", source.said)
    known = Resolution(actor.id, phrase_name(actor.name), SourceForm.TITLE, (why,))
    return resolve_stranger(cast, source, at) or known
