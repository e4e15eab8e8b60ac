"""The shapes of the drawings, in their own units: strips of an article, dots of a timeline."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from recoupe.comparison.dossier import Moment, TimelineEntry
    from recoupe.text import Span

# A strip is this wide, whatever the article's length; a mark never thinner than can be hit.
STRIP = 1000
THINNEST = 6
# A timeline's margins, rows and narrowest column; a column has room for its entries, and all fill a page.
LEFT = 176
TOP = 44
ROW = 30
COLUMN = 80
STEP = 18
PAGE = 1160


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark on a strip: where it starts, how wide it is, where it leads."""

    x: float
    width: float
    address: str
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark of a timeline: one entry told by one article."""

    x: float
    y: float
    address: str
    entry: TimelineEntry
    article: str


@dataclass(frozen=True, slots=True)
class Thread:
    """One entry of a timeline: where it stands, and its dots, one for each article that tells it."""

    x: float
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One date of a timeline: where it begins and its middle, and the date."""

    start: float
    x: float
    moment: Moment


@dataclass(frozen=True, slots=True)
class Chart:
    """A timeline: a column for each date, a row for each article, a thread for each entry."""

    width: float
    height: float
    columns: tuple[Column, ...]
    rows: tuple[tuple[float, str], ...]
    threads: tuple[Thread, ...]


def draw_bar(span: Span, length: int, address: str, label: str) -> Bar:
    """Return the mark of `span` on the strip of a text of `length` characters."""
    width = max(THINNEST, STRIP * len(span) / max(length, 1))
    start = min(STRIP * span.start / max(length, 1), STRIP - width)
    return Bar(round(start, 1), round(width, 1), address, label)


def draw_chart(entries: Sequence[TimelineEntry], articles: Sequence[str]) -> Chart:
    """Return the timeline's drawing; a dot leads to `t-<entry>-<mention>`, both counted from nought."""
    rows = {article: TOP + ROW * (place + 0.5) for place, article in enumerate(articles)}
    days = [list(group) for _, group in groupby(enumerate(entries), key=lambda one: _day(one[1].moment))]
    narrow = [max(COLUMN, STEP * (len(day) + 1)) for day in days]
    room = max(0, PAGE - LEFT - sum(narrow)) // max(1, len(days))
    widths = [width + room for width in narrow]
    starts = list(accumulate(widths, initial=LEFT))
    columns, threads = [], []
    for start, width, day in zip(starts, widths, days, strict=False):
        middle = start + width / 2
        columns.append(Column(start, middle, day[0][1].moment))
        threads += [
            _thread(number, entry, middle + (place - (len(day) - 1) / 2) * STEP, rows)
            for place, (number, entry) in enumerate(day)
        ]
    height = TOP + ROW * len(articles) + 8
    ends = tuple((y, article) for article, y in rows.items())
    return Chart(starts[-1], height, tuple(columns), ends, tuple(threads))


def _day(moment: Moment) -> tuple[date | None, date | None, str]:
    """Return what a column stands for: the hours of one day share it."""
    return moment.earliest, moment.latest, moment.value.partition("T")[0]


def _thread(number: int, entry: TimelineEntry, x: float, rows: Mapping[str, float]) -> Thread:
    first: dict[str, int] = {}
    for place, mention in enumerate(entry.mentions):
        first.setdefault(mention.article, place)
    dots = (Dot(x, rows[article], f"t-{number}-{place}", entry, article) for article, place in first.items())
    return Thread(x, tuple(sorted(dots, key=lambda dot: dot.y)))
