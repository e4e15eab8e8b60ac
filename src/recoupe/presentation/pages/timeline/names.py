"""What the places of the axis are called: dates of a known year, or days counted from one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recoupe.presentation.pages.timeline.extents import DAY, HOUR

if TYPE_CHECKING:
    from recoupe.presentation.interface import Interface


@dataclass(frozen=True, slots=True)
class Names:
    """The names of minutes, in one language.

    Args:
        origin: the first minute of the day that the others are counted from; `None` where the year is known.
    """

    words: Interface
    origin: int | None

    def label(self, at: int, unit: str) -> str:
        """Return what is written at a tick, as short as can be."""
        if unit in ("minute", "hour"):
            return self._clock(at)
        if unit == "day" and self.origin is not None:
            return self._count(at, self.origin)
        day = day_of(at)
        if unit == "month":
            return str(self._dates["short_months"][day.month - 1])
        return str(day.day if unit == "day" else day.year)

    def spell(self, at: int, unit: str, *, short: bool = False) -> str:
        """Return what is written above ticks: the unit that holds them; a year that is open is not named."""
        day, kind = day_of(at), "short_" if short else ""
        if unit == "year":
            return str(day.year)
        month = self._dates[f"{kind}months"][day.month - 1]
        year = f" {day.year}" if self.origin is None and not short else ""
        if unit == "month":
            return f"{month}{year}"
        named = f"{self._dates['first'] if day.day == 1 else day.day} {month}{year}"
        if self.origin is not None:
            return f"{self._count(at, self.origin)} · {named}"
        return f"{self._dates[f'{kind}weekdays'][day.weekday()]} {named}"

    @property
    def _dates(self) -> dict[str, list[str]]:
        dates: dict[str, list[str]] = self.words.strings["dates"]
        return dates

    def _clock(self, at: int) -> str:
        hour, minute = divmod(at % DAY, HOUR)
        form = self.words.strings["dates"]["hour" if minute else "whole_hour"]
        return str(form).format(hour, f"{minute:02}")

    def _count(self, at: int, origin: int) -> str:
        days = (at - origin) // DAY
        name = str(self.words.strings["timeline"]["origin"])
        return f"{name}{'+' if days > 0 else '−'}{abs(days)}" if days else name


def day_of(at: int) -> date:
    """Return the day of a minute; the calendar's last for what lies behind it."""
    return date.fromordinal(min(at // DAY, date.max.toordinal()))
