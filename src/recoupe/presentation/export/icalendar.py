"""The timeline as iCalendar (RFC 5545), for the calendar of a desk."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from recoupe import __version__
from recoupe.comparison.dossier import Precision
from recoupe.presentation.interface import interface
from recoupe.presentation.naming import name_articles, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recoupe.comparison.chronology import Timeline
    from recoupe.comparison.dossier import Moment, TimelineEntry

OCTETS = 75
# Places quoted beside an event: a dispatch has hundreds, and a calendar shows a screen.
TOLD = 12
# Same findings, same bytes: an event does not say when its line was written.
NO_TIME = "20000101T000000Z"
# No hour 24: midnight of a day may be its beginning or its end, and is given as the day.
_HOUR = re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3])(?::?([0-5]\d))?")


def timeline_calendar(
    entries: Iterable[TimelineEntry], timeline: Timeline, *, language: str = "fr"
) -> Iterator[str]:
    """Yield a calendar of those of `entries` that have a place in one, which are of `timeline`.

    Lines end as the format has it: write them to a file opened with `newline=""`.
    """
    product = f"PRODID:-//Recoupe//Recoupe {__version__}//{language.upper()}"
    names = name_articles(timeline.articles)
    texts = {article.id: article.text for article in timeline.articles}
    digests = {article.id: article.digest for article in timeline.articles}
    seen: Counter[str] = Counter()
    yield from map(content_line, ("BEGIN:VCALENDAR", "VERSION:2.0", product))
    for entry in filter(has_days, entries):
        key = _key(entry, digests)
        lines = (f"UID:{key}-{seen[key]}", *_event(entry, names, texts, language))
        seen[key] += 1
        yield "".join(map(content_line, ("BEGIN:VEVENT", *lines, "END:VEVENT")))
    yield content_line("END:VCALENDAR")


def has_days(entry: TimelineEntry) -> bool:
    """Tell whether an entry has a place in a calendar: its first day and its last are known."""
    return entry.moment.earliest is not None and entry.moment.latest is not None


def content_line(line: str) -> str:
    """Return `line` folded at 75 octets, between characters, its end included."""
    pieces, room = [""], OCTETS
    for character in line.encode("utf-8", "replace").decode():
        size = len(character.encode())
        if size > room:
            pieces.append("")
            room = OCTETS - 1  # a piece that continues a line begins with a space
        pieces[-1] += character
        room -= size
    return "\r\n ".join(pieces) + "\r\n"


def escaped(text: str) -> str:
    r"""Return `text` as a value of type TEXT: each line break as `\n`, no other control character."""
    lines = (re.sub(r"([\\;,])", r"\\\1", plain(line)) for line in text.split("\n"))
    return r"\n".join(lines)


def _key(entry: TimelineEntry, digests: Mapping[str, str]) -> str:
    """Return what an entry is known by wherever its articles lie and whatever they are called."""
    places = sorted((digests[place.article], place.span.start, place.span.end) for place in entry.mentions)
    return sha256(repr((entry.moment.value, places)).encode()).hexdigest()[:40]


def _event(
    entry: TimelineEntry, names: Mapping[str, str], texts: Mapping[str, str], language: str
) -> Iterator[str]:
    words = interface(language)
    told = [
        f"{names[place.article]} · {words.quoted(plain(place.span.of(texts[place.article])))}"
        for place in entry.mentions[:TOLD]
    ]
    if (more := len(entry.mentions) - TOLD) > 0:
        told.append(words.strings["page"]["others"].format(more))
    yield f"DTSTAMP:{NO_TIME}"
    yield from _when(entry.moment)
    yield f"SUMMARY:{escaped(entry.label)}"
    yield "DESCRIPTION:" + escaped("\n".join(told))
    yield "TRANSP:TRANSPARENT"


def _when(moment: Moment) -> Iterator[str]:
    first, last = moment.earliest, moment.latest
    if first is None or last is None:
        return
    hour = _HOUR.match(moment.value) if moment.precision is Precision.TIME else None
    if hour and first == last:
        yield f"DTSTART:{_digits(first)}T{hour[1]}{hour[2] or '00'}00"
        return
    yield f"DTSTART;VALUE=DATE:{_digits(first)}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_digits(last + timedelta(days=1))}"


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")
