"""One actor of an article that people hold to be two: its mentions and what it says, shared out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import Actor, MentionForm
from recoupe.analysis.quotations.quotation import Speaker
from recoupe.comparison.dossier import Place
from recoupe.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.analysis.actors.actor import Mention
    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.quotations.quotation import Quotation
    from recoupe.comparison.judging.fitting import Finding
    from recoupe.text import Span


def findings_of(analyses: Iterable[Analysis]) -> Mapping[Place, tuple[Finding, ...]]:
    """Return whose each mention of an actor is; a few are two actors' (*les époux Aubrac*)."""
    found: defaultdict[Place, tuple[Finding, ...]] = defaultdict(tuple)
    for one in analyses:
        for actor in one.actors:
            for mention in actor.mentions:
                found[Place(one.article.id, mention.span)] += ((one.article.id, actor.id),)
    return found


def split_within(analyses: Sequence[Analysis], pairs: Iterable[tuple[Place, ...]]) -> tuple[Analysis, ...]:
    """Return the analyses with each of `pairs`, two mentions of one actor, made mentions of two.

    The other mentions stay with the first, but those in the words of the second and the pronouns after them;
    what is said goes with the mention that names its source.
    """
    made = {one.article.id: one for one in analyses}
    for a, b in sorted(set(pairs)):
        whole = made[a.article]
        actor = next((one for one in whole.actors if {a, b} <= set(_places(one))), None)
        if actor is not None:
            made[a.article] = _divided(whole, actor, a, b)
    return tuple(made[one.article.id] for one in analyses)


def _places(actor: Actor) -> list[Place]:
    return [Place(mention.article, mention.span) for mention in actor.mentions]


def _divided(whole: Analysis, actor: Actor, a: Place, b: Place) -> Analysis:
    text, gone = whole.article.text, _gone(whole.article.text, actor, a, b)
    other = _part(actor, text, [m for m in actor.mentions if m.span in gone], f"{actor.id}-{b.span.start}")
    kept = _part(actor, text, [m for m in actor.mentions if m.span not in gone], actor.id)
    actors = [part for one in whole.actors for part in ((kept, other) if one is actor else (one,))]
    said = tuple(_said(q, actor, kept, other) for q in whole.quotations)
    return replace(whole, actors=tuple(actors), quotations=said)


def _gone(text: str, actor: Actor, a: Place, b: Place) -> set[Span]:
    """Return the mentions of the second: in its words, and the pronouns that come next after these."""
    first, second = (fold(place.span.of(text)) for place in (a, b))
    gone, theirs = {b.span}, False
    for mention in sorted(actor.mentions):
        same = first != second and fold(mention.span.of(text)) == second
        theirs = same or mention.span == b.span or (theirs and mention.form is MentionForm.PRONOUN)
        gone |= {mention.span} if theirs else set()
    return gone - {a.span}


def _part(actor: Actor, text: str, mentions: list[Mention], name: str) -> Actor:
    """Return a part of `actor`, with the names that its mentions bear."""
    written = [mention.span.of(text) for mention in mentions if mention.form is MentionForm.NAME]
    called = {fold(one) for one in written}
    names = tuple(one for one in actor.names if fold(one) in called) or tuple(dict.fromkeys(written))
    fullest = actor.name if fold(actor.name) in called else max(names, key=len, default="")
    return replace(
        actor,
        id=name,
        name=fullest or mentions[0].span.of(text),
        names=names,
        gender="" if name != actor.id else actor.gender,
        roles=() if name != actor.id else actor.roles,
        mentions=tuple(mentions),
    )


def _said(quotation: Quotation, actor: Actor, kept: Actor, other: Actor) -> Quotation:
    if quotation.speaker.actor != actor.id:
        return quotation
    told = [span for span in (quotation.source, quotation.evidence) if span is not None]
    named = (one for span in told for one in (kept, other) if _is_named(one, span))
    speaker = next(named, kept)
    return replace(quotation, speaker=Speaker(speaker.name, speaker.id))


def _is_named(actor: Actor, span: Span) -> bool:
    return any(span.overlaps(mention.span) for mention in actor.mentions)
