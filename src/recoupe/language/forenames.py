"""What gender a first name shows, as a fact about names; who bears one may be of another."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from recoupe.language.lexicon import table
from recoupe.text import fold


class Gender(StrEnum):
    """What a name or a title shows; `unknown` where it is listed for both, or not at all."""

    FEMALE = "f"
    MALE = "m"
    UNKNOWN = "unknown"


def shown_by(name: str) -> Gender:
    """Return the gender that the first word of a person's `name` shows.

    A name of one word is a surname more often than not, and shows none.
    """
    words = name.split()
    if len(words) < 2:
        return Gender.UNKNOWN
    whole = _folded(words[0])
    return _genders().get(whole) or _genders().get(whole.split()[0] if whole else "", Gender.UNKNOWN)


@cache
def _genders() -> dict[str, Gender]:
    """Return each first name, folded; those that articles are read with come before those that are only counted."""
    found: dict[str, Gender] = {}
    for name in ("first_names", "forenames"):
        lists = table("french", name)
        for kind, gender in (("m", Gender.MALE), ("f", Gender.FEMALE), ("any", Gender.UNKNOWN)):
            found |= dict.fromkeys(map(_folded, lists[kind]), gender)
    return found


def _folded(name: str) -> str:
    return " ".join(fold(name).replace("-", " ").split())
