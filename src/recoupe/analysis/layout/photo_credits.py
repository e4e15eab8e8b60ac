"""The credit of a picture at the end of a line: *© NAME / AFP*, *| Name / AP*, *(Photo Name / Reuters)*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from recoupe.analysis.layout.agencies import (
    LISTED,
    SHORT,
    agencies,
    marked,
    may_end,
    phrase,
    provides_pictures,
)
from recoupe.analysis.layout.names import count, may_end_in_names, only_names
from recoupe.analysis.layout.rights import rights
from recoupe.analysis.layout.wording import ANY_ONE, CALLED_ONE, LISTED_ONE, NAME
from recoupe.article import Credit, CreditKind
from recoupe.text import Span

# What may stand between a caption and its credit.
BETWEEN = " \t\u00a0\u202f|([-–—•+,;"
PARTS = re.compile(r"\s*[/,|]\s*(?:via\s+)?|\s+[-–—]\s+|\s+via\s+", re.IGNORECASE)
# *AP Photo/Jeanne Durand*
OWN = re.compile(r"([A-Z]{2,5}) (?:Photo|Pictures)\s?/")
PICTURE = re.compile(r" (?:Photo|Photos|Pictures|Images)\Z", re.IGNORECASE)

# What sets a credit apart without a sign of its own: the start of the line, a stop, a bracket.
APART = r"(?:\A|(?<=[.!?…»\"]\s)|(?<=\())(?P<sign>)"
# A picture's words at the end of a line: what is photographed, two makers, three houses.
EDGE = 160
SIGNS = "©|/["
AT_END = re.compile(rf"(?:{LISTED_ONE}|{CALLED_ONE})\Z")


@dataclass(frozen=True, slots=True)
class PhotoCredit:
    """The words of a picture's credit, where the layout sets them off, and the agencies, if any.

    Args:
        span: the words.

        start: where they are set off from what stands before.

        agencies: who provides the picture, in reading order.

        is_marked: whether a sign, a word or the order of names says that it is a picture's.
    """

    span: Span
    start: int
    agencies: tuple[str, ...]
    is_marked: bool

    def credits(self) -> tuple[Credit, ...]:
        """Return the agencies credited, each over all the words; none where only a photographer is named."""
        return tuple(Credit(self.span, agency, CreditKind.PHOTO) for agency in self.agencies)


def photo_credit(text: str, line: Span) -> PhotoCredit | None:
    """Return the credit of a picture that ends `line` of `text`, or `None`."""
    start = max(line.start, line.end - EDGE)
    words = text[start : line.end]
    if not _may_be_of_picture(words):
        return None
    marks = marked(words)
    if len(line) <= EDGE and rights(text, line, marks):
        return None
    found = (pattern.search(marks) for sign, pattern in _patterns() if sign in marks)
    told = (_credit(text, line, start, one) for one in found if one)
    return next(filter(None, told), None)


def _may_be_of_picture(words: str) -> bool:
    """Tell whether `words` hold a sign of a picture's credit and end as one does, in a name."""
    signed = any(sign in words for sign in SIGNS) or _photo().search(words)
    return bool(signed) and (may_end_in_names(words) or may_end(words))


def _credit(text: str, line: Span, at: int, found: re.Match[str]) -> PhotoCredit | None:
    """Return the credit `found` in the words that begin at `at`, where nothing else speaks against it."""
    makers = Span(at + found.start("makers"), at + found.end("makers")).trimmed(text)
    marks = found.string[makers.start - at : makers.end - at]
    houses = _houses(makers.of(text), marks)
    needs_house = not found["sign"].rstrip().endswith(("©", ":"))
    if not _are_names(makers.of(text), marks) or (needs_house and not houses):
        return None
    if found.re in (_house_first(), _in_brackets()) and not _pictures(makers.of(text), marks, houses):
        return None
    span = Span(at + found.start("credit"), at + found.end("credit"))
    start = span.start
    while start > line.start and text[start - 1] in BETWEEN:
        start -= 1
    is_marked = bool(found["sign"]) or found.re is _house_first()
    return PhotoCredit(span, start, houses, is_marked)


def _pictures(makers: str, marks: str, houses: tuple[str, ...]) -> bool:
    """Tell whether `makers` without a sign are those of a picture: *[Nom - Keystone]*, and not *[AFP]*."""
    return count(_others(makers, marks)) > 0 and all(map(provides_pictures, houses))


def _are_names(makers: str, marks: str) -> bool:
    """Tell whether `makers` are names alone, and the houses among them, which may be written small."""
    others = _others(makers, marks)
    return only_names(others) and (count(makers) > 0 or others != makers)


def _others(makers: str, marks: str) -> str:
    return "".join(letter for letter, mark in zip(makers, marks, strict=True) if mark not in LISTED)


def _houses(makers: str, marks: str) -> tuple[str, ...]:
    """Return the agencies among `makers`: those listed, else one told by its form or by a slash."""
    parts = _parts(makers, marks)
    known = [_name(*part) for part in parts if set(part[1]) <= set(LISTED)]
    if found := tuple(dict.fromkeys(filter(None, known))):
        return found
    if own := OWN.match(makers):
        return (own[1],)
    if at_end := AT_END.search(marks):
        return (_name(makers[at_end.start() :], at_end[0]),)
    last, last_marks = parts[-1]
    return (last,) if set(last_marks) <= set(SHORT) or "/" in makers else ()


def _parts(makers: str, marks: str) -> list[tuple[str, str]]:
    """Return the parts of `makers` with their marks, without a word for pictures behind a house."""
    edges = [0, *(edge for found in PARTS.finditer(marks) for edge in found.span()), len(marks)]
    spans = zip(edges[::2], edges[1::2], strict=True)
    ends = [
        (start, end - len(found[0]) if (found := PICTURE.search(marks[start:end])) else end)
        for start, end in spans
    ]
    return [(makers[start:end], marks[start:end]) for start, end in ends]


def _name(words: str, marks: str) -> str:
    """Return the name of the agency that `words` are."""
    return next((name for _, _, name in agencies(words, marks, 0, len(marks))), "")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns of credits, and before each what a line must hold to match it."""
    makers = r"(?P<makers>[^|©()\n]{2,80}?)"
    names, via = rf"{NAME}(?: {NAME})", "(?i:via)"
    return (
        # © Name / AFP
        ("©", re.compile(rf"(?P<credit>(?P<sign>©)\s*{makers})\)?\s*\Z")),
        # | Name / AFP
        (
            "|",
            re.compile(rf"(?P<sign>\|)\s*(?P<credit>(?:{phrase('photo')}\s*[:/]?\s*)?{makers})\s*\Z"),
        ),
        # (Photo Name / AFP), Photo : Name
        (
            "",
            re.compile(rf"(?<![^\s.(|+,])(?P<credit>(?P<sign>{phrase('photo')}\s*[:/]?)\s*{makers})\)?\s*\Z"),
        ),
        # Name Name / AFP, Name via AFP, after a stop or in brackets
        ("/", re.compile(rf"{APART}(?P<credit>(?P<makers>{names}{{1,3}}\s?/\s?{ANY_ONE}))\)?\s*\Z")),
        ("", re.compile(rf"{APART}(?P<credit>(?P<makers>{names}{{0,3}}[ /]{via} {LISTED_ONE}))\)?\s*\Z")),
        ("/", _house_first()),
        ("[", _in_brackets()),
    )


@cache
def _photo() -> re.Pattern[str]:
    return re.compile(rf"{phrase('photo')}|\b(?i:via)\b")


@cache
def _house_first() -> re.Pattern[str]:
    """Return the pattern of *REUTERS/Name Name*, *(AP Photo/Name Name, File)*, of a house nobody listed too."""
    house = rf"(?:{LISTED_ONE}(?: Photo| Pictures)?|[A-Z]{{2,5}} (?:Photo|Pictures))"
    return re.compile(
        rf"{APART}(?P<credit>(?P<makers>{house}(?:\s?/\s?{LISTED_ONE})*\s?/\s?{NAME}(?: {NAME}){{1,3}}"
        rf"(?:\s?[/,]\s?{NAME}(?: {NAME})*)?))\)?\s*\Z"
    )


@cache
def _in_brackets() -> re.Pattern[str]:
    """Return the pattern of *[Name Name - Keystone]*."""
    return re.compile(r"\[(?P<sign>)(?P<credit>(?P<makers>[^\[\]\n]{2,80}))\]\s*\Z")
