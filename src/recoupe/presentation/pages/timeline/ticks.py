"""The ticks of an axis, in the unit that its room has a place for, and what unit stands above them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.presentation.pages.timeline.extents import DAY, HOUR
from recoupe.presentation.pages.timeline.names import Names, day_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.presentation.interface import Interface

# The least room between two ticks, and of each character of a label.
APART = 64
EACH = 8
BESIDE = 12
MONTH, YEAR = 30 * DAY, 365 * DAY
UNITS = {"minute": 1, "hour": HOUR, "day": DAY, "month": MONTH, "year": YEAR}
LADDER = (
    *(("minute", step) for step in (5, 15, 30)),
    *(("hour", step) for step in (1, 3, 6, 12)),
    *(("day", step) for step in (1, 2, 7, 14)),
    *(("month", step) for step in (1, 3, 6)),
    *(("year", step * power) for power in (1, 10, 100, 1000) for step in (1, 2, 5)),
)
# The same where days are counted from one.
COUNTED = (
    *LADDER[:9],
    *(("day", step) for step in (7, 14, 28, 91, 182, 364, 1820, 18_200, 182_000, 910_000)),
)
# What stands above each unit.
ABOVE = {"minute": "day", "hour": "day", "day": "month", "month": "year"}


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis and what is written there."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class Ruler:
    """Ticks for the stretch from `start` to `end` drawn `width` wide, days counted from `origin` if it is given."""

    start: int
    end: int
    width: float
    origin: int | None
    words: Interface

    @property
    def names(self) -> Names:
        """Return what places are called."""
        return Names(self.words, self.origin)

    @property
    def unit(self) -> tuple[str, int]:
        """Return the finest unit that has room, and how many of it stand between two ticks."""
        ladder = LADDER if self.origin is None else COUNTED
        room = self.width / (self.end - self.start)
        return next((rung for rung in ladder if UNITS[rung[0]] * rung[1] * room >= APART), ladder[-1])

    def x(self, at: float) -> float:
        """Return where a minute stands."""
        return round((at - self.start) / (self.end - self.start) * self.width, 1)

    @property
    def ticks(self) -> list[Tick]:
        """Return the ticks; one too near the end has no label."""
        unit, step = self.unit
        found = (Tick(at, self.names.label(at, unit)) for at in self._steps(unit, step) if at >= self.start)
        return [tick if self._has_room(tick) else Tick(tick.at, "") for tick in found]

    @property
    def heads(self) -> list[Tick]:
        """Return what stands above the ticks, each where it begins if it has room, all short where one must be."""
        unit = ABOVE.get(self.unit[0])
        if unit is None:
            return []
        steps = [max(at, self.start) for at in self._steps(unit, 1)]
        rooms = [self.x(end) - self.x(at) for at, end in pairwise((*steps, self.end))]
        long = [self.names.spell(at, unit) for at in steps]
        short = not all(map(_fits, long[1:-1], rooms[1:-1]))
        heads = (Tick(at, self.names.spell(at, unit, short=short)) for at in steps)
        return [head for head, room in zip(heads, rooms, strict=True) if _fits(head.label, room)]

    def _has_room(self, tick: Tick) -> bool:
        return self.x(tick.at) + len(tick.label) * EACH + 4 <= self.width

    def _steps(self, unit: str, step: int) -> Iterator[int]:
        """Yield each place of a unit from the last at or before the start to the end."""
        if unit in ("minute", "hour"):
            size = UNITS[unit] * step
            yield from range(self.start // size * size, self.end + 1, size)
        elif unit == "day" and self.origin is not None:
            size = DAY * step
            yield from range(self.origin + (self.start - self.origin) // size * size, self.end + 1, size)
        else:
            yield from self._of_calendar(unit, step)

    def _of_calendar(self, unit: str, step: int) -> Iterator[int]:
        first, last = day_of(self.start), day_of(self.end)
        months = {"day": 1, "month": step, "year": 12 * step}[unit]
        count = (first.year * 12 + first.month - 1) // months * months
        for at in range(count, last.year * 12 + last.month, months):
            days = range(1, 33 - step, step) if unit == "day" else (1,)
            yield from (minute for day in days if self._reached(minute := _minute(at, day), at, unit))

    def _reached(self, minute: int, month: int, unit: str) -> bool:
        """Tell whether a place lies on the axis, or begins what its start lies in, and is a day of its month."""
        if unit == "day" and not self.start // DAY * DAY <= minute < _minute(month + 1, 1):
            return False
        return 0 < minute <= self.end


def _fits(label: str, room: float) -> bool:
    return len(label) * EACH + BESIDE <= room


def _minute(month: int, day: int) -> int:
    """Return the first minute of a day of a month counted from the year nought; nought outside the calendar."""
    year, month = divmod(month, 12)
    if year > date.max.year:
        return date.max.toordinal() * DAY + DAY
    return (date(year, month + 1, 1).toordinal() + day - 1) * DAY if year > 0 else 0
