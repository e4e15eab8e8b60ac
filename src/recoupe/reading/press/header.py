"""The line above an article of Europresse: section, day, length, page, hour, in no fixed order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recoupe.reading.date import dated

WEEKDAY = re.compile(
    r"[\s,]*\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)[\s,]*\Z",
    re.IGNORECASE,
)
LENGTH = re.compile(r"(\d[\d\s]{0,8}?)\s?(?:mots?|words?)\b", re.IGNORECASE)
PAGE = re.compile(r"(?:^|[\s,])pp?\.\s?([\w-]+(?:, [A-Z]?\d+)*)")
HOUR = re.compile(r"\b(\d{1,2})[:h](\d{2})(?:\s?(UTC|GMT)\s?([+-]\d{1,2})?)?")


@dataclass(frozen=True, slots=True)
class Header:
    """What the line says; `None` where it does not."""

    published: str | None = None
    section: str | None = None
    words: str | None = None
    page: str | None = None


def header(line: str) -> Header:
    """Return what `line` says: `Monde, lundi 28 janvier 2013 134 mots, p. 11`, `World, Friday, November 13, 2015`."""
    line = " ".join(line.split())
    day = dated(line)
    if day is None:
        return Header(section=line or None)
    known, start, end = day
    section = WEEKDAY.sub("", line[:start]).strip(" ,-")
    rest = line[end:]
    length, page = LENGTH.search(rest), PAGE.search(rest)
    return Header(
        known + _hour(rest),
        section or None,
        "".join(length[1].split()) if length else None,
        page[1] if page else None,
    )


def _hour(rest: str) -> str:
    found = HOUR.search(rest)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return ""
    zone = f"{int(found[4] or 0):+03}:00" if found[3] else ""
    return f"T{int(found[1]):02}:{found[2]}:00{zone}"
