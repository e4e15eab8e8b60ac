"""*Le conseil* in a courtroom: the lawyer named beside it or last, not the council."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.sources.resolution import Resolution
from recoupe.analysis.actors.words.occupations import IMPLIED
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.names.names import Name
    from recoupe.analysis.actors.sources.source import Source

# How many sentences back the lawyer may be named.
REACH = 3


def resolve_counsel(cast: Cast, source: Source) -> Resolution | None:
    """Return the lawyer that a bare *le conseil* means, where one was just named; `None` for other phrases."""
    if [fold(token.text) for token in source.tokens] not in (
        [said, "conseil"] for said in ("le", "son", "leur")
    ):
        return None
    number = cast.sentence_at(source.span.start)
    lawyers = [
        (name, identifier)
        for name, identifier in cast.names
        if IMPLIED.get(name.honorific) == "avocat"
        and 0 <= number - cast.sentence_at(name.span.start) <= REACH
    ]
    beside = [one for one in lawyers if _is_beside(cast, source, one[0])]
    before = beside or [one for one in lawyers if one[0].span.end <= source.span.start]
    actor = cast.actor(before[-1][1]) if before else None
    if actor is None:
        return None
    why = because("actors.role_told" if beside else "actors.role_guessed", source.said, actor.name)
    span = before[-1][0].span
    return Resolution(actor.id, actor.name, SourceForm.TITLE, (why,), confident=bool(beside), evidence=span)


def _is_beside(cast: Cast, source: Source, name: Name) -> bool:
    """Tell whether the lawyer's name follows behind a comma: *leur conseil, Me Durand*."""
    between = cast.text[source.span.end : name.span.start]
    return fold(between).split() == [",", name.honorific]
