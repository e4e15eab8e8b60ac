"""Groups said to be somebody's: *son entourage*, *ses collègues*, by the name of whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.sources.groups import phrase_name
from recoupe.analysis.actors.sources.references import latest
from recoupe.analysis.actors.sources.resolution import Resolution
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.sources.references import Reference
    from recoupe.analysis.actors.sources.source import Source

OWNED = {"son": False, "sa": False, "ses": False, "leur": True, "leurs": True}
VOWELS = tuple("aeiouyh")
MERGED = {"le ": "du ", "la ": "de la ", "l'": "de l'", "les ": "des "}


def resolve_owned(cast: Cast, source: Source) -> Resolution | None:
    """Return a group by whose it is: the person or body last spoken of; `None` for other phrases."""
    if source.opening not in OWNED or not source.holds("collectives", "around"):
        return None
    at, plural = source.span.start, OWNED[source.opening]
    owner = latest(cast.references, at, cast.sentence_at(at), "", plural=plural)
    if owner is None:
        return None
    why = (because("actors.owner", source.said, owner.name),)
    group = phrase_name(source.said[len(source.tokens[0].text) :])
    name = f"{group} {_of(cast, owner)}"
    return Resolution(None, name, SourceForm.COLLECTIVE, why, confident=False, evidence=owner.span)


def _of(cast: Cast, owner: Reference) -> str:
    """Return the owner behind *de*, with the article that a title has: *du Premier ministre*, *d'Anna Lund*."""
    opening = fold(owner.span.of(cast.text)).replace("’", "'")
    merged = next((MERGED[one] for one in MERGED if opening.startswith(one)), "")
    if merged and not owner.named:
        return merged + owner.name
    return f"d'{owner.name}" if fold(owner.name).startswith(VOWELS) else f"de {owner.name}"
