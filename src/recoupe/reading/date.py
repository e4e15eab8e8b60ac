"""A publication date as people write it, as ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime

from recoupe.language.lexicon import table
from recoupe.text import fold

NUMERIC = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
WRITTEN = re.compile(r"(?:[^\W\d_]+\.? )?(?:le )?(\d{1,2})(?:er)? ([^\W\d_]+)\.? (\d{4})", re.IGNORECASE)
CLOCK = re.compile(r"[\s,]*(?:à\s*)?(\d{1,2})\s?[h:]\s?(\d{2})?")


def iso(written: str) -> str | None:
    """Return `written` as an ISO 8601 date or date-time, or `None` where it is none or cannot exist.

    ISO 8601 is read, and French day first: `12 avril 2017 à 10h30`, `1er mai 2017`, `12/04/2017`.
    """
    plain = " ".join(written.split())
    return _from_iso(plain) or _from_day_first(plain)


def _from_iso(written: str) -> str | None:
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(written).isoformat()
    except ValueError:
        return None


def _from_day_first(written: str) -> str | None:
    found = NUMERIC.match(written) or WRITTEN.match(written)
    if not found:
        return None
    day, month, year = found.groups()
    number = int(month) if month.isdigit() else _months().get(fold(month), 0)
    rest = written[found.end() :]
    try:
        known = date(int(year), number, int(day)).isoformat()
        return known + _clock(rest) if rest else known
    except ValueError:
        return None


def _clock(rest: str) -> str:
    found = CLOCK.fullmatch(rest)
    if not found:
        raise ValueError(rest)
    hour, minute = int(found[1]), int(found[2] or 0)
    return datetime(1, 1, 1, hour, minute).strftime("T%H:%M:00")  # noqa: DTZ001 - only its clock is used


def _months() -> dict[str, int]:
    months: dict[str, int] = table("french", "layout")["months"]
    return months
