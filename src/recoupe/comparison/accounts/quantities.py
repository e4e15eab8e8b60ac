"""Accounts of how many: the counts of one fact, compared."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from recoupe.comparison.accounts.draft import Draft
from recoupe.comparison.accounts.facts import Reading, facts_of
from recoupe.comparison.accounts.happenings import once
from recoupe.comparison.accounts.measures import label
from recoupe.comparison.accounts.slots import anchor, shared_words
from recoupe.comparison.accounts.tellings import tellings_of
from recoupe.comparison.accounts.values import Relation, spell
from recoupe.comparison.dossier import Value, Verdict
from recoupe.language.lexicon import table
from recoupe.reasons import because

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.comparison.accounts.context import Page
    from recoupe.comparison.accounts.measures import Measure
    from recoupe.comparison.accounts.sources import Sources
    from recoupe.comparison.accounts.tellings import Telling
    from recoupe.comparison.calendar import Calendar
    from recoupe.comparison.dossier import Place
    from recoupe.reasons import Reason


# *d’euros*
_ELIDED = re.compile(r"^[dl]['’]")


class Newsroom(NamedTuple):
    """What comparing needs besides values: the articles, their days, what they share, how they are named."""

    pages: Mapping[str, Page]
    calendar: Calendar
    sources: Sources
    names: Mapping[str, str]


def quantities(room: Newsroom) -> Iterator[Draft]:
    """Yield an account for every fact that the articles of one story count."""
    facts = facts_of(tellings_of(list(room.pages.values()), room.calendar))
    values = {
        (one.measure.family, one.tellings[0].figure.value): set[str]() for fact in facts for one in fact
    }
    for fact in facts:
        for one in fact:
            values[one.measure.family, one.tellings[0].figure.value] |= one.articles
    for fact in facts:
        articles = frozenset[str]().union(*(one.articles for one in fact))
        alone = len(articles) == 1 and len(room.pages) > 1
        if len(articles) > 1 or (alone and all(_only_here(one, values) for one in fact)):
            yield _draft(fact, room)


def _only_here(one: Reading, values: Mapping[tuple[str, float], set[str]]) -> bool:
    """Tell whether no other article gives the same number of the same, whatever it says of it."""
    return len(values[one.measure.family, one.tellings[0].figure.value]) == 1


def _draft(fact: Sequence[Reading], room: Newsroom) -> Draft:
    told = sorted((telling for one in fact for telling in one.tellings), key=lambda t: _order(t, room))
    places = [telling.place for telling in told]
    verdict = _verdict(fact, room)
    values = tuple(Value(telling.place, spell(telling.figure)) for telling in told)
    why = (*_why(verdict, told, room), *room.sources.why(places, room.names))
    return Draft(_slot(told, room), values, verdict, why)


def _order(telling: Telling, room: Newsroom) -> tuple[object, ...]:
    day = room.calendar.days[telling.article][0]
    value = telling.figure.value if telling.measure.is_toll else 0
    return day is None, day and day.toordinal(), value, telling.place


def _verdict(fact: Sequence[Reading], room: Newsroom) -> Verdict:
    if len({article for one in fact for article in one.articles}) == 1:
        return Verdict.ONLY_ONE
    found = {_between(one, other, room) for one, other in combinations(fact, 2)} or {Verdict.AGREE}
    return next(
        v for v in (Verdict.CONFLICT, Verdict.UPDATE, Verdict.COMPATIBLE, Verdict.AGREE) if v in found
    )


def _between(one: Reading, other: Reading, room: Newsroom) -> Verdict:
    relation = one.relation(other)
    if relation is not Relation.DIFFERENT:
        return Verdict.AGREE if relation is Relation.EQUAL else Verdict.COMPATIBLE
    return Verdict.UPDATE if one.measure.is_toll and _follows(one, other, room) else Verdict.CONFLICT


def _follows(one: Reading, other: Reading, room: Newsroom) -> bool:
    """Tell whether the days, or the words beside them, show that one toll took the place of the other."""
    low, high = sorted((one, other), key=lambda reading: reading.tellings[0].figure.value)
    before, after = (low, high) if one.measure.family != "disparu" else (high, low)
    first, then = (_first_day(reading, room) for reading in (before, after))
    if first is None or then is None or first == then:
        return one.has("cited") or other.has("cited")
    return first < then


def _first_day(reading: Reading, room: Newsroom) -> int | None:
    days = [room.calendar.days[article][0] for article in reading.articles]
    return min((day.toordinal() for day in days if day), default=None)


def _slot(told: Sequence[Telling], room: Newsroom) -> str:
    places = [telling.place for telling in told]
    measure = told[0].measure
    unit = label(measure) or _unit(told, room)
    speakers = {telling.speaker for telling in told if telling.speaker}
    by = f"{table('french', 'measures')['said']['according_to']} {min(speakers)}" if _is_split(told) else ""
    return " · ".join(part for part in (unit, _about(measure, places, room), by) if part)


def _unit(told: Sequence[Telling], room: Newsroom) -> str:
    """Return what is counted, as most articles write it."""
    written = (telling.figure.span.of(room.pages[telling.article].text).split()[-1] for telling in told)
    return Counter(_ELIDED.sub("", word) for word in written).most_common(1)[0][0]


def _about(measure: Measure, places: Sequence[Place], room: Newsroom) -> str:
    """Return what a toll is of, what happened; of other counts the words beside them tell more."""
    words = ", ".join(shared_words(room.pages, places))
    about = anchor(room.pages, places, once() - {measure.family})
    return about or words if measure.is_toll else words or about


def _is_split(told: Sequence[Telling]) -> bool:
    """Tell whether a crowd was counted by one who is named."""
    return told[0].measure.is_crowd and len({telling.speaker for telling in told if telling.speaker}) == 1


def _why(verdict: Verdict, told: Sequence[Telling], room: Newsroom) -> Iterator[Reason]:
    places = [telling.place for telling in told]
    values = " / ".join(dict.fromkeys(spell(telling.figure) for telling in told))
    entries = {Verdict.UPDATE: "later", Verdict.CONFLICT: "differ", Verdict.COMPATIBLE: "compatible"}
    if verdict is Verdict.ONLY_ONE:
        yield because("accounts.only", room.names[told[0].article])
        return
    yield (
        because(f"accounts.{entries[verdict]}", values)
        if verdict in entries
        else because("accounts.equal", values)
    )
    if words := shared_words(room.pages, places, most=5):
        yield because("accounts.words", ", ".join(words))
    yield from _speakers(told)


def _speakers(told: Sequence[Telling]) -> Iterator[Reason]:
    """Yield who gives which value, where more than the articles do."""
    given = dict.fromkeys((spell(telling.figure), telling.speaker) for telling in told if telling.speaker)
    for value, speaker in given:
        yield because("accounts.speaker", value, speaker)
