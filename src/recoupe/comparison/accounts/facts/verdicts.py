"""How the accounts of one fact stand to one another."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.details.worth import Relation
from recoupe.comparison.dossier import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.accounts.details.detail import Detail
    from recoupe.comparison.accounts.facts.correspondence import Correspondence
    from recoupe.comparison.calendar import Calendar

_GRAVEST = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.COMPATIBLE, Verdict.AGREE)


def verdict_of(fact: Sequence[Detail], calendar: Calendar, copied: Correspondence) -> Verdict:
    """Return the gravest relation between two articles that give `fact`.

    Args:
        fact: what they give.

        calendar: when each was written.

        copied: which places stand at one point of shared text.
    """
    if len({one.article for one in fact}) == 1:
        return Verdict.ONLY_ONE
    changing = any(one.changing for one in fact)
    pairs = [(one, other) for one, other in combinations(fact, 2) if one.article != other.article]
    # Who tells it twice, once loosely, agrees with who tells it as surely.
    alike = {_articles(*pair) for pair in pairs if pair[0].relation(pair[1]) is Relation.EQUAL}
    found = {
        _between(one, other, calendar, copied, changing=changing)
        for one, other in pairs
        if one.relation(other) is not Relation.COMPATIBLE or _articles(one, other) not in alike
    }
    return next(verdict for verdict in _GRAVEST if verdict in found)


def _articles(one: Detail, other: Detail) -> frozenset[str]:
    return frozenset((one.article, other.article))


def _between(
    one: Detail, other: Detail, calendar: Calendar, copied: Correspondence, *, changing: bool
) -> Verdict:
    relation = one.relation(other)
    if (
        relation is Relation.COMPATIBLE
        and one.worth.is_changed(other.worth)
        and copied.holds(one.place, other.place)
    ):
        # *Au moins 7*, *au moins 9*: each for itself could stand, in one text the number was changed.
        relation = Relation.DIFFERENT
    if relation is Relation.DIFFERENT:
        return (
            Verdict.UPDATE
            if _took_place_of(one, other, calendar, copied, changing=changing)
            else Verdict.CONFLICT
        )
    alike = relation is Relation.EQUAL and one.worth.is_told_alike(other.worth)
    return Verdict.AGREE if alike else Verdict.COMPATIBLE


def _took_place_of(
    one: Detail, other: Detail, calendar: Calendar, copied: Correspondence, *, changing: bool
) -> bool:
    """Tell whether what was planned has happened, or one count took the place of another."""
    if one.planned is not other.planned:
        return True
    if one.worth.follows(other.worth) is None:
        return changing and one.worth.changes and not _are_of_one_day(one, other, calendar)
    if one.as_of and other.as_of and one.as_of.isdisjoint(other.as_of):
        return True
    if copied.holds(one.place, other.place) and not are_days_apart(one.article, other.article, calendar):
        # The same words stand beside both: only the clock can tell that one is later.
        return False
    if one.cited or other.cited:
        return True
    return are_days_apart(one.article, other.article, calendar) or one.undated or other.undated


def _are_of_one_day(one: Detail, other: Detail, calendar: Calendar) -> bool:
    """Tell whether two articles say that they were written on one day."""
    return not (one.undated or other.undated or are_days_apart(one.article, other.article, calendar))


def are_days_apart(one: str, other: str, calendar: Calendar) -> bool:
    """Tell whether two articles, by their ids, were written on known days, and not on one."""
    first, second = (calendar.days[article][0] for article in (one, other))
    return first is not None and second is not None and first != second
