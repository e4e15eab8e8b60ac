"""Accounts of who, where, by which way or why, as articles tell it of one deed."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.deeds.filling import fillers
from recoupe.comparison.accounts.details.worth import Relation
from recoupe.comparison.accounts.drafts.draft import Draft
from recoupe.comparison.accounts.pages.agenda import Agenda
from recoupe.comparison.dossier import AccountKind, Value, Verdict
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.accounts.deeds.deed import Deed
    from recoupe.comparison.accounts.deeds.fillers import Filler
    from recoupe.comparison.accounts.drafts.drafting import Newsroom
    from recoupe.comparison.accounts.facts.evidence import Evidence

# What the sentences must have in common for two deeds of one kind to be one; less where each article tells of one.
_EVIDENCE, _ALONE = 0.8, 0.3
# What two must have in common to contradict each other. Open stories alike from .8 to 1.5.
_AGAINST = 1.2
_WEEK = 7
_REASONS = {Verdict.CONFLICT: "differ", Verdict.COMPATIBLE: "compatible", Verdict.AGREE: "equal"}


def parts(room: Newsroom, evidence: Evidence) -> Iterator[Draft]:
    """Yield an account for every slot of a deed that several articles fill."""
    agenda = Agenda(list(room.pages), room.calendar, room.times)
    told: dict[tuple[Deed, str, frozenset[str]], list[Filler]] = defaultdict(list)
    for page in room.pages.values():
        for deed, one in fillers(page, agenda):
            told[deed, one.key, one.who if deed.personal else frozenset()].append(one)
    for (deed, *_), found in told.items():
        for group in _groups(deed, found, evidence):
            if len({one.article for one in group}) > 1:
                yield _draft(deed, group, room, evidence)


def _groups(deed: Deed, found: Sequence[Filler], evidence: Evidence) -> list[list[Filler]]:
    """Return the fillers of one deed together: none clashes with another, each is near one."""
    if deed.once:
        return [list(found)]
    groups: list[list[Filler]] = []
    several = frozenset(one.article for one, other in combinations(found, 2) if _are_two(one, other))
    for one in found:
        homes = (
            group
            for group in groups
            if not any(_clash(one, other) or _is_given(one, other, found) for other in group)
        )
        home = next((group for group in homes if deed.rare or _is_near(one, group, several, evidence)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _are_two(one: Filler, other: Filler) -> bool:
    """Tell whether one article gives two fillers of which one alone can be true of one deed."""
    return one.article == other.article and one.relation(other) is Relation.DIFFERENT


def _is_given(one: Filler, other: Filler, found: Sequence[Filler]) -> bool:
    """Tell whether the article of one of two that differ gives the other too."""
    if one.relation(other) is not Relation.DIFFERENT:
        return False
    pairs = ((mine, theirs) for mine in found for theirs in (one, other))
    articles = {one.article, other.article}
    return any(
        mine.article in articles - {theirs.article} and mine.relation(theirs) is Relation.EQUAL
        for mine, theirs in pairs
    )


def _clash(one: Filler, other: Filler) -> bool:
    """Tell whether two deeds are of other days, of other people, of other towns or of other numbers."""
    pairs = ((one.who, other.who), (one.towns, other.towns))
    apart = any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in pairs)
    gaps = [abs(ours - theirs) for ours, theirs in product(one.days, other.days)]
    # *Vendredi* may be read as the day of another week.
    moved = bool(gaps) and not {0, _WEEK} & set(gaps)
    return apart or moved or one.many is not other.many or _are_two(one, other)


def _is_near(one: Filler, group: Sequence[Filler], several: frozenset[str], evidence: Evidence) -> bool:
    """Tell whether words of one sentence stand in another; articles that tell of `several` need more."""
    return any(
        one.article == other.article
        or evidence.told(one.far, other.far)
        >= (_EVIDENCE if several & {one.article, other.article} else _ALONE)
        for other in group
    )


def _draft(deed: Deed, group: Sequence[Filler], room: Newsroom, evidence: Evidence) -> Draft:
    verdict = _verdict(deed, group, evidence)
    places = [one.place for one in group]
    values = tuple(
        Value(
            place,
            place.span.of(room.pages[place.article].text),
            room.pages[place.article].speaker(place.span),
        )
        for place in places
    )
    said = " / ".join(dict.fromkeys(value.value for value in values))
    why = (because(f"accounts.{_REASONS[verdict]}", said), *room.sources.why(places, room.names))
    return Draft(deed.said, values, verdict, why, AccountKind.PLACE if deed.is_place else AccountKind.EVENT)


def _verdict(deed: Deed, group: Sequence[Filler], evidence: Evidence) -> Verdict:
    """Return how articles stand to one another; one that gives two fillers leaves the matter open."""
    pairs = [(one, other, one.relation(other)) for one, other in combinations(group, 2)]
    if any(one.article == other.article and found is Relation.DIFFERENT for one, other, found in pairs):
        return Verdict.COMPATIBLE
    told = [(one, other, found) for one, other, found in pairs if one.article != other.article]
    against = [(one, other) for one, other, found in told if found is Relation.DIFFERENT]
    if any(deed.once or deed.rare or evidence.told(one.far, other.far) >= _AGAINST for one, other in against):
        return Verdict.CONFLICT
    alike = all(found is Relation.EQUAL for _, _, found in told)
    return Verdict.AGREE if alike else Verdict.COMPATIBLE
