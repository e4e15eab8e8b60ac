"""Clauses without a date that another thing dates: *la veille de l'attaque*, *lors de cette rencontre*."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recoupe.analysis.times import Time, TimeType
from recoupe.comparison.chronicle.anchors import BEHIND, DAY, Known, anchor_of
from recoupe.comparison.chronicle.occasions import Link, links
from recoupe.comparison.chronicle.steps import stretch, value_of
from recoupe.comparison.chronicle.telling import Telling, moved, named, sentence_of, tell
from recoupe.reasons import because
from recoupe.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.analysis.analysis import Analysis
    from recoupe.comparison.calendar import Days
    from recoupe.comparison.chronicle.telling import Cast
    from recoupe.reasons import Reason

HOUR = re.compile(r"T\d")


@dataclass(slots=True)
class Hanging:
    """What hangs on other things' days.

    Args:
        opening: clauses without a date that another thing dates.

        joining: things named in passing, which only join what tells of them.

        moved: hours that are of another thing's day, by the telling they were.
    """

    opening: list[Telling] = field(default_factory=list)
    joining: list[Telling] = field(default_factory=list)
    moved: dict[Telling, Telling] = field(default_factory=dict)


def find_hanging(
    analyses: Mapping[str, Analysis], days: Mapping[str, Days], tellings: Sequence[Telling], actors: Cast
) -> Hanging:
    """Return what hangs on `tellings`.

    Args:
        analyses: the articles by their ids.

        days: when each was written.

        tellings: what has a date of its own.

        actors: who each article's actors are in the dossier.
    """
    hanging = Hanging()
    for name, analysis in sorted(analyses.items()):
        dated = [telling for telling in tellings if telling.time.article == name]
        known, said = Known(tellings, days[name]), analysis.reported
        for sentence, linked in _linked(analysis):
            here = [telling for telling in dated if telling.time.span in sentence]
            # What others say names things of its own days; the hours in it are those of what they tell.
            found = [link for link in linked if not any(link.span in one for one in said)]
            if here:
                hanging.joining += _seen_again(analysis, found, here, actors)
                hanging.moved |= _moved_hours(analysis, linked, here, known, actors)
                continue
            hung = _hung(analysis, found, known, actors)
            hanging.opening += hung
            hanging.joining += [] if hung else _brought_in(analysis, found, actors)
    return hanging


def _moved_hours(
    analysis: Analysis, found: Sequence[Link], here: Sequence[Telling], known: Known, actors: Cast
) -> Mapping[Telling, Telling]:
    """Return the hours of a sentence on the day of the thing that a link names: *au moment du choc, à 7 h 42*."""
    sentence = sentence_of(analysis, here[0].time.span)
    hours = [one for one in here if HOUR.search(one.time.value) and not _is_of(one, sentence)]
    days = [one for one in here if one not in hours]
    # Behind a day of the same sentence, an hour is of that day.
    hours = [one for one in hours if not any(day.time.span < one.time.span for day in days)]
    for link in found if hours else ():
        anchor = (
            anchor_of(analysis, link, known, actors) if link.refers == "known" and not link.days else None
        )
        if anchor and anchor.days != hours[0].days:
            why = because("times.hangs_on", link.span.of(analysis.article.text), anchor.label)
            return {one: _on_the_day(one, anchor, why) for one in hours}
    return {}


def _is_of(telling: Telling, sentence: Span) -> bool:
    """Tell whether an hour is of a day named in its own sentence."""
    anchor = telling.time.anchor.partition("-")
    return telling.time.anchor == "text" or (anchor[0].isdigit() and int(anchor[0]) >= sentence.start)


def _on_the_day(telling: Telling, anchor: Telling, why: Reason) -> Telling:
    value = anchor.time.value.split("T")[0] + "T" + telling.time.value.split("T")[1]
    first, last = anchor.time.earliest, anchor.time.latest
    time = replace(telling.time, value=value, earliest=first, latest=last)
    return replace(telling, time=time, days=anchor.days, notes=(why,))


def _linked(analysis: Analysis) -> Iterator[tuple[Span, list[Link]]]:
    """Yield each sentence of prose that a link stands in."""
    folded = fold(analysis.article.text)
    prose = [block.span for block in analysis.blocks if block.is_prose and not block.is_heading]
    for sentence in analysis.sentences:
        if not any(sentence in block for block in prose):
            continue
        if found := list(links(folded, sentence)):
            yield sentence, found


def _hung(analysis: Analysis, found: Sequence[Link], known: Known, actors: Cast) -> Iterable[Telling]:
    """Return what a sentence tells on the day of a thing one of its links names, where one is dated."""
    for link in found:
        anchor = anchor_of(analysis, link, known, actors) if link.refers != "new" else None
        if anchor is None:
            continue
        # What the sentence brings in is what it tells of: *lors d'une conférence de presse, après avoir été reçu*.
        told = next((one for one in found if one.refers == "new"), link)
        counted = _counted(analysis, told, link, anchor, known.written)
        if counted is None:
            continue
        time, days = counted
        why = because("times.hangs_on", link.span.of(analysis.article.text), anchor.label)
        telling = moved(tell(analysis, replace(time, span=told.span), days, actors), time, days, why)
        return [replace(telling, kinds=frozenset([told.kind]))]
    return []


def _brought_in(analysis: Analysis, found: Sequence[Link], actors: Cast) -> Iterable[Telling]:
    """Return what a sentence brings in without a day: it may be what another article dates."""
    for link in found:
        if link.refers == "new":
            yield _undated(analysis, link, (None, None), actors)


def _seen_again(
    analysis: Analysis, found: Sequence[Link], here: Sequence[Telling], actors: Cast
) -> Iterator[Telling]:
    """Yield the things that a dated sentence names as of its day: *mardi, à l'issue de la visite de X à Y*."""
    whole = [one for one in here if DAY.fullmatch(one.time.value)]
    for link in found:
        if len(here) == len(whole) == 1 and link.refers != "back" and link.days == 0:
            telling = _undated(analysis, link, here[0].days, actors)
            same = replace(here[0].time, span=link.span, value=here[0].time.value.split("T")[0])
            yield replace(telling, time=same)


def _undated(analysis: Analysis, link: Link, days: Days, actors: Cast) -> Telling:
    text = analysis.article.text
    sentence = sentence_of(analysis, link.span)
    nowhere = Time(analysis.article.id, link.span, TimeType.DATE, "XXXX-XX-XX", None, None, "", "hanging")
    telling = tell(analysis, nowhere, days, actors)
    end = min(sentence.end, link.span.end + BEHIND)
    behind = re.split(r"[,.;:»\"]", Span(link.span.end, end).of(text))[0]
    stretch = Span(link.span.start, link.span.end + len(behind)).trimmed(text)
    return replace(
        telling,
        clause=stretch if days[0] else telling.clause,
        actors=frozenset(named(analysis, stretch, actors)) if days[0] else telling.actors,
        kinds=frozenset([link.kind]),
        speaker="",
    )


def _counted(
    analysis: Analysis, told: Link, link: Link, anchor: Telling, written: Days
) -> tuple[Time, Days] | None:
    """Return the time so far from an anchor's day, its year open where that one's is.

    `None` where it would lie behind the article that tells of it, and the anchor does not.
    """
    day, last = anchor.days[0] or date.max, written[1] or written[0]
    days = stretch(day + timedelta(days=link.days), link.unit)
    if last and day <= last < days[0]:
        return None
    is_open = anchor.time.earliest is None
    time = replace(
        anchor.time,
        article=analysis.article.id,
        span=told.span,
        value=value_of(days, is_open=is_open),
        earliest=None if is_open else days[0],
        latest=None if is_open else days[1],
        rule="hanging",
    )
    return time, days
