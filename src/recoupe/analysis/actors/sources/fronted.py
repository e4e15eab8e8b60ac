"""A participle that opens the sentence, taken for its subject: *Venu en voisin, Durand a dit*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.names.starts import is_participle
from recoupe.analysis.actors.sources.resolution import Resolution
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import SPACES

if TYPE_CHECKING:
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.sources.source import Source


def resolve_fronted(cast: Cast, source: Source) -> Resolution | None:
    """Return whom a fronted participle describes: the person after its comma; `None` for other phrases."""
    opening = source.tokens[0]
    if opening.i or opening.i + 1 >= len(opening.doc) or not is_participle(opening, opening.nbor(1)):
        return None
    span = source.sentence.span
    for reference in cast.references:
        inside = reference.span in span and reference.span.start > source.span.start
        if inside and reference.person and cast.text[: reference.span.start].rstrip(SPACES).endswith(","):
            why = because("actors.owner", source.said, reference.name)
            actor = reference.actor or None
            return Resolution(actor, reference.name, SourceForm.NAME, (why,), confident=False)
    return None
