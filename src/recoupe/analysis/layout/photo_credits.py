"""The credit of a picture at the end of a line: *© NAME / AFP*, *| Name / AP*, *(Photo Name / Reuters)*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from recoupe.analysis.layout.agencies import acronym, agency_named, called, listed, named, phrase
from recoupe.analysis.layout.names import count, may_end_in_names, only_names
from recoupe.article import Credit, CreditKind
from recoupe.text import Span

# What may stand between a caption and its credit.
BETWEEN = " \t\u00a0\u202f|([-–—•+,;"
PARTS = re.compile(r"\s*[/,|]\s*|\s+via\s+")


@dataclass(frozen=True, slots=True)
class PhotoCredit:
    """The words of a picture's credit, where the layout sets them off, and the agency, if any."""

    span: Span
    start: int
    agency: str | None

    def credits(self) -> tuple[Credit, ...]:
        """Return the agency credited; none where only a photographer is named."""
        return (Credit(self.span, self.agency, CreditKind.PHOTO),) if self.agency else ()


def photo_credit(text: str, line: Span) -> PhotoCredit | None:
    """Return the credit of a picture that ends `line` of `text`, or `None`."""
    words = line.of(text)
    for sign, pattern in _patterns() if may_end_in_names(words) else ():
        found = pattern.search(words) if sign in words else None
        if found and (credit := _credit(text, line, found)):
            return credit
    return None


def _credit(text: str, line: Span, found: re.Match[str]) -> PhotoCredit | None:
    makers = found["makers"].strip()
    house = _house(makers)
    needs_house = not found["sign"].rstrip().endswith(("©", ":"))
    if not only_names(makers) or not count(makers) or (needs_house and house is None):
        return None
    span = Span(line.start + found.start("credit"), line.start + found.end("credit"))
    start = span.start
    while start > line.start and text[start - 1] in BETWEEN:
        start -= 1
    return PhotoCredit(span, start, house)


def _house(makers: str) -> str | None:
    """Return the agency among `makers`: a listed one, else one told by its form or by a slash."""
    parts = PARTS.split(makers)
    known = (named()[part] for part in reversed(parts) if part in named())
    at_end = re.search(rf"(?:{listed()}|{called()})\Z", makers)
    short = re.fullmatch(acronym(), parts[-1])
    return (
        next(known, None)
        or (agency_named(at_end[0]) if at_end else None)
        or (parts[-1] if short or "/" in makers else None)
    )


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns of credits, and before each what a line must hold to match it."""
    makers = r"(?P<makers>[^|©()\n]{2,80}?)"
    name, houses = r"[A-ZÀ-Þ][\w.'’-]*", rf"(?:{listed()}|{called()}|{acronym()})"
    return tuple(
        (sign, re.compile(pattern))
        for sign, pattern in (
            # © Name / AFP
            ("©", rf"(?P<credit>(?P<sign>©)\s*{makers})\)?\s*\Z"),
            # | Name / AFP
            ("|", rf"(?P<sign>\|)\s*(?P<credit>(?:{phrase('photo')}\s*[:/]?\s*)?{makers})\s*\Z"),
            # (Photo Name / AFP), Photo : Name
            (
                "",
                rf"(?<![^\s.(|+])(?P<credit>(?P<sign>{phrase('photo')}\s*[:/]?)\s*{makers})\)?\s*\Z",
            ),
            # Name Name / AFP, after a stop or in brackets
            (
                "/",
                (
                    rf"(?:\A|(?<=[.!?…»\"]\s)|(?<=\())(?P<sign>)"
                    rf"(?P<credit>(?P<makers>{name}(?: {name}){{1,3}}\s?/\s?{houses}))\)?\s*\Z"
                ),
            ),
        )
    )
