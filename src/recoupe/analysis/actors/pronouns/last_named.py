"""*Ce dernier*, *celle-ci*, *ces derniers*: whoever was named last, whatever the part in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.sources.references import Reference, pronoun_gender
from recoupe.analysis.actors.sources.resolution import Resolution, unclear
from recoupe.analysis.actors.words.lexicon import listed, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.actors.words.phrases import OF
from recoupe.analysis.quotations.quotation import SourceForm
from recoupe.reasons import because
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.sources.source import Source


# How many words an apposition with a name may take.
APPOSED = 8


def resolve_last_named(cast: Cast, source: Source, word: str) -> Resolution:
    """Return whom *ce dernier* takes up: a person named by name or role, else a body; sure if alone."""
    if named := _named_beside(cast, source):
        return named
    gender, plural = pronoun_gender(word)
    fitting = _nearest(cast, source, gender, plural=plural)
    near = [one for one in fitting if one.person or one.named or one.subject or plural] or fitting
    if not near and plural:
        return _together(cast, source)
    if not near:
        return unclear(source.said)
    last = max(near, key=lambda reference: (reference.person, reference.span))
    rivals = {one.name for one in fitting if one.person == last.person or one.span > last.span}
    why = because("actors.pronoun", source.said, last.span.of(cast.text))
    sure = rivals == {last.name} and bool(gender and last.gender)
    return Resolution(last.actor or None, last.name, SourceForm.PRONOUN, (why,), sure, last.span)


def _named_beside(cast: Cast, source: Source) -> Resolution | None:
    """Read *ce dernier, Paul Durand,*, *l'un d'eux, le sénateur Paul Durand,*: the name in apposition."""
    last = source.tokens[-1]
    behind = last.doc[last.i + 1 : last.i + 3]
    if len(behind) < 2 or behind[0].text != ",":
        return None
    closing = next((t.i for t in last.doc[behind[1].i : behind[1].i + APPOSED] if t.text == ","), behind[1].i)
    starts = {source.sentence.at(token).start for token in last.doc[behind[1].i : closing + 1]}
    found = next(
        ((n, actor) for n, actor in cast.names_in(source.sentence.span) if n.span.start in starts), None
    )
    actor = cast.actor(found[1]) if found is not None else None
    if found is None or actor is None or actor.kind is not ActorKind.PERSON:
        return None
    why = because("actors.pronoun", source.said, actor.name)
    return Resolution(actor.id, actor.name, SourceForm.PRONOUN, (why,), evidence=found[0].span)


def resolve_one_of(cast: Cast, source: Source) -> Resolution:
    """Read *l'un d'eux*: one of the group named last, whom the text does not name."""
    if named := _named_beside(cast, source):
        return named
    gender, _ = pronoun_gender(source.tokens[-1].text)
    near = _nearest(cast, source, gender if gender == "f" else "", plural=True)
    if not near:
        return unclear(source.said)
    last = max(near, key=lambda reference: reference.span)
    name = _single(last.name, "une" if gender == "f" else "un")
    why = because("actors.pronoun", source.said, last.span.of(cast.text))
    return Resolution(None, name, SourceForm.PRONOUN, (why,), confident=False, evidence=last.span)


def _single(name: str, one: str) -> str:
    """Return what one of a group is: *bénévole* of *une soixantaine de bénévoles*."""
    said = name.split()
    counted = len(said) > 2 and listed(fold(said[0]), nouns("collectives", "quantities"))
    if counted and fold(said[1]) in OF and fold(said[2]) in person_nouns():
        return " ".join((said[2].removesuffix("s"), *said[3:]))
    return name if name.startswith(("un ", "une ")) else f"{one} des {name}"


def _nearest(cast: Cast, source: Source, gender: str, *, plural: bool) -> list[Reference]:
    """Return who agrees in the last sentence before the pronoun that names somebody who does."""
    fitting = [
        reference
        for reference in cast.references
        if reference.span.end <= source.span.start
        and not reference.quoted
        and reference.agrees(gender, plural=plural)
    ]
    whole = [one for one in fitting if not any(_inside(one, other) for other in fitting)]
    number = max((reference.sentence for reference in whole), default=-1)
    return [reference for reference in whole if reference.sentence == number]


def _inside(reference: Reference, other: Reference) -> bool:
    """Tell whether a body only tells whose role another is (*le président du syndicat*)."""
    return (
        other.person
        and not reference.person
        and reference.span != other.span
        and reference.span in other.span
    )


def _together(cast: Cast, source: Source) -> Resolution:
    """Read *ces derniers* after several people named one by one in a sentence."""
    before = [r for r in cast.references if r.person and not r.quoted and r.span.end <= source.span.start]
    number = max((reference.sentence for reference in before), default=-1)
    names = dict.fromkeys(reference.name for reference in before if reference.sentence == number)
    if len(names) < 2:
        return unclear(source.said)
    both = "; ".join(names)
    why = because("actors.pronoun", source.said, both)
    return Resolution(None, both, SourceForm.PRONOUN, (why,), confident=False)
