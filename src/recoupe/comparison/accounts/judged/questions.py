"""Which values to ask a person about: those that differ, and may be of one fact or of two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.comparison.accounts.drafts.drafting import draft_of
from recoupe.comparison.accounts.drafts.slots import shared_words
from recoupe.comparison.accounts.facts.correspondence import Correspondence
from recoupe.comparison.accounts.facts.doubt import MARGIN
from recoupe.comparison.accounts.facts.evidence import Evidence
from recoupe.comparison.accounts.facts.grouping import any_differ, doubts_of
from recoupe.comparison.accounts.facts.sources import Sources
from recoupe.comparison.accounts.finding import details_of, newsrooms
from recoupe.comparison.copying import find_copies
from recoupe.comparison.question import Question, Side
from recoupe.judgements.judgement import About
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.facts.doubt import Doubt
    from recoupe.comparison.calendar import Calendar
    from recoupe.comparison.cast import Merged
    from recoupe.comparison.dossier import Story
    from recoupe.comparison.judging.ruling import Ruling
    from recoupe.reasons import Reason

# Words near both values that a reason gives.
_TOLD = 5


def find_questions(
    ruling: Ruling, calendar: Calendar, merged: Merged, story: Story | None = None
) -> Iterator[Question]:
    """Yield what to ask about the values of one story, the least sure first: nothing that is decided, none twice.

    Of two values of one measure one pair of places is asked about, whatever their number.

    Args:
        ruling: the articles, and what is decided of them.

        calendar: when each was written.

        merged: the cast.

        story: whose articles they are; all of them unless given.
    """
    (room,) = newsrooms(ruling.analyses, calendar, merged, stories=[story] if story else None)
    details = details_of(room)
    # What is copied, and which clauses tell the same, takes long to find: most stories have no two values to compare.
    if any_differ(details):
        yield from _asked(details, _sharing(room, ruling), ruling)


def _sharing(room: Newsroom, ruling: Ruling) -> Newsroom:
    """Return `room` with what its articles share."""
    passages = find_copies(ruling.analyses).between
    return room._replace(sources=Sources(passages), copied=Correspondence(passages))


def _asked(details: Sequence[Detail], room: Newsroom, ruling: Ruling) -> Iterator[Question]:
    evidence = Evidence(room.pages.values(), room.copied)
    doubts = sorted(doubts_of(details, evidence), key=lambda one: (one.doubt, one.a.place, one.b.place))
    asked = _decided(doubts, ruling)
    for one in doubts:
        if _values(one) not in asked:
            asked.add(_values(one))
            yield _question(one, room)


def _decided(doubts: Sequence[Doubt], ruling: Ruling) -> set[object]:
    """Return the values of which a person has decided, wherever they stand."""
    if not ruling.marked_values:
        return set()
    places = {place for one in doubts for place in (one.a.place, one.b.place)}
    judged = ruling.on_values(sorted(places)).values
    pairs = {frozenset(pair) for pair in (*judged.same, *judged.different, *judged.unsure)}
    return {_values(one) for one in doubts if frozenset((one.a.place, one.b.place)) in pairs}


def _values(one: Doubt) -> object:
    """Return what two pairs have in common where what is decided of one tells of the other."""
    return frozenset((detail.worth.measured, detail.said) for detail in (one.a, one.b))


def _question(one: Doubt, room: Newsroom) -> Question:
    slot = draft_of((one.a, one.b), room).slot
    why = _why(one, room) or (because("accounts.only_of_one", slot),)
    return Question(About.VALUES, _side(one.a), _side(one.b), one.doubt / MARGIN, one.held, why, slot)


def _side(one: Detail) -> Side:
    return Side(one.place, one.said, one.speaker)


def _why(one: Doubt, room: Newsroom) -> tuple[Reason, ...]:
    places = [one.a.place, one.b.place]
    words = shared_words(room.pages, places, most=_TOLD)
    told = (because("accounts.words", ", ".join(words)),) if words else ()
    return (*told, *room.sources.why(places, room.names))
