"""Accounts of what one article announces for a day of which another tells it as done."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.changes.change import change
from recoupe.comparison.accounts.details.worth import Relation
from recoupe.comparison.accounts.drafts.slots import shared_words
from recoupe.comparison.dossier import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.drafts.draft import Draft
    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.facts.evidence import Evidence

# What must tell that what is announced for a day is what is told of it. Open stories, the last nine and the
# held-out, facts right: 1: 80.2, 67.1, 61.3; 1.3: 79.1, 67.1, 61.3; 1.8: 79.1, 66.7, 60.7.
_EVIDENCE = 1.2
# Words of a slot.
_NAMED = 3


def dues(fact: Sequence[Detail], room: Newsroom, evidence: Evidence) -> Iterator[Draft]:
    """Yield an account where details of one day stand in a clause that announces and in one that tells."""
    told: dict[str, tuple[Place, bool]] = {}
    for one, other in product(fact, fact):
        if one.article != other.article and _is_due(one, other, room, evidence):
            told.setdefault(one.article, (_clause(one, room), True))
            told.setdefault(other.article, (_clause(other, room), False))
    if told:
        held = [told[name] for name in sorted(told)]
        words = ", ".join(shared_words(room.pages, [one.place for one in fact], most=_NAMED))
        yield change(held, words or fact[0].said, room)


def _is_due(one: Detail, other: Detail, room: Newsroom, evidence: Evidence) -> bool:
    """Tell whether one announces for a day what the other tells of it."""
    planned = one.worth.kind == "day" and one.planned and not other.planned
    same = planned and one.relation(other) is not Relation.DIFFERENT
    return (
        same and evidence.between(one, other) >= _EVIDENCE and not room.is_later(one.article, other.article)
    )


def _clause(one: Detail, room: Newsroom) -> Place:
    page = room.pages[one.article]
    return Place(page.id, page.trimmed(page.clause(one.place.span)))
