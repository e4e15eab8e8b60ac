"""Two people of one surname, told apart by the body behind it: *M. Morin, de la CFDT*, *Morin (CGT)*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.names.people import same_person
from recoupe.analysis.actors.sources.resolution import Resolution
from recoupe.analysis.actors.words.lexicon import key, words
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.names.names import Name
    from recoupe.analysis.actors.sources.source import Source

# Tokens behind a surname in which the body stands: *, de l'Unsa*.
WITHIN = 4
# Characters behind a full name in which its body stands.
BEHIND = 50


def resolve_namesake(cast: Cast, source: Source, name: Name) -> Resolution | None:
    """Return the one of that surname whose role names the body beside it; `None` where no body decides."""
    if len(name.words) > 1:
        return None
    doc, last = source.sentence.doc, source.tokens[-1].i
    beside = {key(token.text) for token in doc[last + 1 : last + 1 + WITHIN] if token.text[:1].isupper()}
    if not beside or last + 1 >= len(doc) or doc[last + 1].text not in ",(":
        return None
    alike = [
        actor
        for actor in cast.actors
        if actor.kind is ActorKind.PERSON and actor.names and same_person(name.text, actor.name)
    ]
    told = [actor for actor in alike if beside & set(_introduced(cast, actor))]
    if len(alike) < 2 or len(told) != 1:
        return None
    why = because("actors.part_of_name", name.text, told[0].name)
    return Resolution(told[0].id, told[0].name, SourceForm.NAME, (why,))


def _introduced(cast: Cast, actor: Actor) -> Iterator[str]:
    """Yield the words of a person's roles, and those right behind the full name: *Paul Morin, délégué Unsa*."""
    for role in actor.roles:
        yield from words(role)
    for name, identifier in cast.names:
        if identifier == actor.id and len(name.words) > 1:
            yield from words(cast.text[name.span.end : name.span.end + BEHIND].split(".")[0])
