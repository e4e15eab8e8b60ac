"""Interviews: what the interviewee answers is direct speech that the layout alone shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.actor import ActorKind
from recoupe.analysis.actors.names.people import initials
from recoupe.analysis.actors.words.lexicon import key
from recoupe.analysis.marks import inside
from recoupe.analysis.quotations.direct.turns import answers, find_turns
from recoupe.analysis.quotations.draft import Draft
from recoupe.analysis.quotations.quotation import Speaker
from recoupe.article import BlockKind
from recoupe.language.lexicon import words
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.analysis.actors.actor import Actor
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.marks import Quoted
    from recoupe.article import Block

OWN = words("french", "layout", "interview", "own")
CUES = words("french", "layout", "interview", "cues")


def with_answers(
    text: str, blocks: Sequence[Block], quoted: Sequence[Quoted], cast: Cast, drafts: list[Draft]
) -> list[Draft]:
    """Return the drafts of an article, the answers among them where it is an interview."""
    turns = find_turns(text, blocks)
    whom = _interviewee(text, blocks, cast, turns[0].span.start) if turns else None
    named = {turn.label: _called(turn.label, cast, whom) for turn in turns if not turn.asks}
    found = [
        Draft("interview", answer.spans, sure=False, spoken_by=speaker)
        for answer in answers(turns)
        if (speaker := named[answer.label]) is not None
    ]
    if not found:
        return drafts
    found += _titles(text, blocks, quoted, named.get("") or found[0].spoken_by, drafts)
    said = [span for draft in found for span in draft.content]
    kept = [draft for draft in drafts if not _own(draft, said)]
    return sorted((*kept, *found), key=lambda draft: (draft.start, -draft.content[-1].end))


def _own(draft: Draft, said: Sequence[Span]) -> bool:
    """Tell whether a draft only repeats what the answer around it says: *je dis que*, words without an author."""
    here = any(draft.content[0].overlaps(span) for span in said)
    return here and (draft.source is None or fold(draft.source.head.text) in OWN)


def _titles(
    text: str,
    blocks: Sequence[Block],
    quoted: Sequence[Quoted],
    speaker: Speaker | None,
    drafts: Sequence[Draft],
) -> Iterator[Draft]:
    """Yield the title in marks, or behind the interviewee's name and a colon, as his words."""
    claimed = [span for draft in drafts for span in draft.content]
    for block in blocks:
        if block.kind is not BlockKind.TITLE or any(block.span.overlaps(span) for span in claimed):
            continue
        for mark in inside(quoted, block.span):
            if mark.level == 0 and len(mark.span.of(text).split()) > 2:
                yield Draft("interview", (mark.span,), heading=True, sure=False, spoken_by=speaker)


def _called(label: str, cast: Cast, whom: Actor | None) -> Speaker | None:
    """Return whom a label means: a person of the article by name, surname or initials, else the interviewee."""
    if not label:
        return Speaker(whom.name, whom.id) if whom is not None else None
    letters = key(label).replace(".", "").replace(" ", "")
    for actor in cast.actors:
        names = {key(name) for name in actor.names} | {initials(name) for name in actor.names}
        if actor.kind is ActorKind.PERSON and ({key(label), letters} & names):
            return Speaker(actor.name, actor.id)
    if whom is not None and len(letters) <= 4:
        return Speaker(whom.name, whom.id)
    return Speaker(label) if " " in label.strip() else None


def _interviewee(text: str, blocks: Sequence[Block], cast: Cast, first: int) -> Actor | None:
    """Return the one person presented before the first question; `None` where several might be meant."""
    bylines = [block.span for block in blocks if not block.is_prose]
    people = {actor.id: actor for actor in cast.actors if actor.kind is ActorKind.PERSON and actor.names}
    counted: dict[str, int] = {}
    for name, identifier in cast.names:
        if identifier in people and name.span.end <= first and not any(name.span in line for line in bylines):
            cued = set(fold(text[max(0, name.span.start - 30) : name.span.start]).split()) & CUES
            counted[identifier] = counted.get(identifier, 0) + (5 if cued else 1)
    ordered = sorted(counted, key=lambda one: -counted[one])
    if not ordered or (len(ordered) > 1 and counted[ordered[0]] == counted[ordered[1]]):
        return None
    return people[ordered[0]]
