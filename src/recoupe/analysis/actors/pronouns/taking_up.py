"""*Il*, *-t-elle*, *lui*: the last speaker, or whoever was spoken of last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.pronouns.phrased import names_people, names_person
from recoupe.analysis.actors.sources.collectives import is_place
from recoupe.analysis.actors.sources.groups import fuller
from recoupe.analysis.actors.sources.references import Reference, latest
from recoupe.analysis.actors.sources.resolution import Heard, Resolution, Voice, unclear
from recoupe.analysis.actors.words.lexicon import listed, nouns
from recoupe.analysis.actors.words.offices import person_nouns
from recoupe.analysis.quotations.quotation import SourceForm, Speaker
from recoupe.reasons import because
from recoupe.text import OPENING_MARKS, fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.sources.source import Source

# How many sentences back the last speaker may stand for the pronoun to be his for certain.
REACH = 3
# A pronoun that acts behind a comma in one sentence with a name.
ACTING = {"m": re.compile(r"[^,;:.]{0,40}, il\b"), "f": re.compile(r"[^,;:.]{0,40}, elle\b(?!,)")}


def take_up(cast: Cast, source: Source, heard: Heard, *, gender: str, plural: bool) -> Resolution:
    """Return the speaker or subject named last before the pronoun, of its gender and number."""
    at, number = source.span.start, cast.sentence_at(source.span.start)
    seen = _seen(cast, source)
    reference = latest(seen, at, number, gender, plural=plural)
    while reference is not None and _is_other(cast, reference, at, gender):
        seen = [one for one in seen if one.sentence < reference.sentence]
        reference = latest(seen, at, number, gender, plural=plural)
    spoken = _last_speaker(cast, heard, at, gender, plural=plural)
    if spoken and (
        reference is None
        or _is_later(cast, spoken.start, reference)
        or _is_vague(reference, gender)
        or (source.tokens[0].text.startswith("-") and not plural and _is_by_the_way(cast, reference))
    ):
        speaker = spoken.speaker
        why = because("actors.speaker_before", source.said, speaker.name)
        known = spoken.sure and speaker.actor is not None
        sure = known and not _rivals(cast, spoken, source, gender, plural=plural)
        there = next((r.span for r in cast.references if r.span.start == spoken.start), None)
        return Resolution(speaker.actor, speaker.name, SourceForm.PRONOUN, (why,), sure, there)
    reference = reference or _first_named(cast, at, gender, plural=plural)
    if reference is None:
        return unclear(source.said)
    why = because("actors.pronoun", source.said, reference.span.of(cast.text))
    longer = "" if reference.actor or reference.person else fuller(reference.name, cast.references, at)[0]
    return Resolution(
        reference.actor or None,
        longer or reference.name,
        SourceForm.PRONOUN,
        (why,),
        confident=False,
        evidence=reference.span,
    )


def _is_other(cast: Cast, reference: Reference, at: int, gender: str) -> bool:
    """Tell whether a pronoun behind it in its clause shows that somebody else acts: *Reçu par Durand, il a dit*."""
    if reference.subject or not gender:
        return False
    end = min(at, cast.sentences[cast.sentence_at(reference.span.start)].end)
    return ACTING[gender].match(cast.text[reference.span.end : end]) is not None


def _first_named(cast: Cast, at: int, gender: str, *, plural: bool) -> Reference | None:
    """Return who is named first in an article that opens with a pronoun: *Il avait juré. … , dit Paul Durand*."""
    named = [one for one in cast.references if one.named and one.person and not one.quoted]
    if plural or any(one.span.end <= at for one in named):
        return None
    number = cast.sentence_at(at)
    soon = (one for one in named if one.subject and one.sentence - number <= REACH)
    return next((one for one in soon if one.agrees(gender, plural=False)), None)


def _rivals(cast: Cast, spoken: Voice, source: Source, gender: str, *, plural: bool) -> bool:
    """Tell whether anybody else the pronoun may mean was named since, or the speaker is out of reach."""
    position, speaker, _ = spoken
    if cast.sentence_at(source.span.start) - cast.sentence_at(position) > REACH:
        return True
    return any(
        position < reference.span.start < source.span.start
        and reference.person
        and not reference.quoted
        and reference.actor != speaker.actor
        and reference.agrees(gender, plural=plural)
        for reference in cast.references
    )


def _is_vague(reference: Reference, gender: str) -> bool:
    """Tell whether the reference is a name by the way whose gender nothing shows, where the pronoun shows one."""
    return bool(gender) and not reference.gender and not reference.subject


def _is_by_the_way(cast: Cast, reference: Reference) -> bool:
    """Tell whether a body without a name stands inside its sentence, whom no speaker's verb takes up."""
    opening = cast.sentences[cast.sentence_at(reference.span.start)].start
    idle = not (reference.named and reference.subject)
    return not reference.person and idle and reference.span.start > opening


def _is_later(cast: Cast, spoken: int, reference: Reference) -> bool:
    return spoken >= reference.span.start or reference.sentence < cast.sentence_at(spoken)


def _seen(cast: Cast, source: Source) -> list[Reference]:
    """Return the references in reach: no place that stands for a government; an inverted pronoun skips its words."""
    seats = {actor.id for actor in cast.actors if is_place(actor)}
    people = [one for one in cast.references if one.actor not in seats]
    if not source.tokens[0].text.startswith("-"):
        return people
    start = source.sentence.span.start
    opening = max(cast.text.rfind(mark, start, source.span.start) for mark in OPENING_MARKS + '"')
    limit = opening if opening >= 0 else start
    return [reference for reference in people if reference.span.end <= limit]


def _last_speaker(cast: Cast, heard: Heard, at: int, gender: str, *, plural: bool) -> Voice | None:
    """Return the last fitting speaker before `at`; a body is no *il* or *elle*."""
    for voice in sorted(heard, key=lambda one: one.start, reverse=True):
        if voice.start < at and voice.speaker.name and _fits(cast, voice.speaker, gender, plural=plural):
            return voice
    return None


def _fits(cast: Cast, speaker: Speaker, gender: str, *, plural: bool) -> bool:
    actor = cast.actor(speaker.actor)
    if actor is None:
        many = ";" in speaker.name or _is_plural(speaker.name)
        known = names_people(speaker.name) if many else names_person(speaker.name)
        return many == plural and known and _agrees(_gender(speaker), gender)
    return not plural and actor.kind is ActorKind.PERSON and _agrees(actor.gender, gender)


def _agrees(one: str, other: str) -> bool:
    return not one or not other or one == other


def _gender(speaker: Speaker) -> str:
    """Return the gender that an unnamed speaker's noun shows."""
    known = (person_nouns().get(word) for word in fold(speaker.name).split())
    return next((noun.gender for noun in known if noun), "")


def _is_plural(name: str) -> bool:
    """Tell whether a group's phrase is plural: by its first word, or by what it counts."""
    first = next(iter(fold(name).split()), "")
    return first.endswith(("s", "x")) or bool(listed(first, nouns("collectives", "quantities")))
