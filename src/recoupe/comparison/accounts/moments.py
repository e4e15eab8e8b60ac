"""Accounts of when: the days and the hours that articles give for one thing that happened."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.comparison.accounts.dates import Dated, dates_of
from recoupe.comparison.accounts.draft import Draft
from recoupe.comparison.accounts.slots import anchor
from recoupe.comparison.dossier import Value, Verdict
from recoupe.language.lexicon import table
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.accounts.quantities import Newsroom
    from recoupe.comparison.dossier import Place

# Two days of one happening that differ lie within a week: farther apart they are of two. 0 to 6: all alike;
# 13 and 30: one false difference on the clusters.
_WEEK = 6
# Minutes by which an hour given roughly may be off. 10 to 60: all alike; *vers* is seldom said of more.
_ROUGH = 30


def moments(room: Newsroom) -> Iterator[Draft]:
    """Yield an account for everything that the articles of one story put on a day, or at an hour."""
    dated = dates_of(list(room.pages.values()), room.calendar)
    kinds: dict[tuple[str, bool], list[Dated]] = defaultdict(list)
    for one in dated:
        kinds[one.happening.kind, one.minute is not None].append(one)
    for group in kinds.values():
        for fact in _facts(group):
            if len({one.article for one in fact}) > 1 or _only_here(fact, room):
                yield _draft(fact, room)


def _only_here(fact: Sequence[Dated], room: Newsroom) -> bool:
    """Tell whether this is an explicit day that no other article means, whatever it says of it."""
    article = fact[0].article
    meant = {
        days
        for place, days in room.calendar.spans_of_days.items()
        if place.article in room.pages and place.article != article
    }
    explicit = any(one.is_explicit and one.minute is None for one in fact)
    return len(room.pages) > 1 and explicit and all(one.days not in meant for one in fact)


def _facts(group: Sequence[Dated]) -> list[list[Dated]]:
    """Join the dates of one kind of happening: equal ones first, then those that differ."""
    facts: list[list[Dated]] = []
    for one in sorted(group, key=lambda dated: (dated.length, dated.place)):
        homes = [fact for fact in facts if any(_same(one, other) and _anchored(one, other) for other in fact)]
        facts = [*(fact for fact in facts if fact not in homes), [one, *(d for fact in homes for d in fact)]]
    return _differing(sorted((sorted(fact, key=_place) for fact in facts), key=lambda fact: _place(fact[0])))


def _same(one: Dated, other: Dated) -> bool:
    """Tell whether two dates are equal or one holds the other."""
    if one.minute is not None and other.minute is not None:
        return abs(one.minute - other.minute) <= (_ROUGH if one.rough or other.rough else 0)
    (first, last), (start, end) = one.days, other.days
    if not (first and last and start and end):
        return False
    return (first <= start and end <= last) or (start <= first and last <= end)


def _anchored(one: Dated, other: Dated) -> bool:
    """Tell whether words or names beside them, or the happening itself, say that both date one thing."""
    return bool(one.stems & other.stems or one.names & other.names) or (
        one.happening.is_once and one.days == other.days
    )


def _differing(facts: list[list[Dated]]) -> list[list[Dated]]:
    """Join facts that differ where each article gives one only and much says that it is the same thing."""
    given: dict[str, int] = defaultdict(int)
    for fact in facts:
        for article in {one.article for one in fact}:
            given[article] += 1
    joined: list[list[Dated]] = []
    for fact in facts:
        home = next((other for other in joined if _differ(fact, other, given)), None)
        if home is None:
            joined.append(list(fact))
        else:
            home += fact
    return joined


def _differ(ours: Sequence[Dated], theirs: Sequence[Dated], given: dict[str, int]) -> bool:
    alone = all(given[one.article] == 1 for one in (*ours, *theirs))
    once = ours[0].happening.is_once
    return alone and once and any(_contradict(one, other) for one in ours for other in theirs)


def _contradict(one: Dated, other: Dated) -> bool:
    """Tell whether two dates say different things of one: much must be in common beside them."""
    names, stems = one.names & other.names, one.stems & other.stems
    first, second = one.days[0], other.days[0]
    if one.minute is not None:
        return bool(stems) and (len(stems) > 1 or bool(names) or (first is not None and first == second))
    if not (first and second and one.is_day and other.is_day):
        return False
    return abs((first - second).days) <= _WEEK and bool(names and stems)


def _verdict(fact: Sequence[Dated]) -> Verdict:
    if len({one.article for one in fact}) == 1:
        return Verdict.ONLY_ONE
    pairs = [(one, other) for one, other in combinations(fact, 2) if one.article != other.article]
    if not all(_same(one, other) for one, other in pairs):
        return Verdict.CONFLICT
    exact = all((one.days, one.minute) == (other.days, other.minute) for one, other in pairs)
    hours = all(one.minute == other.minute and one.minute is not None for one, other in pairs)
    return Verdict.AGREE if exact or hours else Verdict.COMPATIBLE


def _draft(fact: Sequence[Dated], room: Newsroom) -> Draft:
    hour = fact[0].minute is not None
    verdict = _verdict(fact)
    texts = {one.place: one.place.span.of(room.pages[one.article].text) for one in fact}
    values = tuple(Value(one.place, one.said or texts[one.place]) for one in fact)
    entry = {
        Verdict.AGREE: "same_hour" if hour else "same_day",
        Verdict.COMPATIBLE: "hours_near" if hour else "within",
        Verdict.CONFLICT: "hours_differ" if hour else "days_differ",
    }.get(verdict)
    told = " / ".join(dict.fromkeys(value.value for value in values))
    why = (
        because(f"accounts.{entry}", told) if entry else because("accounts.only", room.names[fact[0].article])
    )
    places = [one.place for one in fact]
    return Draft(_slot(fact, room), values, verdict, (why, *room.sources.why(places, room.names)))


def _slot(fact: Sequence[Dated], room: Newsroom) -> str:
    said = table("french", "measures")["said"]
    about = anchor(room.pages, [one.place for one in fact], {fact[0].happening.kind})
    return f"{said['hour' if fact[0].minute is not None else 'date']} · {about}"


def _place(one: Dated) -> Place:
    return one.place
