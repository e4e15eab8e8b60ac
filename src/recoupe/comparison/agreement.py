"""What readings of one expression under several years have in common."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.analysis.times import Time


def agree(alone: Time, told: Sequence[Time]) -> Time:
    """Return one time for its readings `told` under several years: what they share, else as in `alone`.

    Where a year stays open its digits are `X`, and the time has no first and last day.
    """
    # The day was found, not given.
    first = replace(told[0], anchor="day" if told[0].anchor == "published" else told[0].anchor)
    values = {time.value for time in told}
    if len(values) == 1:
        return first
    value = _common(values) or _common_days(told) or alone.value
    return replace(first, value=value, earliest=None, latest=None)


def _common(values: Iterable[str]) -> str:
    """Return the value with its year open where nothing else differs; weeks are numbered anew every year."""
    rests = {value[4:] for value in values}
    rest = rests.pop()
    return f"XXXX{rest}" if rest and not rests and not rest.startswith("-W") else ""


def _common_days(told: Sequence[Time]) -> str:
    """Return a week by its days where they are the same in every year: *la semaine dernière*."""
    ranges = {
        (time.earliest.isoformat()[4:], time.latest.isoformat()[4:])
        for time in told
        if time.earliest and time.latest and "-W" in time.value
    }
    return "/".join(f"XXXX{day}" for day in ranges.pop()) if len(ranges) == 1 else ""
