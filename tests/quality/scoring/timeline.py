"""The timeline against gold: dated events found, entries that tell of none, places brought together."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Any

from tests.quality.scoring.score import Score

Row = dict[str, Any]

# A date, not a bound or a remark: *< XXXX-04-05*, *après e05*. A gap to the day of writing is asked for too.
_DATE = re.compile(r"DCT-\w+|[\dX]{4}[\w/:-]*")


def timeline_scores(events: list[Row], entries: list[Row]) -> dict[str, Score]:
    """Score events found with their day, entries that tell of any event, and pairs of places in one entry.

    An entry tells of the events that half of its places tell of: what merges two things tells of neither.
    Events that no text dates are not asked for, but an entry that tells of one is no noise.
    """
    told = [
        (i, j) for i, event in enumerate(events) for j, entry in enumerate(entries) if _tells(entry, event)
    ]
    asked = {i for i, event in enumerate(events) if _dates(event)}
    found = {i for i, j in told if _day(entries[j]) in _dates(events[i])}
    telling = len({j for _, j in told})
    return {
        "events": Score(len(found), len(entries), len(asked)),
        "entries": Score(telling, len(entries), len(entries)),
        "together": _together(events, entries),
    }


def _together(events: list[Row], entries: list[Row]) -> Score:
    """Score pairs of places of one entry by those of one event and one day.

    A place that an entry names twice, once for a day and once for its hour, makes no pair with itself.
    """
    places = [
        (number, _day(entry), told)
        for number, entry in enumerate(entries)
        for place in _once(entry["mentions"])
        if (told := {event["id"] for event in events if _at(place, event)})
    ]
    pairs = [
        (one[0] == other[0], bool(one[2] & other[2]), one, other) for one, other in combinations(places, 2)
    ]
    return Score(
        sum(joined and same for joined, same, _, _ in pairs),
        sum(joined for joined, *_ in pairs),
        sum(same and (joined or one[1] == other[1]) for joined, same, one, other in pairs),
    )


def _once(places: list[Row]) -> list[Row]:
    return list({(place["article"], place["start"], place["end"]): place for place in places}.values())


def _dates(event: Row) -> set[str]:
    """Return the days a reader can give: with the year known, and without."""
    unaided = _DATE.match(event.get("value_unaided") or event["value"])
    return {event["value"].split("T")[0], unaided[0].partition("T")[0]} if unaided else set()


def _day(entry: Row) -> str:
    return str(entry["date"]["value"]).split("T")[0]


def _tells(entry: Row, event: Row) -> bool:
    places = entry["mentions"]
    return 2 * sum(_at(place, event) for place in places) >= len(places)


def _at(place: Row, event: Row) -> bool:
    return any(
        place["article"] == one["article"] and place["start"] < one["end"] and one["start"] < place["end"]
        for one in event["mentions"]
    )
