"""Which dated clauses tell of one thing."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.comparison.calendar import Days
    from recoupe.comparison.chronicle.telling import Telling

    Group = list[Telling]

# Two clauses of one day tell of one thing from this share of the shorter one's words. Of .15 to .34 on the
# five articles and the example story: to .2 an interview and a visit of one day merge, to .25 two tolls, from
# .34 one attack is told twice; .28 to .3 do none of these.
SAME_DAY = 0.3
# The same where one is only known to the week or the month that holds the other's day: to .3 two strikes of a
# week merge, to .5 a month's visit with one of its meetings; .6 does neither.
WITHIN = 0.6
# The same for what has no day of its own and is of the same kind.
ALIKE = 0.4
LEAP_YEAR = 366


def grouped(tellings: Iterable[Telling]) -> list[Group]:
    """Return the tellings in groups, finest dated first: each joins a group of its like, else opens one."""
    groups: dict[date | None, list[Group]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda one: (one.hangs is not None, one.length, one.order)):
        near = (group for day in _days_of(telling.days) for group in groups.get(day, ()))
        home = next((group for group in near if any(_same(telling, other) for other in group)), None)
        if home is None:
            groups[telling.days[0]].append([telling])
        else:
            home.append(telling)
    return [group for of_day in groups.values() for group in of_day]


def join(groups: Sequence[Group], tellings: Iterable[Telling]) -> None:
    """Put each of `tellings`, which have no day of their own, in the group it is most like, if in any."""
    for telling in tellings:
        scored = [(score, group) for group in groups if (score := _likeness(telling, group)) >= ALIKE]
        if scored:
            max(scored, key=lambda pair: pair[0])[1].append(telling)


def _likeness(telling: Telling, group: Group) -> float:
    """Return the share of words in common with what of a group is of the same kind and names the same people."""
    alike = (
        _shared(telling, other)
        for other in group
        if telling.kinds & other.kinds and telling.actors & other.actors and _may_be_of(telling, other)
    )
    return max(alike, default=0)


def _may_be_of(telling: Telling, other: Telling) -> bool:
    """Tell whether an undated telling may be of another article's day, or a dated one within a wider stretch."""
    if telling.days[0] is None:
        return other.hangs is not None and telling.time.article != other.time.article
    return telling.days != other.days and _holds(other.days, telling.days)


def _days_of(days: Days) -> Iterator[date | None]:
    """Return the days a group it may join can begin on; a period longer than a year has only its first."""
    first, last = days
    yield first
    if first and last and (last - first).days <= LEAP_YEAR:
        yield from (first + timedelta(days=shift) for shift in range(1, (last - first).days + 1))


def _same(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings may be of one thing: days that agree, and words in common."""
    if one.hangs or other.hangs:
        return one.days == other.days and _hang_alike(one, other)
    is_one_day = one.days == other.days and one.time.value.split("T")[0] == other.time.value.split("T")[0]
    if not one.stems or not other.stems:
        return is_one_day and one.time.article == other.time.article
    if is_one_day:
        return _shared(one, other) >= SAME_DAY
    return _holds(one.days, other.days) and _shared(one, other) >= WITHIN


def _hang_alike(one: Telling, other: Telling) -> bool:
    """Tell whether what hangs on a day is the same: what one person said around one thing, or the same words."""
    if one.speaker or other.speaker:
        alike = one.hangs and other.hangs and one.kinds & other.kinds
        return bool(alike) and one.speaker == other.speaker
    return _shared(one, other) >= WITHIN


def _shared(one: Telling, other: Telling) -> float:
    return len(one.stems & other.stems) / max(1, min(len(one.stems), len(other.stems)))


def _holds(wide: Days, narrow: Days) -> bool:
    if not (wide[0] and wide[1] and narrow[0] and narrow[1]):
        return False
    return wide[0] <= narrow[0] and narrow[1] <= wide[1]
