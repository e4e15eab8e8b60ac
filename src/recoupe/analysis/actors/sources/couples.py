"""Two spoken of together: *les deux hommes*, *tous deux*, *le premier … le second*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.sources.resolution import Resolution
from recoupe.analysis.actors.words.lexicon import listed, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.sources.references import Reference
    from recoupe.analysis.actors.sources.source import Source

# How many sentences back the two may have been named.
REACH = 5
TWO = frozenset(("deux",))
ALL = frozenset(("tous", "toutes"))


def resolve_couple(cast: Cast, source: Source) -> Resolution | None:
    """Read *les deux hommes*, *les deux syndicats*, *tous deux*: both of the last two named together."""
    people = _counted(source)
    found = last_two(cast, source, people=people) if people is not None else None
    if found is None:
        return None
    both = "; ".join(reference.name for reference in found)
    why = because("actors.role_guessed", source.said, both)
    return Resolution(None, both, SourceForm.COLLECTIVE, (why,), confident=False, evidence=found[0].span)


def _counted(source: Source) -> bool | None:
    """Tell whether the phrase counts two people, or two bodies; `None` where it counts no two."""
    said = [fold(token.text) for token in source.tokens]
    if said[0] in ALL and said[-1] in TWO and len(said) <= 3:
        return True
    if len(said) < 3 or said[0] not in ("les", "ces", "nos") or said[1] not in TWO or source.head is None:
        return None
    noun = fold(source.head.text)
    if noun in person_nouns():
        return True
    return False if listed(noun, nouns("collectives", "bodies")) else None


def resolve_ordinal(cast: Cast, source: Source) -> Resolution | None:
    """Read *le premier*, *la seconde*: one of the last two named together."""
    said = [fold(token.text) for token in source.tokens]
    words = nouns("pronouns", "first"), nouns("pronouns", "second")
    if len(said) != 2 or said[0] not in ("le", "la") or said[1] not in words[0] | words[1]:
        return None
    found = last_two(cast, source, people=True) or last_two(cast, source, people=False)
    one = found[said[1] in words[1]] if found is not None else None
    if one is None or not one.agrees("f" if said[0] == "la" else "m", plural=False):
        return None
    why = because("actors.ordinal", source.said, one.name)
    return Resolution(
        one.actor or None, one.name, SourceForm.TITLE, (why,), confident=False, evidence=one.span
    )


def last_two(cast: Cast, source: Source, *, people: bool) -> tuple[Reference, Reference] | None:
    """Return the two of the last sentence that names just two, else the last one of each of two sentences."""
    number = cast.sentence_at(source.span.start)
    told = [
        r
        for r in cast.references
        if r.named
        and r.person == people
        and not r.quoted
        and r.span.end <= source.span.start
        and number - r.sentence <= REACH
    ]
    for sentence in sorted({r.sentence for r in told}, reverse=True):
        two = _distinct([r for r in told if r.sentence == sentence])
        if len(two) == 2:
            return two[0], two[1]
    two = _distinct(told)
    return (two[0], two[1]) if len(two) == 2 else None


def _distinct(told: Sequence[Reference]) -> list[Reference]:
    found: dict[str, Reference] = {}
    for reference in told:
        found.setdefault(reference.name, reference)
    return list(found.values())
