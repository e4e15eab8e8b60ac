"""What happened when: dated clauses of all articles, those that tell of one thing brought together."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from recoupe.analysis.times import TimeType
from recoupe.comparison.clauses import find_clause, find_stems
from recoupe.comparison.dossier import Moment, Place, Precision, TimelineEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.analysis.times import Time
    from recoupe.comparison.calendar import Calendar, Days
    from recoupe.text import Span

# Two clauses of one day tell of one thing from this share of the shorter one's words. Of .15 to .34 on the
# five articles and the example story: to .2 an interview and a visit of one day merge, to .25 two tolls, from
# .34 one attack is told twice; .28 to .3 do none of these.
SAME_DAY = 0.3
# The same where one is only known to the week or the month that holds the other's day: to .3 two strikes of a
# week merge, to .5 a month's visit with one of its meetings; .6 does neither.
WITHIN = 0.6
# Where open days stand in the order: behind all others.
FAR = date.max
LEAP_YEAR = 366


class Cast(Protocol):
    """The actors of all articles: which of them an article's own actor is."""

    def id_of(self, article: str, local_id: str) -> str:
        """Return the dossier's id of an article's actor."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One dated clause: its time, the days it means, its stretch of text and what it speaks of."""

    time: Time
    days: Days
    clause: Span
    stems: frozenset[str]
    actors: frozenset[str]
    label: str
    outlet: str

    @property
    def order(self) -> tuple[date, date, str, Span]:
        """Return where it stands among all tellings: by day, the open ones last."""
        first, last = self.days
        return first or FAR, last or FAR, self.time.article, self.time.span


def find_timeline(
    analyses: Iterable[Analysis], calendar: Calendar, actors: Cast
) -> tuple[TimelineEntry, ...]:
    """Return what the articles date, earliest first, each with every place that tells it.

    Args:
        analyses: the articles.

        calendar: their times, completed.

        actors: who each article's actors are in the dossier.
    """
    articles = {analysis.article.id: analysis for analysis in analyses}
    tellings = [
        _telling(articles[time.article], time, calendar.spans_of_days[Place(time.article, time.span)], actors)
        for time in calendar.times
        if _dates(time) and _in_prose(articles[time.article], time)
    ]
    groups = _grouped(sorted(tellings, key=lambda telling: telling.order))
    return tuple(_entry(group) for group in sorted(groups, key=lambda group: _finest(group).order))


def _dates(time: Time) -> bool:
    """Tell whether a time can date something: no duration, habit, vague word or season of any year."""
    is_date = time.type in (TimeType.DATE, TimeType.TIME)
    return is_date and not re.fullmatch(r"\w+_REF|XXXX-[A-Z]{2}|XXXX-XX.*", time.value)


def _in_prose(analysis: Analysis, time: Time) -> bool:
    return any(block.is_prose and time.span in block.span for block in analysis.blocks)


def _telling(analysis: Analysis, time: Time, days: Days, actors: Cast) -> Telling:
    article = analysis.article
    sentence = next((span for span in analysis.sentences if time.span in span), time.span)
    clause = find_clause(article.text, sentence, time.span)
    return Telling(
        time=time,
        days=days,
        clause=clause,
        stems=find_stems(article.text, clause, time.span),
        actors=frozenset(_named(analysis, clause, actors)),
        label=" ".join(clause.of(article.text).split()),
        outlet=article.outlet or article.id,
    )


def _named(analysis: Analysis, clause: Span, actors: Cast) -> Iterator[str]:
    for actor in analysis.actors:
        if any(mention.span in clause for mention in actor.mentions):
            yield actors.id_of(analysis.article.id, actor.id)


def _grouped(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Return the tellings in groups, finest dated first: each joins a group of its like, else opens one."""
    groups: dict[date | None, list[list[Telling]]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda telling: (_length(telling.days), telling.order)):
        near = (group for day in _days_of(telling.days) for group in groups.get(day, ()))
        home = next((group for group in near if any(_same(telling, other) for other in group)), None)
        if home is None:
            groups[telling.days[0]].append([telling])
        else:
            home.append(telling)
    return [group for of_day in groups.values() for group in of_day]


def _days_of(days: Days) -> Iterator[date | None]:
    """Return the days a group it may join can begin on; a period longer than a year has only its first."""
    first, last = days
    yield first
    if first and last and (last - first).days <= LEAP_YEAR:
        yield from (first + timedelta(days=shift) for shift in range(1, (last - first).days + 1))


def _same(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings may be of one thing: days that agree, and words in common."""
    if not one.stems or not other.stems:
        return one.days == other.days and one.time.article == other.time.article
    shared = len(one.stems & other.stems) / min(len(one.stems), len(other.stems))
    if one.days == other.days and one.time.value.split("T")[0] == other.time.value.split("T")[0]:
        return shared >= SAME_DAY
    return _holds(one.days, other.days) and shared >= WITHIN


def _holds(wide: Days, narrow: Days) -> bool:
    if not (wide[0] and wide[1] and narrow[0] and narrow[1]):
        return False
    return wide[0] <= narrow[0] and narrow[1] <= wide[1]


def _length(days: Days) -> int:
    return (days[1] - days[0]).days if days[0] and days[1] else FAR.toordinal()


def _finest(group: Sequence[Telling]) -> Telling:
    return min(group, key=lambda telling: (_length(telling.days), telling.order))


def _entry(group: Sequence[Telling]) -> TimelineEntry:
    finest = _finest(group)
    return TimelineEntry(
        moment=Moment(finest.time.earliest, finest.time.latest, _precision(finest), finest.time.value),
        label=min(group, key=_label_rank).label,
        actors=tuple(sorted({actor for telling in group for actor in telling.actors})),
        mentions=tuple(sorted(Place(telling.time.article, telling.clause) for telling in group)),
        outlets=tuple(sorted({telling.outlet for telling in group})),
    )


def _label_rank(telling: Telling) -> tuple[bool, int, int, str]:
    """Rank labels: those that open a sentence, then the finest dated, then the one highest in its article."""
    return not telling.label[0].isupper(), _length(telling.days), telling.time.span.start, telling.outlet


def _precision(telling: Telling) -> Precision:
    if re.search(r"T\d", telling.time.value):
        return Precision.TIME
    days = _length(telling.days)
    if days == FAR.toordinal():
        return Precision.OPEN
    steps = ((0, Precision.DAY), (6, Precision.WEEK), (91, Precision.MONTH))
    return next((precision for limit, precision in steps if days <= limit), Precision.YEAR)
