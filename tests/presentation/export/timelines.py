"""Timelines of any texts, dates and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from recoupe.analysis.actors.actor import Actor, ActorKind
from recoupe.article import Article
from recoupe.comparison.chronology import Timeline
from recoupe.comparison.dossier import Moment, Place, Precision, TimelineEntry, YearReading
from recoupe.text import Span

if TYPE_CHECKING:
    from datetime import date

WORDS = st.text(alphabet="ab é,;:\\\n\r\t\x00\x1b«»\u2028\x85\ud800𝒳=\"'", max_size=90)
DAYS = st.dates()


def timeline(*entries: TimelineEntry, text: str = "Le pont a cédé.", outlet: str | None = None) -> Timeline:
    """Return a timeline of one article, `a`."""
    actor = Actor("x", "Anne Brel", ActorKind.PERSON)
    return Timeline((Article("a", text, outlet=outlet),), (actor,), YearReading((), (), ()), entries)


def entry(
    first: date | None, last: date | None, precision: Precision, value: str, label: str = "pont"
) -> TimelineEntry:
    """Return an entry told once, at *pont*."""
    moment = Moment(first, last, precision, value)
    return TimelineEntry(moment, label, ("x",), (Place("a", Span(3, 7)),), ("a",))


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Draw a moment, its ends known or not."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    known = draw(st.booleans())
    hour = draw(st.sampled_from(["", "T24:00", "T09:05", "T7", "T21"]))
    if hour:
        return Moment(first, first, Precision.TIME, f"{first.isoformat()}{hour}")
    return Moment(first, last if known else None, Precision.WEEK, f"{first}/{last}")


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Draw a timeline of one article with some text around what it tells."""
    told = draw(WORDS)
    before = draw(WORDS)
    article = Article("a", f"{before}{told}{draw(WORDS)}", outlet=draw(WORDS))
    place = Place("a", Span(len(before), len(before) + len(told)))
    drawn = draw(st.lists(moments(), max_size=4))
    entries = tuple(TimelineEntry(moment, told, (), (place,), (draw(WORDS),)) for moment in drawn)
    return Timeline((article,), (), YearReading((), (), ()), entries)
