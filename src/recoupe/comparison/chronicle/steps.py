"""Days counted from one another, in the steps in which they are said."""

from __future__ import annotations

from datetime import date, timedelta

Stretch = tuple[date, date]


def stretch(day: date, unit: str) -> Stretch:
    """Return the day, week, month or year (`D`, `W`, `M`, `Y`) of `day`: its first and last day."""
    if unit == "D":
        return day, day
    if unit == "W":
        first = day - timedelta(days=day.isoweekday() - 1)
        return first, first + timedelta(days=6)
    if unit == "M":
        first = day.replace(day=1)
        following = (first + timedelta(days=31)).replace(day=1)
        return first, following - timedelta(days=1)
    return date(day.year, 1, 1), date(day.year, 12, 31)


def value_of(days: Stretch, *, is_open: bool) -> str:
    """Return the TIMEX3 value of a stretch of days, its year `XXXX` where that is open."""
    first, last = days
    if is_open:
        ends = dict.fromkeys(f"XXXX-{day:%m-%d}" for day in days)
        return "/".join(ends)
    length = (last - first).days
    if length == 0:
        return first.isoformat()
    if length == 6:
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week:02d}"
    return first.isoformat()[: 7 if length < 31 else 4]
