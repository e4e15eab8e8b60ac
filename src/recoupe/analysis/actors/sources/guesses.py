"""Titles that the text ties to nobody: whoever was just spoken of, somebody without a name, or the title alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.roles.restating import NEAR, takes_up
from recoupe.analysis.actors.sources.groups import phrase_name
from recoupe.analysis.actors.sources.references import latest
from recoupe.analysis.actors.sources.resolution import Resolution
from recoupe.analysis.actors.words.geography import adjectives
from recoupe.analysis.actors.words.inhabitants import is_inhabitant
from recoupe.analysis.actors.words.lexicon import key, listed, nouns
from recoupe.analysis.actors.words.offices import FORMER
from recoupe.analysis.actors.words.phrases import POINTING
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.roles.roles import Role
    from recoupe.analysis.actors.sources.source import Source
    from recoupe.text import Span

DEMONSTRATIVE = {"ce": "m", "cet": "m", "cette": "f"}


def resolve_stranger(cast: Cast, source: Source, at: Span) -> Resolution | None:
    """Read *le quinquagénaire* after *un voisin*: somebody just brought in without a name."""
    roles = [
        r
        for r, identifier, _ in cast.roles
        if _is_unnamed(cast, identifier) and not r.plural and r.determiner
    ]
    mine = next((role for role in roles if role.head == at and role.definite), None)
    before = [role for role in roles if mine and 0 < mine.sentence - role.sentence <= NEAR]
    told = next((role for role in reversed(before) if mine and takes_up(mine, role)), None)
    if told is None or phrase_name(told.text) == phrase_name(source.said):
        return None
    if source.head is not None and is_inhabitant(source.head) and _named_since(cast, source, told):
        return None
    name = phrase_name(told.text)
    why = because("actors.role_guessed", source.said, name)
    return Resolution(None, name, SourceForm.TITLE, (why,), confident=False, evidence=told.span)


def _named_since(cast: Cast, source: Source, told: Role) -> bool:
    """Tell whether somebody with a name comes in beside the stranger or since: *un voisin et Anna Lund*."""
    gender = {"le": "m", "la": "f"}.get(source.opening, "")
    return any(
        one.named and one.person and not one.quoted and one.agrees(gender, plural=False)
        for one in cast.references
        if one.sentence >= told.sentence and one.span.end <= source.span.start
    )


def _is_unnamed(cast: Cast, identifier: str) -> bool:
    actor = cast.actor(identifier) if identifier else None
    return actor is None or not actor.names


def resolve_former(cast: Cast, source: Source) -> Resolution | None:
    """Read *l'ancien numéro un mondial*: what a person was, whatever the noun."""
    said = [fold(token.text) for token in source.tokens[:2]]
    if len(said) < 2 or said[0] != "l'" or said[1] not in FORMER or source.holds("collectives", "bodies"):
        return None
    return _last_person(cast, source, "f" if said[1] == "ancienne" else "m")


def resolve_inhabitant(cast: Cast, source: Source) -> Resolution | None:
    """Read *le Brésilien*: the person last spoken of."""
    word = source.tokens[-1].text
    if source.opening not in ("le", "la", "l'") or len(source.tokens) != 2 or not word[:1].isupper():
        return None
    if key(word) not in adjectives() or key(word).endswith("s"):
        return None
    gender = {"le": "m", "la": "f"}.get(source.opening, "")
    return _last_person(cast, source, gender)


def resolve_demonstrative(cast: Cast, source: Source) -> Resolution | None:
    """Read *cette habitante*: one person just spoken of."""
    origin = source.head is not None and is_inhabitant(source.head)
    if source.opening not in DEMONSTRATIVE or not (origin or (source.may_be_person and not source.is_group)):
        return None
    return _last_person(cast, source, DEMONSTRATIVE[source.opening])


def _last_person(cast: Cast, source: Source, gender: str) -> Resolution | None:
    at, number = source.span.start, cast.sentence_at(source.span.start)
    seen = [reference for reference in cast.references if reference.person and reference.named]
    found = latest(seen, at, number, gender, plural=False)
    if found is None:
        return None
    why = because("actors.role_guessed", source.said, found.name)
    return Resolution(found.actor, found.name, SourceForm.TITLE, (why,), confident=False, evidence=found.span)


def unnamed(cast: Cast, source: Source) -> Resolution:
    """Return a title as its own name; less sure where somebody just named may be meant."""
    why = because("actors.unnamed", source.said)
    known = source.is_known and not _might_restate(cast, source)
    return Resolution(None, _plain(source), SourceForm.TITLE, (why,), confident=known)


def _plain(source: Source) -> str:
    """Return a title without where or how the newsroom met its bearer: *un habitant croisé devant l'église*."""
    met = nouns("titles", "met", "words")
    last = next((t.i for t in source.tokens[1:] if listed(fold(t.text), met)), source.tokens[-1].i + 1)
    kept = [token for token in source.tokens if token.i < last]
    end = source.sentence.at(kept[-1]).end - source.span.start
    return phrase_name(source.said[:end])


def _might_restate(cast: Cast, source: Source) -> bool:
    """Tell whether somebody named before may be meant all the same."""
    if source.opening not in POINTING:
        return False
    gender = {"le": "m", "la": "f"}.get(source.opening, "")
    number = cast.sentence_at(source.span.start)
    # What opens an article, its heading as a rule, points at somebody named below.
    return any(
        reference.named
        and reference.person
        and not reference.quoted
        and (reference.sentence < number or (number == 0 < reference.sentence))
        and reference.agrees(gender, plural=False)
        for reference in cast.references
    )
