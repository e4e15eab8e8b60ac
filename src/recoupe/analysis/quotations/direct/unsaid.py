"""Quotations that nothing introduces: whoever speaks or acts right before them in the paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.analysis.actors.sources.resolution import Heard, Resolution
from recoupe.analysis.quotations.quotation import SourceForm

if TYPE_CHECKING:
    from recoupe.analysis.actors.cast import Cast
    from recoupe.analysis.actors.sources.references import Reference
    from recoupe.analysis.quotations.draft import Draft

# How many sentences back whoever acts may stand.
REACH = 2
# A quotation that opens its sentence starts this close behind its mark, a space counted in.
MARK = 2


def voice_before(cast: Cast, draft: Draft, heard: Heard) -> Resolution | None:
    """Return who speaks or acts last before a quotation without a source; `None` where its paragraph tells nobody.

    Words in marks inside a clause are those of its own sentence's subject.
    """
    at, number = draft.start, cast.sentence_at(draft.start)
    floor = start = cast.text.rfind("\n", 0, at)
    if draft.rule == "unattributed" and at - cast.sentences[number].start > MARK:
        floor = cast.sentences[number].start - 1
    elif draft.follows is not None:
        floor = max(floor, draft.follows.whole.end - 1)
    spoken = next((one for one in reversed(heard) if floor < one.start < at), None)
    acting = _acting(cast, floor, at, number, named=floor == start)
    if spoken is not None and (acting is None or acting.sentence <= cast.sentence_at(spoken.start)):
        return Resolution(spoken.speaker.actor, spoken.speaker.name, SourceForm.NONE, confident=False)
    if acting is None:
        return None
    return Resolution(
        acting.actor or None, acting.name, SourceForm.NONE, confident=False, evidence=acting.span
    )


def _acting(cast: Cast, floor: int, at: int, number: int, *, named: bool) -> Reference | None:
    """Return the person who is a subject last, else, where `named`, the one named last."""
    here = [
        reference
        for reference in cast.references
        if floor < reference.span.start
        and reference.span.end <= at
        and reference.person
        and not reference.quoted
        and number - reference.sentence <= REACH
    ]
    subjects = [reference for reference in here if reference.subject]
    others = [reference for reference in here if reference.named] if named else []
    return max(subjects or others, key=lambda reference: reference.span, default=None)
