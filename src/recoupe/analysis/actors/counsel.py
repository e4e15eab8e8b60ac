"""*Le conseil* in a courtroom: the lawyer named last, not the council."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.occupations import IMPLIED
from recoupe.analysis.actors.resolution import Resolution
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.source import Source

# How many sentences back the lawyer may be named.
REACH = 3


def resolve_counsel(cast: Cast, source: Source) -> Resolution | None:
    """Return the lawyer that a bare *le conseil* means, where one was just named; `None` for other phrases."""
    if [fold(token.text) for token in source.tokens] not in (["le", "conseil"], ["son", "conseil"]):
        return None
    number = cast.sentence_at(source.span.start)
    lawyers = [
        (name, identifier)
        for name, identifier in cast.names
        if IMPLIED.get(name.honorific) == "avocat" and 0 <= number - name.sentence <= REACH
    ]
    before = [one for one in lawyers if one[0].span.end <= source.span.start]
    actor = cast.actor(before[-1][1]) if before else None
    if actor is None:
        return None
    why = because("actors.role_guessed", source.said, actor.name)
    span = before[-1][0].span
    return Resolution(actor.id, actor.name, SourceForm.TITLE, (why,), confident=False, evidence=span)
