"""How two roles stand to one another: one office, able to be one person's, or one frame filled differently."""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from recoupe.analysis.actors.words.offices import portfolios
from recoupe.comparison.accounts.people.people import lines, near_nouns, one_noun, words

if TYPE_CHECKING:
    from recoupe.comparison.accounts.people.frames import Frame


class Standing(IntEnum):
    """How two roles stand to one another, from closest; those that have nothing in common are `APART`."""

    SAME = 0
    COMPATIBLE = 1
    LATER = 2
    DIFFERENT = 3
    APART = 4


def relate(one: Frame, other: Frame) -> Standing:
    """Return how two roles given for one person stand to one another, the same both ways."""
    found = _relate(one, other)
    if found is Standing.APART or one.former is other.former:
        return found
    return Standing.COMPATIBLE if found is Standing.DIFFERENT else Standing.LATER


def _relate(one: Frame, other: Frame) -> Standing:
    if _excluded(one, other):
        return Standing.DIFFERENT
    if one.whole and other.whole and one.office == other.office:
        return Standing.SAME if _may_share(one.countries, other.countries) else Standing.DIFFERENT
    if one_noun(one.noun, other.noun):
        return _of_one_noun(one, other)
    near = near_nouns(one.noun, other.noun) or bool(one.office and one.office == other.office)
    if near or _loosely(one, other) or _loosely(other, one):
        return _of_near_nouns(one, other)
    return Standing.COMPATIBLE if one.of & other.of else Standing.APART


def _of_near_nouns(one: Frame, other: Frame) -> Standing:
    if "avocat" in (one.noun, other.noun):
        return Standing.DIFFERENT if _opposed(one, other) else Standing.COMPATIBLE
    return Standing.COMPATIBLE if _may_share(one.of, other.of) else Standing.APART


def _of_one_noun(one: Frame, other: Frame) -> Standing:
    """Compare two roles of one noun: by their countries, their ranks and their complements."""
    if not _may_share(one.countries, other.countries):
        return Standing.DIFFERENT
    if one.noun == "avocat" and (one.rank != other.rank or one.of != other.of):
        return _of_lawyers(one, other)
    if not _may_share(one.of, other.of):
        return Standing.DIFFERENT if _is_elsewhere(one, other) else Standing.APART
    if _lowered(one) is not _lowered(other) or (one.rank and other.rank and not one.rank & other.rank):
        return Standing.DIFFERENT
    if one.rank != other.rank or _is_open(one, other):
        return Standing.COMPATIBLE
    return Standing.SAME


def _of_lawyers(one: Frame, other: Frame) -> Standing:
    """Compare two lawyers: *avocat général* is a prosecutor; else by whom they stand for."""
    if one.rank != other.rank:
        return Standing.APART
    if _opposed(one, other):
        return Standing.DIFFERENT
    return Standing.COMPATIBLE if one.of and other.of else Standing.SAME


def _opposed(one: Frame, other: Frame) -> bool:
    """Tell whether one stands for the defence, the other for the victims."""
    sides = [
        {side for side in ("defence", "civil") if frame.of & words("sides", side)} for frame in (one, other)
    ]
    return bool(sides[0] and sides[1] and not sides[0] & sides[1])


def _may_share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two complements can be one: one says nothing, or they have words in common."""
    return not one or not other or bool(one & other)


def _is_open(one: Frame, other: Frame) -> bool:
    """Tell whether a minister's field, or part of a complement, is left out on one side."""
    if bool(one.of) is not bool(other.of):
        return one.noun == "ministre"
    return not (one.of <= other.of or other.of <= one.of)


def _lowered(frame: Frame) -> bool:
    return bool(frame.rank & words("ranks", "lower"))


def _is_elsewhere(one: Frame, other: Frame) -> bool:
    """Tell whether two complements of one noun exclude each other: two listed ministries, two towns."""
    if one.noun != other.noun:
        return False
    fields = all(not frame.of.isdisjoint(portfolios()) for frame in (one, other))
    if one.noun in words("nouns", "fielded") and fields:
        return True
    return one.noun in words("nouns", "exclusive") and bool(one.places and other.places)


def _loosely(wide: Frame, told: Frame) -> bool:
    """Tell whether one may be a loose word for the other: *le patron*, *le secrétaire général*."""
    return wide.noun in words("nouns", "wide") and told.noun in words("nouns", "leading")


def _excluded(one: Frame, other: Frame) -> bool:
    """Tell whether nobody holds both offices at once."""
    board = {one.noun, other.noun} <= words("nouns", "board") and bool(one.of & other.of)
    return _exclude(one.noun, other.noun) or (board and one.noun != other.noun)


@cache
def _exclude(one: str, other: str) -> bool:
    graded = {one, other} <= words("nouns", "grades") and not near_nouns(one, other)
    return one != other and (graded or frozenset((one, other)) in lines("nouns", "apart"))
