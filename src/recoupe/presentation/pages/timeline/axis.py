"""The axis the entries stand on: the calendar's, or days counted from one where the year is open."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.presentation.pages.timeline.extents import DAY, count_open, find_extent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.comparison.dossier import TimelineEntry
    from recoupe.presentation.pages.timeline.extents import Extent

# A year like any other, for days that are only counted from one another.
ANY_YEAR = 2001
# The part of the axis left free at both ends.
MARGIN = 0.02


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of minutes.

    Args:
        start: its first minute.

        end: its last minute.

        origin: the first minute of the day that the others are counted from; `None` where the year is known.

        extents: where each entry stands; `None` for one that has no place on this axis.
    """

    start: int
    end: int
    origin: int | None
    extents: tuple[Extent | None, ...]


def lay_axis(entries: Sequence[TimelineEntry], years: Sequence[int]) -> Axis:
    """Return the axis that has a place for most of `entries`; of a known year where as many have one.

    Args:
        entries: earliest first.

        years: those that the articles may be of.
    """
    known = [find_extent(entry.moment) for entry in entries]
    counted = count_open((entry.moment for entry in entries), years[-1] if years else ANY_YEAR)
    if sum(map(bool, counted)) > sum(map(bool, known)):
        return _axis(counted, _origin(entries, counted))
    return _axis(known, None)


def _axis(extents: Sequence[Extent | None], origin: int | None) -> Axis:
    placed = [extent for extent in extents if extent]
    start = min((extent.start // DAY * DAY for extent in placed), default=DAY)
    end = max((-(-extent.end // DAY) * DAY for extent in placed), default=start)
    margin = int(max(end - start, DAY) * MARGIN)
    return Axis(max(DAY, start - margin), max(end, start + DAY) + margin, origin, tuple(extents))


def _origin(entries: Sequence[TimelineEntry], extents: Sequence[Extent | None]) -> int:
    """Return the first minute of the day that is told most often; of several the earliest."""
    told: Counter[int] = Counter()
    for entry, extent in zip(entries, extents, strict=True):
        if extent and extent.end - extent.start <= DAY:
            told[extent.start // DAY * DAY] += len({place.article for place in entry.mentions})
    firsts = (extent.start // DAY * DAY for extent in extents if extent)
    return min(told, key=lambda day: (-told[day], day), default=min(firsts))
