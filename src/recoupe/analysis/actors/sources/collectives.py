"""Source phrases that mean no person: places that speak, organisations, documents and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind, Link, MentionForm
from recoupe.analysis.actors.descriptions import described
from recoupe.analysis.actors.sources.documents import document_noun
from recoupe.analysis.actors.sources.families import is_kin, may_be
from recoupe.analysis.actors.sources.groups import fuller, phrase_name
from recoupe.analysis.actors.sources.owning import resolve_owned
from recoupe.analysis.actors.sources.places import body_of, regime
from recoupe.analysis.actors.sources.resolution import Resolution
from recoupe.analysis.actors.words.geography import adjectives
from recoupe.analysis.actors.words.lexicon import key, listed, nouns
from recoupe.analysis.actors.words.phrases import OF, POINTING
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.sources.source import Source
    from recoupe.reasons import Reason

# How many sentences back *le syndicat* may take up the body named last.
GENERIC = 8
DEFINITE = frozenset(("le", "la", "l'", "les", "ce", "cet", "cette", "ces"))


def resolve_regime(cast: Cast, source: Source) -> Resolution | None:
    """Return the government that *le régime de Damas* means; `None` for other phrases."""
    means = regime(source.sentence.doc, source.tokens[0].i, source.tokens[-1].i)
    return _body(cast, means, because("actors.regime", source.said), Link.REGIME) if means else None


def resolve_place(cast: Cast, source: Source) -> Resolution | None:
    """Return the body that a bare place name stands for; `None` for other phrases."""
    body = body_of(source.said, cast.countries)
    if body is None:
        return _club(cast, source)
    return _body(cast, body.means, because("actors.metonym", source.said, body.means), body.link)


def _body(cast: Cast, means: str, why: Reason, link: Link) -> Resolution:
    actor = cast.called(means)
    return Resolution(actor.id if actor else None, means, SourceForm.METONYM, (why,), link=link)


def _club(cast: Cast, source: Source) -> Resolution | None:
    """Read a town's bare name as its club, where the article names one club of that town: *l'AS Brest*."""
    town = key(source.said)
    actor = cast.called(source.said)
    if actor is None or actor.kind is not ActorKind.PLACE or len(source.tokens) > 2:
        return None
    clubs = {
        other.id: other
        for other in cast.actors
        if other.kind is ActorKind.ORGANISATION
        and listed(key(other.name).split()[0], nouns("collectives", "clubs"))
        and key(other.name).endswith(" " + town)
    }
    if len(clubs) != 1:
        return None
    club = next(iter(clubs.values()))
    why = because("actors.metonym", source.said, club.name)
    span = club.mentions[0].span
    return Resolution(
        club.id, club.name, SourceForm.METONYM, (why,), confident=False, evidence=span, link=Link.TOWN
    )


def resolve_organisation(cast: Cast, source: Source) -> Resolution | None:
    """Return the organisation named beside a noun or alone: *la banque Martin*, *le journal Le Matin*."""
    for name, identifier in cast.names_in(source.span):
        actor = cast.actor(identifier)
        if actor and actor.kind is ActorKind.ORGANISATION and not source.has_complement(name):
            if fuller(phrase_name(source.said), cast.references, source.span.start)[0]:
                return resolve_group(cast, source)
            if source.head is not None and document_noun(source.head):
                return None
            why = because("actors.collective", source.said)
            return Resolution(actor.id, actor.name, SourceForm.COLLECTIVE, (why,))
    return None


def resolve_group(cast: Cast, source: Source) -> Resolution:
    """Return a group by the fullest phrase the article gives for it, without article."""
    if (owned := resolve_owned(cast, source)) is not None:
        return owned
    name = phrase_name(source.said)
    definite = source.opening in DEFINITE
    longer, alone = fuller(name, cast.references, source.span.start) if definite else ("", False)
    actor = cast.called(longer or name)
    if actor is None and not longer and definite and (taken := _described(cast, source, name)):
        return taken
    if actor is None and not longer and (taken := _named_before(cast, source)):
        return taken
    reason = ("actors.same_group", source.said, longer) if longer else ("actors.collective", source.said)
    shown = actor.name if actor else longer or name
    sure = alone or (not longer and source.is_known and not (actor is None and _is_bare(source)))
    return Resolution(actor.id if actor else None, shown, SourceForm.COLLECTIVE, (because(*reason),), sure)


def _is_bare(source: Source) -> bool:
    """Tell whether a body is pointed at and not said to be whose: *le ministère*, which may be one named before."""
    words = {fold(token.text) for token in source.tokens}
    pointed = source.opening in POINTING and words.isdisjoint(OF)
    return pointed and not words.isdisjoint(nouns("collectives", "generic") | nouns("collectives", "pointed"))


def _described(cast: Cast, source: Source, phrase: str) -> Resolution | None:
    """Read *la banque suisse* after *la banque suisse Martin*."""
    actor = described(phrase, cast.descriptions, source.span.start, cast.actors)
    if actor is None:
        return None
    why = because("actors.role_told", source.said, actor.name)
    return Resolution(actor.id, actor.name, SourceForm.COLLECTIVE, (why,))


def _named_before(cast: Cast, source: Source) -> Resolution | None:
    """Read *le syndicat*, bare and after *la CGT*: the organisation last spoken of."""
    bare = [
        token for token in source.tokens[1:] if key(token.text) not in adjectives() and token.pos_ != "ADJ"
    ]
    generic = len(bare) == 1 and source.opening in ("le", "la", "l'")
    if not generic and source.head is not None and source.opening in ("le", "la", "l'"):
        return _restated(cast, source)
    if not generic or not source.holds("collectives", "generic"):
        return None
    before = [
        r
        for r in cast.references
        if r.span.end <= source.span.start
        and r.named
        and not r.person
        and not any(map(str.isdigit, r.name))
        and may_be(source, r.name)
    ]
    kin = [r for r in before if is_kin(source, r.name)]
    last = max(kin or before, key=lambda reference: reference.span, default=None)
    actor = cast.actor(last.actor) if last else None
    far = last is not None and cast.sentence_at(source.span.start) - last.sentence > GENERIC
    if last is None or actor is None or is_place(actor) or far:
        return None
    why = (because("actors.role_guessed", source.said, actor.name),)
    return Resolution(actor.id, actor.name, SourceForm.COLLECTIVE, why, confident=False, evidence=last.span)


def _restated(cast: Cast, source: Source) -> Resolution | None:
    """Read *le syndicat des cadres* after *la CFE-CGC*: the one body that the sentence before is about."""
    head = fold(source.head.text) if source.head is not None else ""
    number = cast.sentence_at(source.span.start)
    about = [
        r
        for r in cast.references
        if r.sentence in (number, number - 1)
        and r.named
        and not r.person
        and r.subject
        and r.span.end <= source.span.start
    ]
    actor = cast.actor(about[0].actor) if about and about[0].sentence == number - 1 else None
    if actor is None or is_place(actor) or len({r.actor for r in about}) > 1:
        return None
    if not listed(head, nouns("collectives", "generic")) or cast.names_in(source.span):
        return None
    why = (because("actors.role_guessed", source.said, actor.name),)
    return Resolution(
        actor.id, actor.name, SourceForm.COLLECTIVE, why, confident=False, evidence=about[0].span
    )


def is_place(actor: Actor) -> bool:
    """Tell whether a body is one that its seat stands for: *Moscou*."""
    return any(mention.form is MentionForm.METONYM for mention in actor.mentions)
