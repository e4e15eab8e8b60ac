"""How the accounts of one fact stand to one another."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.detail import Relation
from recoupe.comparison.dossier import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.accounts.detail import Detail
    from recoupe.comparison.calendar import Calendar

_GRAVEST = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.COMPATIBLE, Verdict.AGREE)


def verdict_of(fact: Sequence[Detail], calendar: Calendar) -> Verdict:
    """Return the gravest relation between two articles that give `fact`."""
    if len({one.article for one in fact}) == 1:
        return Verdict.ONLY_ONE
    found = {
        _between(one, other, calendar) for one, other in combinations(fact, 2) if one.article != other.article
    }
    return next(verdict for verdict in _GRAVEST if verdict in found)


def _between(one: Detail, other: Detail, calendar: Calendar) -> Verdict:
    relation = one.relation(other)
    if relation is Relation.DIFFERENT:
        return Verdict.UPDATE if _took_place_of(one, other, calendar) else Verdict.CONFLICT
    return Verdict.COMPATIBLE if relation is Relation.COMPATIBLE else Verdict.AGREE


def _took_place_of(one: Detail, other: Detail, calendar: Calendar) -> bool:
    """Tell whether what was planned has happened, or one count took the place of another."""
    if one.planned is not other.planned:
        return True
    if (grown := one.worth.follows(other.worth)) is None:
        return False
    before, after = (other, one) if grown else (one, other)
    first, then = (calendar.days[detail.article][0] for detail in (before, after))
    if one.cited or other.cited:
        return True
    if one.undated or other.undated:
        return one.worth.is_toll and other.worth.is_toll
    return first is not None and then is not None and first < then
