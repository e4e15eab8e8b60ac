"""How two roles stand to one another: one office, able to be one person's, or one frame filled differently."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.offices import bare_office, read_office
from recoupe.comparison.accounts.people import lines, one_noun, words
from recoupe.text import fold

if TYPE_CHECKING:
    from recoupe.analysis.actors.offices import Office
    from recoupe.analysis.portrait import Title

# Words are compared by their beginning: *général*, *générale*.
_STEM = 6
_WORD = re.compile(r"[\w'-]+")
_OF = frozenset(("de", "du", "des", "d'", "a", "au", "aux", "en", "pour", "charge", "chargee"))
# Offices that a story's articles word in ways that are no office's name for sure.
_LOOSE = frozenset(("", "chief", "lawyer", "coach"))


class Standing(IntEnum):
    """How two roles stand to one another, from closest."""

    SAME = 0
    COMPATIBLE = 1
    LATER = 2
    DIFFERENT = 3
    APART = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """A role taken apart.

    Args:
        noun: its head, masculine singular, folded.

        rank: the beginnings of the words right behind it (*général*).

        of: the words of its complement, those that stand for any body left out.

        office: the office it means, by itself or by its noun alone; `""` where none is listed.

        whole: that office is meant by the whole phrase.
    """

    noun: str
    rank: frozenset[str]
    of: frozenset[str]
    office: str
    whole: bool
    countries: frozenset[str]
    former: bool


def frame_of(title: Title) -> Frame:
    """Return a role taken apart."""
    office = title.office
    rank = _rank(title.text, office)
    of = frozenset(word for word in office.words if word[:_STEM] not in rank and not word.isdigit())
    listed = office.office or bare_office(office.noun)
    return Frame(
        noun=office.noun,
        rank=rank,
        of=of - words("bodies", "generic"),
        office=listed,
        whole=bool(office.office) and (bool(office.words) or office.office not in _LOOSE),
        countries=office.countries,
        former=office.former,
    )


@lru_cache(maxsize=1 << 12)
def _rank(text: str, office: Office) -> frozenset[str]:
    """Return the beginnings of the words between a role's noun and its complement that are part of it."""
    found: set[str] = set()
    said = _WORD.findall(fold(text).replace("'", "' "))
    head = next((index for index, word in enumerate(said) if read_office(word)), len(said))
    for word in said[head + 1 :]:
        if word in _OF:
            break
        if word in office.words:
            found.add(word[:_STEM])
    return frozenset(found)


def relate(one: Frame, other: Frame) -> Standing:
    """Return how two roles given for one person stand to one another, the same both ways."""
    found = _relate(one, other)
    if found is Standing.APART or one.former is other.former:
        return found
    return Standing.LATER if found is not Standing.DIFFERENT else Standing.COMPATIBLE


def _relate(one: Frame, other: Frame) -> Standing:
    if _excluded(one.noun, other.noun):
        return Standing.DIFFERENT
    if one.whole and other.whole and one.office == other.office:
        return Standing.SAME if _countries(one, other) else Standing.DIFFERENT
    if one_noun(one.noun, other.noun) or (one.office and one.office == other.office):
        return _of_one_noun(one, other)
    if _loosely(one, other) or _loosely(other, one):
        return Standing.COMPATIBLE if _overlap(one, other) else Standing.APART
    return Standing.APART


def _of_one_noun(one: Frame, other: Frame) -> Standing:
    if not _countries(one, other):
        return Standing.DIFFERENT
    if "avocat" in (one.noun, other.noun):
        return _sides(one, other)
    if one.of and other.of and not one.of & other.of:
        both = one.noun == other.noun and one.noun in words("nouns", "exclusive")
        return Standing.DIFFERENT if both and _is_exclusive(one, other) else Standing.APART
    if one.rank and other.rank and not one.rank & other.rank:
        return Standing.DIFFERENT if _ranked(one) and _ranked(other) else Standing.COMPATIBLE
    exact = one.noun == other.noun or (one.whole and other.whole)
    if not exact or one.rank != other.rank:
        return Standing.COMPATIBLE
    if one.of == other.of or (bool(one.of) and bool(other.of) and (one.of <= other.of or other.of <= one.of)):
        return Standing.SAME
    open_ = one.noun in words("nouns", "incomplete") and not (one.of and other.of) and not _generic(one, other)
    return Standing.COMPATIBLE if open_ or (one.of and other.of) else Standing.SAME


def _generic(one: Frame, other: Frame) -> bool:
    """Tell whether a noun other than *ministre* lacks its complement: the article told it before."""
    return "ministre" not in (one.noun, other.noun)


def _sides(one: Frame, other: Frame) -> Standing:
    """Compare two lawyers' roles: by whom they stand for."""
    if one.rank != other.rank:
        return Standing.APART
    shown = [[side for side in ("defence", "civil") if frame.of & words("sides", side)] for frame in (one, other)]
    if shown[0] and shown[1] and shown[0] != shown[1]:
        return Standing.DIFFERENT
    alike = one.of == other.of and one.noun == other.noun
    return Standing.SAME if alike else Standing.COMPATIBLE


def _countries(one: Frame, other: Frame) -> bool:
    return not one.countries or not other.countries or bool(one.countries & other.countries)


def _overlap(one: Frame, other: Frame) -> bool:
    return not one.of or not other.of or bool(one.of & other.of)


def _loosely(wide: Frame, told: Frame) -> bool:
    """Tell whether one may be a loose word for the other: *le patron*, *le secrétaire général*."""
    body = bool(wide.of & told.of) or not wide.of or not told.of
    return wide.noun in words("nouns", "wide") and told.noun in words("nouns", "leading") and body


def _ranked(frame: Frame) -> bool:
    listed = words("ranks", "apart")
    return any(word.startswith(tuple(listed)) for word in frame.rank)


def _is_exclusive(one: Frame, other: Frame) -> bool:
    """Tell whether two complements of one noun exclude each other: two ministries that are listed, two towns."""
    if one.noun != "ministre":
        return True
    return _is_portfolio(one.of) and _is_portfolio(other.of)


def _is_portfolio(of: frozenset[str]) -> bool:
    from recoupe.analysis.actors.offices import portfolios  # noqa: PLC0415

    return not of.isdisjoint(portfolios())


@cache
def _excluded(one: str, other: str) -> bool:
    """Tell whether nobody holds both offices at once."""
    return one != other and frozenset((one, other)) in lines("nouns", "apart")
