"""The shapes of the drawings, in their own units: strips of an article, dots of a timeline."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.comparison.dossier import Moment, TimelineEntry
    from recoupe.text import Span

# A strip is this wide, whatever the article's length; a mark never thinner than can be hit.
STRIP = 1000
THINNEST = 6
# A timeline's margins, rows and narrowest column; a column is as wide as its fullest day needs.
LEFT = 150
TOP = 46
ROW = 34
COLUMN = 66
DOT = 5
STEP = 14


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


@dataclass(frozen=True, slots=True)
class Column:
    """One date of a timeline: where its middle stands, and the date."""

    x: float
    moment: Moment


@dataclass(frozen=True, slots=True)
class Chart:
    """A timeline: a column for each date, a row for each article, a dot for each telling."""

    width: float
    height: float
    columns: tuple[Column, ...]
    rows: tuple[tuple[float, str], ...]
    dots: tuple[Dot, ...]


def draw_bar(span: Span, length: int, address: str, label: str) -> Bar:
    """Return the mark of `span` on the strip of a text of `length` characters."""
    width = max(THINNEST, STRIP * len(span) / max(length, 1))
    start = min(STRIP * span.start / max(length, 1), STRIP - width)
    return Bar(round(start, 1), round(width, 1), address, label)


def draw_chart(entries: Sequence[TimelineEntry], articles: Sequence[str]) -> Chart:
    """Return the timeline's drawing; a dot leads to `t-<entry>-<mention>`, both counted from nought."""
    days: dict[Moment, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        days[entry.moment].append(number)
    widths = [max(COLUMN, STEP * (_most_told(entries, numbers) + 1)) for numbers in days.values()]
    starts = list(accumulate(widths, initial=LEFT))
    columns = tuple(
        Column(start + width / 2, moment) for start, width, moment in zip(starts, widths, days, strict=False)
    )
    rows = tuple((TOP + ROW * (place + 0.5), article) for place, article in enumerate(articles))
    dots = (
        dot
        for column, numbers in zip(columns, days.values(), strict=True)
        for y, article in rows
        for dot in _dots(entries, numbers, article, (column.x, y))
    )
    return Chart(starts[-1], TOP + ROW * len(articles) + 8, columns, rows, tuple(dots))


def _most_told(entries: Sequence[TimelineEntry], numbers: Sequence[int]) -> int:
    """Return how many entries of one day one article tells, at most."""
    told: dict[str, int] = defaultdict(int)
    for number in numbers:
        for article in {mention.article for mention in entries[number].mentions}:
            told[article] += 1
    return max(told.values(), default=0)


def _dots(
    entries: Sequence[TimelineEntry], numbers: Sequence[int], article: str, middle: tuple[float, float]
) -> Iterator[Dot]:
    told = [
        (number, place)
        for number in numbers
        for place, mention in enumerate(entries[number].mentions)
        if mention.article == article
    ]
    first_places = {number: place for number, place in reversed(told)}
    for place, number in enumerate(sorted(first_places)):
        shift = (place - (len(first_places) - 1) / 2) * STEP
        yield Dot(middle[0] + shift, middle[1], f"t-{number}-{first_places[number]}", entries[number])
