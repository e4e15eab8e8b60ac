"""When: the temporal expressions of one article and the days they may mean."""

from __future__ import annotations

from recoupe.analysis.times.clues import Clues, FixedDay, find_clues
from recoupe.analysis.times.find import find_times
from recoupe.analysis.times.flags import Flag, find_flags
from recoupe.analysis.times.interval import interval
from recoupe.analysis.times.stated import MonthDay, Stated, is_dateline
from recoupe.analysis.times.time import Time, TimeType

__all__ = [
    "Clues",
    "FixedDay",
    "Flag",
    "MonthDay",
    "Stated",
    "Time",
    "TimeType",
    "find_clues",
    "find_flags",
    "find_times",
    "interval",
    "is_dateline",
]
